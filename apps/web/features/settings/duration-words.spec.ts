import { describe, expect, it } from '@jest/globals';
import { durationWords } from './duration-words.js';

describe('a duration of the clinic', () => {
  it.each([
    [14 * 86_400, '14 days'],
    [2 * 86_400, '48 hours'],
    [3 * 86_400, '3 days'],
    [3 * 86_400 + 3_600, '73 hours'],
    [3_600, '1 hour'],
    [899, '15 minutes'],
    [10, '1 minute'],
  ])('of %i seconds is %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });
});
