import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIRST_WORDS, SECOND_WORDS } from './pseudonym-words.js';
import { PSEUDONYM_COUNT, newPseudonym, pseudonymAt, uniformBelow } from './pseudonym.js';

/** Words of nature that are also given names; none may creep back into the lists. */
const NAMES_OF_NATURE =
  `amber ash aspen aster aurora autumn basil bay beryl birch brook bryony camellia cedar clay clementine cliff
clover coral cricket crystal daisy dahlia dale dawn delta dove drake ember erica fern finch flint flora forest ginger glen hawk hazel
heath heather holly hyacinth iris ivy jade jasmine jasper jay juniper kestrel lark laurel lavender lily linden linnet magnolia maple
marigold martin mica myrtle olive onyx opal pansy pearl peregrine petunia poppy primrose raven reed robin rocky rose rosemary rowan
ruby rusty saffron sage sandy savanna senna skye sky stone stormy summer swift tansy teal velvet veronica violet willow wren zinnia`.split(
    /\s+/,
  );

/** Thousands of tries; generous, because a loaded machine is no failure. */
const SLOW_MS = 60_000;

describe('pseudonyms', () => {
  it('come from lists of single plain words, at least 60,000 of them, none a given name', () => {
    const words = [...FIRST_WORDS, ...SECOND_WORDS];
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,13}$/);
    expect(words.filter((word) => NAMES_OF_NATURE.includes(word))).toEqual([]);
    expect(PSEUDONYM_COUNT).toBeGreaterThanOrEqual(60_000);
    expect(new Set(Array.from({ length: PSEUDONYM_COUNT }, (_, at) => pseudonymAt(at))).size).toBe(
      PSEUDONYM_COUNT,
    );
  });

  it('are two capitalised words that are not taken, whatever the generator says', () => {
    const places = fc.array(fc.nat(PSEUDONYM_COUNT - 1), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(places, fc.nat(), (used, seed) => {
        const taken = new Set(used.map(pseudonymAt));
        const given = newPseudonym(taken, (bound) => seed % bound);
        expect(given).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
        expect(taken.has(given)).toBe(false);
      }),
    );
  });

  it(
    'find the last free one, and say when there is none',
    () => {
      const all = Array.from({ length: PSEUDONYM_COUNT }, (_, at) => pseudonymAt(at));
      const last = all[4_321] ?? '';
      expect(newPseudonym(new Set(all.filter((one) => one !== last)))).toBe(last);
      expect(() => newPseudonym(new Set(all))).toThrow(
        expect.objectContaining({ code: 'PSEUDONYMS_EXHAUSTED' }),
      );
    },
    SLOW_MS,
  );

  it(
    'are drawn evenly',
    () => {
      const draws = Array.from({ length: 60_000 }, () => uniformBelow(6));
      for (let face = 0; face < 6; face += 1) {
        // 10,000 expected, standard deviation 91: six of them either way.
        expect(Math.abs(draws.filter((draw) => draw === face).length - 10_000)).toBeLessThan(550);
      }
      const firstWords = new Set(Array.from({ length: 3_000 }, () => newPseudonym(new Set()).split(' ')[0]));
      expect(firstWords.size).toBeGreaterThan(FIRST_WORDS.length * 0.95);
    },
    SLOW_MS,
  );
});
