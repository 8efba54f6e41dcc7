import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { ADDRESS_RULES } from './address.rules.js';
import { AGE_RULES, DATE_RULES } from './date.rules.js';
import { NUMBER_GUARDS } from './guard.rules.js';
import { CONTACT_RULES, NUMBER_RULES } from './identifier.rules.js';
import { PatternIndex } from './pattern-index.js';
import { planOf } from './pattern-plan.js';

const rules = [...CONTACT_RULES, ...NUMBER_RULES, ...DATE_RULES, ...AGE_RULES, ...ADDRESS_RULES];
const patterns = [...rules.map(({ pattern }) => pattern), ...NUMBER_GUARDS];
const own = [
  /(?<!\w)ab?c\d/gi,
  /(?<![A-Za-z])x{2,3}(?=\d)/g,
  /\d{2}(?!\d)/g,
  /[$€] ?\d/g,
  /(?<!\w)\p{Lu}\p{L}\d/gu,
  /(a|-)\1\d/g,
  /k\d/giu,
  /@\w{1,3}(?:\.\w{1,3})?/g,
  /^\w\d$/gm,
];

function agrees(index: PatternIndex, list: readonly RegExp[], text: string): void {
  const found = index.find(text);
  const spans = list.map((_, at) => (found[at] ?? []).map((match) => [match.index, match[0]]));
  expect(spans).toEqual(
    list.map((pattern) => [...text.matchAll(pattern)].map((match) => [match.index, match[0]])),
  );
}

describe('an index of patterns', () => {
  it('tries most patterns of the rules at few places', () => {
    const everywhere = patterns.filter((pattern) => planOf(pattern).kind === 'everywhere');
    expect(everywhere.length).toBeLessThan(patterns.length / 8);
  });

  it('finds in write-ups and traps what each pattern by itself finds', () => {
    const folder = new URL('../test/', import.meta.url);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:open|traps).*\.txt$/.test(file))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(texts.length).toBeGreaterThan(4);
    const index = new PatternIndex(patterns);
    for (const text of texts) agrees(index, patterns, text);
  });

  it('finds in any text what each pattern by itself finds', () => {
    const piece = fc.constantFrom(
      ...[
        'ab1',
        'abc9',
        'ABC3',
        'xxx1',
        '12',
        '$ 4',
        '€5',
        'Éa1',
        '𝐌a1',
        'aa2',
        '--3',
        'K4',
        '\u212a4',
        '@ab.c',
        '@',
        '\n',
        'é',
        ' ',
        '209-555-0142',
      ],
      ...[
        'MRN: 00482913',
        'on March 3rd',
        'dob 3/4/1989',
        'a@b.co',
        'www.x.org/a',
        'fax ',
        '12 Oak St',
        'ZIP 95307',
        'x.jpg',
        '::1',
        '6/10',
        '5 mg',
      ],
      ...[
        'May',
        'case ',
        'no. ',
        'id',
        '#',
        'A12.3',
        'Room 4',
        '0',
        'a',
        '.',
        "'",
        '-',
        '(',
        '_',
        ' of ',
        'the 3rd',
        ', CA 9',
        '\u200b',
      ],
    );
    const all = new PatternIndex(patterns);
    const few = new PatternIndex(own);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        agrees(all, patterns, pieces.join(''));
        agrees(few, own, pieces.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
