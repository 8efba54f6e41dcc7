import { describe, expect, it } from '@jest/globals';
import { LETTER_BUCKETS, letterRuns, nameLikeness, packLetters } from './name-letters.js';
import { LETTER_WEIGHTS } from '../data/letter-weights.js';

const share = (words: string, isName: boolean): number => {
  const list = words.split(' ');
  return list.filter((word) => nameLikeness(word) > 0 === isName).length / list.length;
};

describe('the letters of a word', () => {
  it('tell names that are on no list from words that are on none', () => {
    expect(
      share('okonkwo adebayo yinka priya lindqvist fournand raghunathan chidinma', true),
    ).toBeGreaterThan(0.8);
    expect(
      share('melanocytic funduscopic sulfacetamide metrocream amelanotic infraorbital', false),
    ).toBeGreaterThan(0.8);
  });

  it('are runs of two to five, the edges counted', () => {
    // "^ab$": three runs of two, two of three, one of four.
    expect(letterRuns('ab')).toHaveLength(6);
    expect(letterRuns('abcdef').every((place) => place >= 0 && place < LETTER_BUCKETS)).toBe(true);
  });

  it('have one weight for every place, written without a sign that needs an escape', () => {
    expect(LETTER_WEIGHTS).toHaveLength(LETTER_BUCKETS);
    expect(LETTER_WEIGHTS).not.toMatch(/['\\]/);
    expect(packLetters([0, -1000, 1000])).toHaveLength(3);
  });
});
