import { describe, expect, it } from '@jest/globals';
import { CASE_ACTIONS, CASE_STATES, isExpired, isReadableState, nextCaseState } from './case-state.js';
import type { CaseAction, CaseState } from './case-state.js';

const S = 'SUBMITTED';
const I = 'IN_REVIEW';
const C = 'CHANGES_REQUESTED';
const R = 'REVIEWED';
const W = 'WITHDRAWN';
const D = 'DESTROYED';

/** Rows: actions. Columns: CASE_STATES in order. `null`: refused. Written from the domain page, not from the code. */
const TABLE: Record<CaseAction, readonly (CaseState | null)[]> = {
  open: [I, I, C, R, null, null, null],
  comment: [null, I, C, R, null, null, null],
  requestChanges: [null, C, null, null, null, null, null],
  resubmit: [S, I, I, null, null, null, null],
  signOff: [null, R, null, null, null, null, null],
  close: [null, R, null, null, null, null, null],
  recall: ['RECALLED', null, null, null, null, null, null],
  withdraw: [W, W, W, W, null, null, null],
  extend: [S, I, C, R, null, null, null],
  reportPassage: [null, I, C, R, null, null, null],
  answerReport: [null, I, C, R, null, null, null],
  answerRecusal: [S, I, C, R, null, null, null],
  destroy: [D, D, D, D, D, D, null],
};

describe('the life of a case', () => {
  const rows = CASE_ACTIONS.flatMap((action) =>
    CASE_STATES.map((state, column) => ({ state, action, next: TABLE[action][column] })),
  );

  it.each(rows)('$state, $action -> $next', ({ state, action, next }) => {
    expect(nextCaseState(state, action)).toBe(next);
  });

  it('ends in DESTROYED from every other state, and nothing leaves DESTROYED', () => {
    for (const state of CASE_STATES.filter((one) => one !== D)) {
      expect(nextCaseState(state, 'destroy')).toBe(D);
    }
    expect(CASE_ACTIONS.filter((action) => nextCaseState(D, action) !== null)).toEqual([]);
  });

  it('has no state for expiry', () => {
    expect(CASE_STATES).not.toContain('EXPIRED');
  });

  it('is expired from the instant on, and not a millisecond before', () => {
    const expiry = new Date('2027-03-01T12:00:00.000Z');
    expect(isExpired(expiry, new Date('2027-03-01T11:59:59.999Z'))).toBe(false);
    expect(isExpired(expiry, expiry)).toBe(true);
  });

  it('is readable in four states only', () => {
    expect(CASE_STATES.filter(isReadableState)).toEqual([S, I, C, R]);
  });
});
