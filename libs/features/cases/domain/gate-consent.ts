import { unreachable } from '@subrosa/kernel';
import type { ReadingScope } from './purposes.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import type { ConsentFacts, ReaderRole, SubmitFacts } from './submit-facts.js';

/** The scope of consent that each reader's reading rests on. */
export const SCOPE_OF_READER: Readonly<Record<ReaderRole, ReadingScope>> = {
  SUPERVISOR: 'SUPERVISION',
  PEER: 'SUPERVISION',
  COLLEAGUE: 'OWN_CLINIC_CONSULTATION',
  MEMBER: 'OWN_CLINIC_CONSULTATION',
  GUEST: 'OUTSIDE_CONSULTATION',
};

/**
 * The gate on consent: every scope that the purpose requires for this audience is covered today. For peer learning a privacy officer's
 * determination stands in; for nothing else does it.
 */
export function refuseConsent(facts: SubmitFacts): Refusal[] {
  if (facts.purpose === 'PEER_LEARNING' && facts.isDetermined) return refusePart2(facts);
  return [...facts.consents.flatMap(refuseGap), ...refusePart2(facts)];
}

function refuseGap({ scope, gap }: ConsentFacts): Refusal[] {
  switch (gap) {
    case null:
      return [];
    case 'MISSING':
      return [refusal('CONSENT_MISSING', { scope }, 'consent')];
    case 'EXPIRED':
      return [refusal('CONSENT_EXPIRED', { scope }, 'consent')];
    case 'WITHDRAWN':
      return [refusal('CONSENT_WITHDRAWN', { scope }, 'consent')];
    case 'REVIEW_DUE':
      return [refusal('CONSENT_REVIEW_DUE', { scope }, 'consent')];
    case 'PARTY_MISSING':
      return [refusal('CONSENT_PARTY_MISSING', { scope }, 'consent')];
    case 'SCOPE_NOT_COVERED':
      return [refusal('SCOPE_NOT_COVERED', { scope }, 'consent')];
    default:
      return unreachable(gap);
  }
}

/** 42 CFR 2.12(c)(3), 2.31: within the programme freely, beyond it by the client's consent. Names the scope, never the reader. */
function refusePart2(facts: SubmitFacts): Refusal[] {
  const beyond = new Set(
    facts.audience.readers
      .filter(({ isInPart2Programme }) => !isInPart2Programme)
      .map(({ role }) => SCOPE_OF_READER[role]),
  );
  return [...beyond]
    .filter((scope) => facts.scopesWithoutPart2.includes(scope))
    .map((scope) => refusal('PART2_AUDIENCE', { scope }, 'audience'));
}
