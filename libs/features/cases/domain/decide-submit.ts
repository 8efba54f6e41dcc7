import { nextCaseState } from './case-state.js';
import type { CaseState } from './case-state.js';
import { refuseAudience } from './gate-audience.js';
import { refuseConsent } from './gate-consent.js';
import { refuseContent } from './gate-content.js';
import { refuseScreening } from './gate-screening.js';
import { refuseUrgency } from './gate-urgency.js';
import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { purposeRule } from './purposes.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import type { SubmitFacts } from './submit-facts.js';

/**
 * The gate: every reason why this case may not be submitted, all at once; empty means that it may.
 * Pure over its facts, so that a refused submission can be explained again from what was stored of it.
 */
export function decideSubmit(facts: SubmitFacts): Refusal[] {
  return [
    ...refuseIf(
      !purposeRule(facts.purpose).isOffered,
      refusal('PURPOSE_NOT_OFFERED', { purpose: facts.purpose }, 'purpose'),
    ),
    ...refuseContent(facts),
    ...refuseAudience(facts),
    ...refuseConsent(facts),
    ...refuseScreening(facts),
    ...refuseUrgency(facts),
    ...refuseAttestations(facts),
  ];
}

/** What a new version of an existing case adds to the facts of the gate. */
export interface ResubmitFacts extends SubmitFacts, LifeFacts {
  readonly isAuthor: boolean;
  /** It went out with findings open, so a version that passes the gate is what everybody waits for. */
  readonly isUnscreened: boolean;
  readonly previousTextDigest: string;
  /** Reported passages and recusals that still wait for the author; either lets a new version through while in review. */
  readonly openReports: number;
  readonly openRecusals: number;
  /** The keys of sections that still hold the words of an open report of the same section. */
  readonly sectionsWithReported: readonly string[];
}

/**
 * True where the life of a case has room for a new version. One that nobody has opened is recalled instead, unless a version is
 * awaited: it went out unscreened, and the screened text must not wait for the reader, or first openings wait for the author.
 */
export function isResubmittable(state: CaseState, isAwaited: boolean): boolean {
  return nextCaseState(state, 'resubmit') !== null && (state !== 'SUBMITTED' || isAwaited);
}

/** Every reason why this new version may not be submitted: it passes the whole gate again, and must differ from the last. */
export function decideResubmit(facts: ResubmitFacts): Refusal[] {
  const { state, isUnscreened } = facts;
  const isAsked = isUnscreened || facts.openReports > 0 || facts.openRecusals > 0;
  // The same words with every finding answered are what an unscreened case still lacks.
  const isSame = facts.expectedCheck.textDigest === facts.previousTextDigest && !isUnscreened;
  return [
    ...refuseIf(!facts.isAuthor, refusal('NOT_AUTHOR', {})),
    ...refuseByLife(facts, 'resubmit'),
    ...refuseIf(
      nextCaseState(state, 'resubmit') !== null &&
        !isResubmittable(state, isUnscreened || facts.openRecusals > 0),
      refusal('WRONG_STATE', { state, action: 'resubmit' }),
    ),
    ...refuseIf(state === 'IN_REVIEW' && !isAsked, refusal('NOTHING_TO_ANSWER', {})),
    ...refuseIf(isSame, refusal('NOTHING_CHANGED', {}, 'sections')),
    ...facts.sectionsWithReported.map((section) =>
      refusal('REPORTED_PASSAGE_KEPT', { section }, `sections.${section}`),
    ),
    ...decideSubmit(facts),
  ];
}

function refuseAttestations(facts: SubmitFacts): Refusal[] {
  const missing = purposeRule(facts.purpose).attestations.filter(
    (statement) => !facts.attestations.includes(statement),
  );
  return refuseIf(
    missing.length > 0,
    refusal('ATTESTATION_MISSING', { statements: missing }, 'attestations'),
  );
}
