import { isExpired, nextCaseState } from './case-state.js';
import type { CaseAction, CaseState } from './case-state.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** What every decision about an existing case needs to know: where it is in its life, and what time it is. */
export interface LifeFacts {
  readonly state: CaseState;
  readonly expiresAt: Date;
  /** The database's clock. */
  readonly now: Date;
}

/** The refusals that the life of a case gives by itself: a state without this action, or the expiry instant reached. */
export function refuseByLife(facts: LifeFacts, action: CaseAction): Refusal[] {
  const refusals: Refusal[] = [];
  if (nextCaseState(facts.state, action) === null) {
    refusals.push(refusal('WRONG_STATE', { state: facts.state, action }));
  }
  if (isExpired(facts.expiresAt, facts.now)) {
    refusals.push(refusal('CASE_EXPIRED', { expiredAt: facts.expiresAt }));
  }
  return refusals;
}

/** The refusal if the condition holds, else nothing; keeps a list of rules readable as a list. */
export function refuseIf(condition: boolean, reason: Refusal): Refusal[] {
  return condition ? [reason] : [];
}
