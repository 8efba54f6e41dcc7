import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTEXT_LENGTH, makeAnchor, reanchor } from './anchor.js';

const place = (text: string) => ({ version: 1, section: 'course', text });
const on = (text: string, words: string) => {
  const from = text.indexOf(words);
  return makeAnchor(place(text), from, from + words.length);
};

describe('anchors', () => {
  it('remember the words and what stands beside them', () => {
    const text = `${'a'.repeat(50)}HERE${'b'.repeat(50)}`;
    expect(on(text, 'HERE')).toEqual({
      version: 1,
      section: 'course',
      from: 50,
      to: 54,
      quote: 'HERE',
      prefix: 'a'.repeat(CONTEXT_LENGTH),
      suffix: 'b'.repeat(CONTEXT_LENGTH),
    });
  });

  it.each([
    ['an empty span', 2, 2],
    ['a span past the end', 0, 6],
    ['a span before the start', -1, 2],
    ['half a character', 2, 3],
  ])('refuse %s', (_, from, to) => {
    expect(() => makeAnchor(place('a\u{1F339}bc'), from, to)).toThrow('malformed');
  });

  it('follow a passage that moved', () => {
    const anchor = on('He slept badly. Then he left the house.', 'left the house');
    const text = 'New words first. He slept badly. Then he left the house.';
    const found = reanchor(anchor, text);
    expect(text.slice(found?.from, found?.to)).toBe('left the house');
  });

  it('let the surroundings decide between two equal passages', () => {
    const anchor = on('Before lunch he wept. After dinner he wept.', 'After dinner he wept');
    const short = { ...anchor, from: anchor.to - 7, quote: 'he wept', prefix: 'After dinner ', suffix: '.' };
    const text = 'After dinner he wept. Before lunch he wept.';
    expect(reanchor(short, text)).toEqual({ from: 13, to: 20 });
  });

  it('give up on a passage that is gone, or that two places claim equally', () => {
    expect(reanchor(on('He slept badly.', 'slept'), 'He is well.')).toBeNull();
    expect(reanchor(on('x he wept y', 'he wept'), 'p he wept q. p he wept q.')).toBeNull();
  });

  it('do not trust a short quote without any of its surroundings', () => {
    expect(reanchor(on('(she)', 'she'), 'ashen')).toBeNull();
    expect(
      reanchor(on('(the whole of the week)', 'the whole of the week'), '-the whole of the week-'),
    ).toEqual({
      from: 1,
      to: 22,
    });
  });

  const words = fc.array(fc.constantFrom('he', 'she', 'wept', 'left', 'home', 'rose', '\u{1F339}'), {
    minLength: 1,
    maxLength: 30,
  });

  it('always point at their own quote, in any text', () => {
    fc.assert(
      fc.property(fc.tuple(words, words), fc.nat(), fc.nat(), ([first, second], a, b) => {
        const from = a % first.length;
        const text = first.join(' ');
        const start = first.slice(0, from).join(' ').length + (from === 0 ? 0 : 1);
        const quote = first.slice(from, from + 1 + (b % 4)).join(' ');
        const anchor = makeAnchor(place(text), start, start + quote.length);
        const other = second.join(' ');
        const found = reanchor(anchor, other);
        if (found !== null) expect(other.slice(found.from, found.to)).toBe(quote);
        if (!other.includes(quote)) expect(found).toBeNull();
      }),
    );
  });

  it('find themselves again after whatever is written before and behind', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (before, behind) => {
        const text = 'In the third session she brought the unsent letter and read it aloud.';
        const anchor = on(text, 'brought the unsent letter');
        expect(reanchor(anchor, before + text + behind)).toEqual({
          from: before.length + anchor.from,
          to: before.length + anchor.to,
        });
      }),
    );
  });
});
