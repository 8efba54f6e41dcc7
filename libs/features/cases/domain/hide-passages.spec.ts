import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeAnchor } from './anchor.js';
import { HIDDEN_MARK, hideInAnchor, hidePassages, mergePassages, sectionTextFor } from './hide-passages.js';

/** A text whose every character is different, so that a leak of any one can be seen. */
const TEXT = Array.from({ length: 120 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
const passages = fc.array(
  fc.record({ from: fc.integer({ min: -10, max: 130 }), to: fc.integer({ min: -10, max: 130 }) }),
  { maxLength: 8 },
);
const isHidden = (all: readonly { from: number; to: number }[], at: number) =>
  all.some(({ from, to }) => from <= at && at < to);

describe('hiding reported passages', () => {
  it('puts one mark in place of each', () => {
    expect(hidePassages('one two three', [{ from: 4, to: 7 }])).toBe(`one ${HIDDEN_MARK} three`);
  });

  it('tells nothing of the length', () => {
    expect(hidePassages('abcdef', [{ from: 1, to: 2 }]).length - 'acdef'.length).toBe(HIDDEN_MARK.length);
    expect(hidePassages('abcdef', [{ from: 1, to: 6 }]).length - 'a'.length).toBe(HIDDEN_MARK.length);
  });

  it('merges what overlaps or touches', () => {
    expect(
      mergePassages(
        [
          { from: 4, to: 6 },
          { from: 0, to: 2 },
          { from: 1, to: 4 },
          { from: 8, to: 9 },
        ],
        20,
      ),
    ).toEqual([
      { from: 0, to: 6 },
      { from: 8, to: 9 },
    ]);
  });

  it('leaves the author the whole text', () => {
    expect(sectionTextFor({ isAuthor: true }, TEXT, [{ from: 0, to: 120 }])).toBe(TEXT);
    expect(sectionTextFor({ isAuthor: false }, TEXT, [{ from: 0, to: 120 }])).toBe(HIDDEN_MARK);
  });

  it('shows exactly the characters that nobody reported, in their order', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const shown = hidePassages(TEXT, all).replaceAll(HIDDEN_MARK, '');
        expect(shown).toBe(
          Array.from(TEXT)
            .filter((_, at) => !isHidden(all, at))
            .join(''),
        );
      }),
    );
  });

  it('does not depend on the order of the reports, nor on a report made twice', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const shown = hidePassages(TEXT, all);
        expect(hidePassages(TEXT, [...all].reverse())).toBe(shown);
        expect(hidePassages(TEXT, [...all, ...all])).toBe(shown);
      }),
    );
  });

  it('takes hidden characters out of every part of an anchor', () => {
    fc.assert(
      fc.property(passages, fc.nat({ max: 118 }), fc.nat({ max: 40 }), (all, from, length) => {
        const to = Math.min(120, from + 1 + length);
        const anchor = hideInAnchor(makeAnchor({ version: 1, section: 's', text: TEXT }, from, to), all);
        const shown = `${anchor.prefix}${anchor.quote}${anchor.suffix}`.replaceAll(HIDDEN_MARK, '');
        expect(Array.from(shown).filter((character) => isHidden(all, TEXT.indexOf(character)))).toEqual([]);
      }),
    );
  });
});
