import { describe, expect, it } from '@jest/globals';
import { erasedWords } from './receipt-words.js';

describe('what was erased, in words', () => {
  it('counts, and leaves out what there was none of', () => {
    expect(
      erasedWords([
        { what: 'keys', count: 1 },
        { what: 'sections', count: 6 },
        { what: 'replies', count: 1 },
        { what: 'comments', count: 0 },
      ]),
    ).toBe('1 key, 6 sections, and 1 reply');
    expect(erasedWords([])).toBe('Nothing was left to erase');
  });
});
