import type { Period } from '@subrosa/kernel';
import { unreachable } from '@subrosa/kernel';
import { refuseIf } from './life-guards.js';
import { purposeRule } from './purposes.js';
import type { AudienceKind } from './purposes.js';
import { refusal } from './refusal.js';
import type { EntitlementGap, Refusal } from './refusal.js';
import type { AudienceFacts, SubmitFacts } from './submit-facts.js';

/** The gate on who will read: somebody, of a kind that fits the purpose, entitled at this instant. */
export function refuseAudience(facts: SubmitFacts): Refusal[] {
  const allowed = purposeRule(facts.purpose).audiences;
  return [
    ...refuseIf(facts.audience.length === 0, refusal('AUDIENCE_EMPTY', {}, 'audience')),
    ...facts.audience.flatMap((reader): Refusal[] => [
      ...refuseIf(
        !allowed.includes(reader.kind),
        refusal(
          'AUDIENCE_NOT_ALLOWED_FOR_PURPOSE',
          { audience: reader.kind, purpose: facts.purpose },
          'audience',
        ),
      ),
      ...entitlementGaps(reader, facts.now).map((why) =>
        refusal('AUDIENCE_NOT_ENTITLED', { audienceId: reader.audienceId, why }, 'audience'),
      ),
    ]),
  ];
}

/** The gate on consent: the scope that the purpose requires is covered today. */
export function refuseConsent(facts: SubmitFacts): Refusal[] {
  const { scope, gap } = facts.consent;
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

/** Every reason why this reader may not be sent a case at this instant; assignment and licence bind supervisors only. */
function entitlementGaps(reader: AudienceFacts, now: Date): EntitlementGap[] {
  const gaps: EntitlementGap[] = reader.isAuthor ? ['IS_AUTHOR'] : [];
  gaps.push(...periodGaps(reader.membership, now, ['MEMBERSHIP_NOT_BEGUN', 'MEMBERSHIP_ENDED']));
  if (!isSupervisor(reader.kind)) return gaps;
  gaps.push(
    ...(reader.assignment === null
      ? (['NO_ASSIGNMENT'] as const)
      : periodGaps(reader.assignment, now, ['ASSIGNMENT_NOT_BEGUN', 'ASSIGNMENT_ENDED'])),
    ...(reader.licence === null
      ? (['LICENCE_MISSING'] as const)
      : periodGaps(reader.licence, now, ['LICENCE_MISSING', 'LICENCE_LAPSED'])),
  );
  return gaps;
}

function isSupervisor(kind: AudienceKind): boolean {
  return kind === 'ASSIGNED_SUPERVISOR' || kind === 'COVERING_SUPERVISOR' || kind === 'SUPERVISION_GROUP';
}

function periodGaps(
  period: Period,
  now: Date,
  gaps: readonly [EntitlementGap, EntitlementGap],
): EntitlementGap[] {
  const [before, afterEnd] = gaps;
  if (now.getTime() < period.from.getTime()) return [before];
  return now.getTime() >= period.until.getTime() ? [afterEnd] : [];
}
