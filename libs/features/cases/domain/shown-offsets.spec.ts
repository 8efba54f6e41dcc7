import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HIDDEN_MARK, hidePassages, mergePassages } from './hide-passages.js';
import { shownToOriginal } from './shown-offsets.js';

const TEXT = 'The quick brown fox jumps over the lazy dog and runs away again.';
const passage = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('a stretch of the shown text in the author’s text', () => {
  it('is the same where nothing is hidden', () => {
    expect(shownToOriginal({ from: 4, to: 9 }, [], TEXT.length)).toEqual({ from: 4, to: 9 });
  });

  it('takes in the whole passage once it touches the mark', () => {
    const hidden = [{ from: 4, to: 9 }];
    expect(shownToOriginal({ from: 5, to: 6 }, hidden, TEXT.length)).toEqual({ from: 4, to: 9 });
    expect(shownToOriginal({ from: 0, to: 4 }, hidden, TEXT.length)).toEqual({ from: 0, to: 4 });
    const after = 4 + HIDDEN_MARK.length;
    expect(shownToOriginal({ from: after, to: after + 3 }, hidden, TEXT.length)).toEqual({ from: 9, to: 12 });
  });

  it('hides nothing more and nothing less than the reader marked, whatever was hidden before', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 4 }), fc.nat(), fc.nat(), (hidden, a, b) => {
        const shown = hidePassages(TEXT, hidden);
        const from = Math.min(a, b) % shown.length;
        const to = from + 1 + (Math.max(a, b) % (shown.length - from));
        const original = shownToOriginal({ from, to }, hidden, TEXT.length);
        expect(original.from).toBeLessThan(original.to);
        const again = hidePassages(TEXT, [...hidden, original]);
        const visible = (text: string) => text.split(HIDDEN_MARK).join('');
        const isHidden = (at: number, list: readonly { from: number; to: number }[]) =>
          mergePassages(list, TEXT.length).some((one) => one.from <= at && at < one.to);
        for (let at = 0; at < TEXT.length; at += 1) {
          const marked = original.from <= at && at < original.to;
          expect(isHidden(at, [...hidden, original])).toBe(isHidden(at, hidden) || marked);
        }
        expect(visible(again).length).toBeLessThanOrEqual(visible(shown).length);
      }),
    );
  });
});
