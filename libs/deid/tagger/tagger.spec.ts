import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createScreener, defaultData } from '../index.js';
import { ROW, ROWS, mayFollow } from './tag-set.js';
import { packWeights, startOf, unpackWeights } from './tagger-weights.js';

const found = (text: string, sensitivity = 0): string[] =>
  createScreener(defaultData(), undefined, { sensitivity })
    .screen({ sections: [{ key: 'a', text }] })
    .map(({ from, to }) => text.slice(from, to));

describe('the tagger', () => {
  it('never marks less when its dial is turned up', () => {
    const text =
      'We drove past Kellermarsh and met Odile Vanterpool of the Brightwater Collective before Sunday lunch.';
    const covered = (sensitivity: number): number => found(text, sensitivity).join('').length;
    expect(covered(20)).toBeGreaterThanOrEqual(covered(0));
    expect(covered(0)).toBeGreaterThanOrEqual(covered(-40));
  });

  it('marks at every place of its dial all that it marks at a lower one', () => {
    const words = fc.constantFrom(
      ...'Odile met the Kellermarsh group; Brandt said Harrow Mills and nia drew a house. Will Grace rose in May | Ward 12, Onslow Pike\n\nP: ct came w/ tomas from duluth'.split(
        ' ',
      ),
    );
    const screeners = [-40, -10, 0, 10, 20, 30].map((sensitivity) =>
      createScreener(defaultData(), undefined, { sensitivity }),
    );
    const letters = (text: string): Set<number>[] =>
      screeners.map((screener) => {
        const marked = new Set<number>();
        for (const { from, to } of screener.screen({ sections: [{ key: 'a', text }] }))
          for (let at = from; at < to; at += 1) if (/[\p{L}\p{N}]/u.test(text.charAt(at))) marked.add(at);
        return marked;
      });
    fc.assert(
      fc.property(fc.array(words, { minLength: 4, maxLength: 40 }), (list) => {
        const covered = letters(list.join(' '));
        for (let at = 1; at < covered.length; at += 1)
          expect([...(covered[at - 1] ?? [])].filter((letter) => !covered[at]?.has(letter))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('adds to the rules and takes nothing away from them', () => {
    const text = 'Mrs. Okonkwo wrote to mari.q@example.com on 3/14/2024 about Lincoln High School.';
    const { tagger: _, ...rules } = defaultData();
    const byRules = createScreener(rules).screen({ sections: [{ key: 'a', text }] });
    const united = createScreener(defaultData()).screen({ sections: [{ key: 'a', text }] });
    for (const { from, to } of byRules)
      expect(united.some((finding) => finding.from <= from && to <= finding.to)).toBe(true);
  });

  it.each([
    'Contraindications for starting Eliquis were reviewed.',
    'Diagnosed with MS; hx of CABG and RA, per AHA guidelines.',
    'The Chaddock reflex was absent; a high Wells score; Framingham risk score 12.',
    'Ears, Nose, Mouth and Throat: Negative. Neck: Supple.',
  ])('has no finding: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('lets an inside follow only its own kind', () => {
    expect([mayFollow(2, 1), mayFollow(2, 2), mayFollow(2, 3), mayFollow(2, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([0, 1, 3, 5].every((tag) => mayFollow(tag, 4))).toBe(true);
  });
});

describe('packed weights', () => {
  it('come back as they were', () => {
    const weight = fc.record({ at: fc.nat(ROWS * ROW - 1), value: fc.integer({ min: -127, max: 127 }) });
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 30 }), (list) => {
        const weights = new Int8Array(ROWS * ROW);
        for (const { at, value } of list) weights[at] = value;
        const { index, rows } = unpackWeights(packWeights(weights));
        const back = new Int8Array(ROWS * ROW);
        for (let row = 0; row < ROWS; row += 1) {
          const start = startOf(index, row);
          if (start >= 0) back.set(rows.subarray(start, start + ROW), row * ROW);
        }
        expect(Buffer.compare(Buffer.from(back.buffer), Buffer.from(weights.buffer))).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
});
