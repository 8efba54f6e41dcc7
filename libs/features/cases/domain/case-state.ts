import { nextState } from '@subrosa/kernel';
import type { Transitions } from '@subrosa/kernel';

/**
 * The states of a case, in the order of its life. "Expired" is none of them: it is derived from the clock, so that a case
 * becomes unreadable without anybody having to write a row.
 *
 * RECALLED: the author took it back unopened. The write-up lives on as the sealed draft on the author's device; the case row
 * keeps its number and dates, is readable by nobody, and waits only for its key to be destroyed.
 * WITHDRAWN: the audiences that rested on a withdrawn consent, or the group, are closed; destruction follows.
 */
export const CASE_STATES = [
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'REVIEWED',
  'RECALLED',
  'WITHDRAWN',
  'DESTROYED',
] as const;

/** Where a case is in its life. */
export type CaseState = (typeof CASE_STATES)[number];

/** Everything that can be done to a case; each is allowed only where CASE_TRANSITIONS says so. */
export const CASE_ACTIONS = [
  'open',
  'comment',
  'requestChanges',
  'resubmit',
  'signOff',
  'close',
  'recall',
  'withdraw',
  'extend',
  'reportPassage',
  'answerReport',
  'answerRecusal',
  'destroy',
] as const;

/** One thing that can be done to a case. */
export type CaseAction = (typeof CASE_ACTIONS)[number];

/**
 * The life of a case as data. `open` is a reader's opening, never the author's. `close` ends a group's consultation.
 * A new version in IN_REVIEW answers a reported passage or a recusal, in CHANGES_REQUESTED the reviewer; in SUBMITTED a
 * recusal, or it is the screened text of a case that went out unscreened (see `decideResubmit`).
 */
const CASE_TRANSITIONS: Transitions<CaseState, CaseAction> = {
  SUBMITTED: {
    open: 'IN_REVIEW',
    resubmit: 'SUBMITTED',
    recall: 'RECALLED',
    withdraw: 'WITHDRAWN',
    extend: 'SUBMITTED',
    answerRecusal: 'SUBMITTED',
    destroy: 'DESTROYED',
  },
  IN_REVIEW: {
    open: 'IN_REVIEW',
    comment: 'IN_REVIEW',
    requestChanges: 'CHANGES_REQUESTED',
    resubmit: 'IN_REVIEW',
    signOff: 'REVIEWED',
    close: 'REVIEWED',
    withdraw: 'WITHDRAWN',
    extend: 'IN_REVIEW',
    reportPassage: 'IN_REVIEW',
    answerReport: 'IN_REVIEW',
    answerRecusal: 'IN_REVIEW',
    destroy: 'DESTROYED',
  },
  CHANGES_REQUESTED: {
    open: 'CHANGES_REQUESTED',
    comment: 'CHANGES_REQUESTED',
    resubmit: 'IN_REVIEW',
    withdraw: 'WITHDRAWN',
    extend: 'CHANGES_REQUESTED',
    reportPassage: 'CHANGES_REQUESTED',
    answerReport: 'CHANGES_REQUESTED',
    answerRecusal: 'CHANGES_REQUESTED',
    destroy: 'DESTROYED',
  },
  REVIEWED: {
    open: 'REVIEWED',
    comment: 'REVIEWED',
    withdraw: 'WITHDRAWN',
    extend: 'REVIEWED',
    reportPassage: 'REVIEWED',
    answerReport: 'REVIEWED',
    answerRecusal: 'REVIEWED',
    destroy: 'DESTROYED',
  },
  RECALLED: { destroy: 'DESTROYED' },
  WITHDRAWN: { destroy: 'DESTROYED' },
  DESTROYED: {},
};

/** The state after the action, or null where the life of a case does not allow it. */
export function nextCaseState(state: CaseState, action: CaseAction): CaseState | null {
  return nextState(CASE_TRANSITIONS, state, action);
}

/** True from the expiry instant on (half-open: at the instant itself the case is already unreadable). */
export function isExpired(expiresAt: Date, now: Date): boolean {
  return now.getTime() >= expiresAt.getTime();
}

/** True while an audience may read in this state; the clock, the grants and the consent must agree as well. */
export function isReadableState(state: CaseState): boolean {
  return (
    state === 'SUBMITTED' || state === 'IN_REVIEW' || state === 'CHANGES_REQUESTED' || state === 'REVIEWED'
  );
}
