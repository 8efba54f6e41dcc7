import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeWords, compareWords } from './compare-words.js';

const text = fc
  .array(fc.constantFrom('she', 'came', 'late', 'then', 'Rose', ',', '.', '\n'), { maxLength: 30 })
  .map((words) => words.join(' '));
const joined = (before: string, after: string, without: 'added' | 'removed'): string =>
  compareWords(before, after)
    .filter(({ as }) => as !== without)
    .map((piece) => piece.text)
    .join('');

describe('two versions compared', () => {
  it('hold both texts, whatever changed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(joined(before, after, 'removed')).toBe(after);
        expect(joined(before, after, 'added')).toBe(before);
      }),
    );
  });

  it('show words, not letters', () => {
    const pieces = compareWords('She came on most weeks.', 'She came in some weeks.');
    expect(pieces.filter(({ as }) => as !== 'same')).toEqual([
      { text: 'on most', as: 'removed' },
      { text: 'in some', as: 'added' },
    ]);
    expect(changeWords(pieces)).toBe('2 words added, 2 removed');
    expect(changeWords(compareWords('Same.', 'Same.'))).toBe('Not changed');
    expect(changeWords(compareWords('One', 'One.'))).toBe('Punctuation or spaces changed');
  });
});
