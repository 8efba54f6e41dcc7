import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PackedTable, PackedWords } from './packed-words.js';

const word = fc.stringMatching(/^[a-eé]{1,3}$/);
const lists = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 });
const written = (some: readonly string[][]): { lists: string[]; parted: string } => ({
  lists: some.map((list) => list.join(' ')),
  parted: ' ',
});

describe('packed words', () => {
  it('hold what a set of the same words holds, in the same order', () => {
    fc.assert(
      fc.property(lists, fc.array(word), (some, others) => {
        const packed = new PackedWords(written(some));
        const set = new Set(some.flat());
        expect([...packed]).toEqual([...set]);
        for (const one of others) expect(packed.has(one)).toBe(set.has(one));
      }),
    );
  });

  it('tell of each word what a map tells that is filled in the same order', () => {
    fc.assert(
      fc.property(lists, fc.array(word), (some, others) => {
        const packed = new PackedTable(
          written(some),
          (rank, list, before) => (before < 0 ? rank * 10 + list : before + 1000),
          (note) => `note ${String(note)}`,
        );
        const notes = new Map<string, number>();
        some.forEach((list, at) => {
          list.forEach((one, rank) => {
            const before = notes.get(one);
            notes.set(one, before === undefined ? rank * 10 + at : before + 1000);
          });
        });
        const map = new Map([...notes].map(([one, note]) => [one, `note ${String(note)}`]));
        expect([...packed]).toEqual([...map]);
        expect([...packed.keys()]).toEqual([...map.keys()]);
        for (const one of others)
          expect([packed.has(one), packed.get(one)]).toEqual([map.has(one), map.get(one)]);
      }),
    );
  });

  it('take neither two neighbours nor a part of a word for one', () => {
    const packed = new PackedWords({ lists: ['anna bert', 'carl'], parted: ' ' });
    for (const other of ['anna bert', 'ann', 'nna', '', ' ', 'bert carl', 'bertcarl', 'annabert'])
      expect(packed.has(other)).toBe(false);
    for (const one of ['anna', 'bert', 'carl']) expect(packed.has(one)).toBe(true);
  });
});
