import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textPieces } from './text-pieces.js';
import type { Tint } from './text-pieces.js';

const asOf = fc.constantFrom('alias' as const, 'kept' as const, 'open' as const);
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.'), maxLength: 60 });

describe('a text in pieces', () => {
  it('loses no character but line ends and blank paragraphs', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(60), fc.nat(60), asOf), { maxLength: 6 }),
        (given, spans) => {
          const tints: Tint[] = spans.map(([a, b, as]) => ({ from: Math.min(a, b), to: Math.max(a, b), as }));
          const shown = textPieces(given, tints).map((pieces) => pieces.map((piece) => piece.text).join(''));
          expect(shown).toEqual(given.split(/(?:\r?\n)+/).filter((line) => line.trim() !== ''));
        },
      ),
    );
  });

  it('tints what was replaced, and shows what is open before what is kept', () => {
    const tints: Tint[] = [
      { from: 0, to: 4, as: 'alias' },
      { from: 9, to: 14, as: 'kept' },
      { from: 9, to: 14, as: 'open' },
    ];
    expect(textPieces('Rose told Briar.\n\nThen she left.', tints)).toEqual([
      [
        { text: 'Rose', as: 'alias' },
        { text: ' told', as: null },
        { text: ' Bria', as: 'open' },
        { text: 'r.', as: null },
      ],
      [{ text: 'Then she left.', as: null }],
    ]);
  });
});
