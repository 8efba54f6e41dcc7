import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutSection } from './passages.js';
import type { Anchored, Paragraph } from './passages.js';

const joined = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ pieces, breakAfter }) => pieces.map(({ text }) => text).join('') + breakAfter).join('');

const prose = fc
  .array(
    fc.constantFrom('One. ', 'Is it two? ', 'Three\n', '\n\n', 'four ', '🌿', '  ', 'Dr. Five said six.'),
  )
  .map((parts) => parts.join(''));

const texts = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 60 }));

const withAnchors = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    anchored: fc.array(
      fc
        .tuple(fc.nat(Math.max(0, text.length)), fc.nat(Math.max(0, text.length)), fc.uuid())
        .map(([a, b, threadId]): Anchored => ({ from: Math.min(a, b), to: Math.max(a, b), threadId })),
      { maxLength: 5 },
    ),
  }),
);

describe('cutSection', () => {
  it('gives the text back when its pieces are joined', () => {
    fc.assert(
      fc.property(withAnchors, ({ text, anchored }) => {
        expect(joined(cutSection(text, anchored))).toBe(text);
      }),
    );
  });

  it('gives every character of an anchored stretch to its thread, and no other', () => {
    fc.assert(
      fc.property(withAnchors, ({ text, anchored }) => {
        const pieces = cutSection(text, anchored).flatMap(({ pieces: some }) => some);
        for (const piece of pieces) {
          const over = anchored.filter(({ from, to }) => from <= piece.from && to >= piece.to && from < to);
          expect(piece.threadIds).toEqual(over.map(({ threadId }) => threadId));
        }
      }),
    );
  });

  it('cuts at sentences and at the ends of threads', () => {
    const text = 'It began early. She said little.\n\nThen more.';
    const [first, second] = cutSection(text, [{ from: 20, to: 24, threadId: 'a' }]);
    expect(first?.pieces.map(({ text: words }) => words)).toEqual([
      'It began early.',
      ' ',
      'She ',
      'said',
      ' little.',
    ]);
    expect(first?.pieces[3]).toMatchObject({ threadIds: ['a'], endingThreadIds: ['a'] });
    expect(first?.breakAfter).toBe('\n\n');
    expect(second?.pieces.map(({ text: words }) => words)).toEqual(['Then more.']);
  });

  it('ends a thread once, although it goes over a paragraph', () => {
    const text = 'One two.\nThree four.';
    const pieces = cutSection(text, [{ from: 4, to: 14, threadId: 'a' }]).flatMap(({ pieces: some }) => some);
    expect(pieces.filter(({ endingThreadIds }) => endingThreadIds.includes('a'))).toHaveLength(1);
  });
});
