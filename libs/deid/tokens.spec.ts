import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sameEnds } from './same-ends.js';
import { tokenize } from './tokens.js';

const piece = fc.constantFrom(
  ...[
    'Anna',
    'Mrs',
    '.',
    ' ',
    '  ',
    '\n',
    "'s",
    "O'Neil",
    '-',
    '3',
    '3/4',
    '12abcdefghijklmno',
    'é',
    '\u0301',
  ],
  ...['"', 'Dr', '?', '𝐌a', '\ud835', '\udc0c', 'and', ', ', ':', "'"],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('the tokens of a text', () => {
  it('are the same whichever text it was before', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, old, now, tail) => {
        const before = head + old + tail;
        const after = head + now + tail;
        expect(tokenize(after, undefined, { text: before, tokens: tokenize(before) })).toEqual(
          tokenize(after),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the ends that two texts share', () => {
  it('are as long as they can be, and never overlap', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, one, other, tail) => {
        const [a, b] = [head + one + tail, head + other + tail];
        const same = sameEnds(a, b);
        expect(a.slice(0, same.head)).toBe(b.slice(0, same.head));
        expect(a.slice(a.length - same.tail)).toBe(b.slice(b.length - same.tail));
        expect(same.head + same.tail).toBeLessThanOrEqual(Math.min(a.length, b.length));
        expect(same.head).toBeGreaterThanOrEqual(head.length);
      }),
    );
  });
});
