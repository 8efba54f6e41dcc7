import { FOREVER } from '@subrosa/kernel';
import { describe, expect, it } from '@jest/globals';
import { checkedExtent, checkedReviewOn } from './decide-hold.js';

const ID = '0192c4a0-0000-7000-8000-000000000001';
const whole = { submittedFrom: new Date(0), submittedUntil: FOREVER };

describe('what a hold takes in, as it is stored', () => {
  it('is narrowed by what its extent names, and by nothing else', () => {
    const from = new Date('2026-01-01T00:00:00Z');
    const until = new Date('2026-02-01T00:00:00Z');
    expect(checkedExtent({ extent: 'CASE', caseId: ID })).toMatchObject({
      caseId: ID,
      authorId: null,
      ...whole,
    });
    expect(checkedExtent({ extent: 'AUTHOR', authorId: ID })).toMatchObject({
      caseId: null,
      authorId: ID,
      ...whole,
    });
    expect(checkedExtent({ extent: 'CLINIC' })).toMatchObject({ caseId: null, authorId: null, ...whole });
    const dates = { submittedFrom: from, submittedUntil: until };
    expect(checkedExtent({ extent: 'DATES', ...dates })).toMatchObject({
      caseId: null,
      authorId: null,
      ...dates,
    });
  });

  it('is refused with a date that is none', () => {
    const submittedFrom = new Date(Number.NaN);
    expect(() => checkedExtent({ extent: 'DATES', submittedFrom, submittedUntil: FOREVER })).toThrow();
  });
});

describe('the day of a review', () => {
  it.each([
    ['2026-03-02', '2026-03-02', true],
    ['2026-03-01', '2026-03-02', false],
    ['2027-03-02', '2026-03-02', true],
    ['2027-03-03', '2026-03-02', false],
    ['2029-02-28', '2028-02-29', true],
    ['2029-03-01', '2028-02-29', false],
  ])('%s, seen on %s: %s', (day, today, isGood) => {
    if (isGood) expect(checkedReviewOn(day, today)).toBe(day);
    else expect(() => checkedReviewOn(day, today)).toThrow();
  });
});
