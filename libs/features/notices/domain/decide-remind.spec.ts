import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideRemind, remindableFrom, turnIn } from './decide-remind.js';
import type { RemindFacts } from './decide-remind.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);
const facts: RemindFacts = { turn: 'REVIEWER', lastOwnAt: null, recipients: 1 };

describe('whether a reminder may be sent', () => {
  it.each([
    [{}, null, null],
    [{ lastOwnAt: hours(-24) }, null, null],
    [{ lastOwnAt: hours(-23) }, 'TOO_SOON', hours(1)],
    [{ lastOwnAt: NOW, recipients: 0 }, 'TOO_SOON', hours(24)],
    [{ recipients: 0 }, 'NOBODY_TO_REMIND', null],
    [{ turn: null, lastOwnAt: NOW }, 'NOT_YOURS_TO_REMIND', null],
  ] as const)('%j: %s', (change, code, possibleFrom) => {
    const refusal = decideRemind({ ...facts, ...change }, NOW);
    expect(refusal).toEqual(code === null ? null : { code, possibleFrom });
  });

  it('is said with an instant at which it may be, and a moment before which it may not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72 * 3_600_000 }), (ago) => {
        const lastOwnAt = new Date(NOW.getTime() - ago);
        const from = remindableFrom(lastOwnAt, NOW);
        expect(from === null).toBe(ago >= 24 * 3_600_000);
        if (from === null) return;
        expect(remindableFrom(lastOwnAt, from)).toBeNull();
        expect(remindableFrom(lastOwnAt, new Date(from.getTime() - 1))).toEqual(from);
      }),
    );
  });

  it.each([
    ['SUBMITTED', 'REVIEWER'],
    ['IN_REVIEW', 'REVIEWER'],
    ['CHANGES_REQUESTED', 'AUTHOR'],
    ['REVIEWED', null],
    ['WITHDRAWN', null],
    ['DESTROYED', null],
  ])('in %s it is the turn of %s', (state, turn) => {
    expect(turnIn(state)).toBe(turn);
  });
});
