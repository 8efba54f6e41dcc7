import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hidePassages, shownToOriginal } from '../cases/index.js';
import { shownPlace } from './shown-place.js';

const text = 'abcdefghijklmnopqrstuvwxyz';
const span = fc
  .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
  .map(([from, length]) => ({ from, to: Math.min(text.length, from + length) }));

describe('where a stretch stands in the shown text', () => {
  it('shows the very same words, and leads back to where it came from', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 4 }), (stretch, hidden) => {
        const place = shownPlace({ text, hidden }, stretch);
        const isTouched = hidden.some(({ from, to }) => from < stretch.to && stretch.from < to);
        if (place === null) return isTouched;
        expect(isTouched).toBe(false);
        expect(hidePassages(text, hidden).slice(place.from, place.to)).toBe(
          text.slice(stretch.from, stretch.to),
        );
        expect(shownToOriginal(place, hidden, text.length)).toEqual(stretch);
        return true;
      }),
    );
  });
});
