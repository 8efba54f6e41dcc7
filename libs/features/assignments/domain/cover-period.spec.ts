import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import { agreementDueAt } from './agreement-due.js';
import { coverPeriod, coveredPart } from './cover-period.js';
import { EMPTY_PACK, NOW, PACK, day } from './fixtures/guard-facts.js';

const hour = (days: number, hours: number) => new Date(day(days).getTime() + hours * 3_600_000);
/** Days of this test begin and end at the hour of NOW. */
const isSameDay = (a: Date, b: Date) =>
  Math.floor((a.getTime() - NOW.getTime()) / 86_400_000) ===
  Math.floor((b.getTime() - NOW.getTime()) / 86_400_000);
const asked = { now: NOW, isSameDay };

describe('the period of a cover', () => {
  const covered = { from: hour(-10, 3), until: hour(10, 3) };

  it('is whole days, and begins and ends with what it covers on a day that they share', () => {
    expect(coverPeriod({ from: day(1), until: day(3) }, covered, asked)).toEqual({
      from: day(1),
      until: day(3),
    });
    expect(coverPeriod({ from: day(-10), until: day(11) }, covered, asked)).toEqual(covered);
  });

  it('is left as it was typed where it reaches beyond, for the guard to refuse', () => {
    const typed = { from: day(-11), until: day(12) };
    expect(coverPeriod(typed, covered, asked)).toEqual(typed);
  });

  it('runs from now, and for as long as what it covers, unless a person said otherwise', () => {
    expect(coverPeriod({ from: null, until: null }, covered, asked)).toEqual({
      from: NOW,
      until: covered.until,
    });
  });

  it('of a leave is what of it the supervision shares', () => {
    expect(coveredPart({ from: day(-20), until: day(1) }, covered)).toEqual({
      from: covered.from,
      until: day(1),
    });
    expect(coveredPart({ from: day(2), until: FOREVER }, covered)).toEqual({
      from: day(2),
      until: covered.until,
    });
    expect(coveredPart({ from: covered.until, until: FOREVER }, covered)).toBeNull();
  });
});

describe('the day on which an agreement is due', () => {
  it('is the pack’s, and none where it is silent', () => {
    expect(agreementDueAt(PACK, 'AMFT', NOW)).toEqual(day(60));
    expect(agreementDueAt(PACK, 'APCC', NOW)).toEqual(FOREVER);
    expect(agreementDueAt(EMPTY_PACK, 'AMFT', NOW)).toEqual(FOREVER);
  });
});
