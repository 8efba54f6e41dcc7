import { describe, expect, it } from '@jest/globals';
import { teaserWords } from './teaser-words.js';

describe('the codes of a teaser in words', () => {
  it.each([
    ['UNDER_6', 'Under 6'],
    ['FROM_26_TO_39', '26 to 39'],
    ['FROM_75', '75 or older'],
    ['HEALTH_AND_PAIN', 'Health and pain'],
    ['OTHER', 'Other'],
  ])('%s', (code, words) => {
    expect(teaserWords(code)).toBe(words);
  });
});
