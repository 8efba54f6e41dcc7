import { describe, expect, it } from '@jest/globals';
import { announcement, expiryState } from './expiry-state.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const END = Date.parse('2026-12-03T14:00:00Z');
const before = (left: number) => expiryState(END, END - left);

describe('what is said of an expiry', () => {
  it.each([
    [100 * HOUR, 'far', /^Expires .*2026/],
    [72 * HOUR + 1, 'far', /^Expires /],
    [72 * HOUR, 'near', /^Ends in 3 days 0 h$/],
    [52 * HOUR, 'near', /^Ends in 2 days 4 h$/],
    [25 * HOUR, 'near', /^Ends in 1 day 1 h$/],
    [24 * HOUR, 'last-day', /^Ends in 1 day 0 h$/],
    [5 * HOUR + 9 * MINUTE, 'last-day', /^Ends in 5 h 9 min$/],
    [59 * MINUTE, 'last-day', /^Ends in 59 min$/],
    [1, 'last-day', /^Ends in less than a minute$/],
    [0, 'over', /^Ended$/],
    [-HOUR, 'over', /^Ended$/],
  ] as const)('%d ms before its end', (left, tone, text) => {
    const state = before(left);
    expect(state.tone).toBe(tone);
    expect(state.text).toMatch(text);
    expect(state.isOver).toBe(left <= 0);
  });

  it('changes its words no later than it says', () => {
    for (let left = 200 * HOUR; left > 0;) {
      const { changesIn, text } = before(left);
      expect(changesIn).toBeGreaterThan(0);
      left -= changesIn ?? left;
      expect(before(left - 1).text).not.toBe(text);
    }
  });
});

describe('what is announced', () => {
  const over = (from: number, to: number) => announcement(END, { before: END - from, now: END - to });

  it('is one sentence when a mark is passed, and nothing between marks', () => {
    expect(over(24 * HOUR + 1, 24 * HOUR)).toBe('This text can be read for 1 day 0 h more.');
    expect(over(61 * MINUTE, 60 * MINUTE)).toMatch(/1 h 0 min more/);
    expect(over(11 * MINUTE, 10 * MINUTE)).toMatch(/10 min more/);
    expect(over(2 * MINUTE, MINUTE)).toMatch(/1 min more/);
    expect(over(23 * HOUR, 2 * HOUR)).toBeNull();
    expect(over(60 * MINUTE, 59 * MINUTE)).toBeNull();
  });

  it('says the present alone after a sleep over several marks, and nothing once it is over', () => {
    expect(over(30 * HOUR, 5 * MINUTE)).toBe('This text can be read for 5 min more.');
    expect(over(30 * HOUR, 0)).toBeNull();
  });
});
