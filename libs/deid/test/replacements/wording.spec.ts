import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyReplacements, bandAge, createScreener, defaultData } from '../../index.js';
import type { ReplacingOptions } from '../../index.js';
import type { DateStyle } from '../../index.js';
import { marked } from './marked-text.js';

interface Row {
  readonly before: string;
  readonly after: string;
  readonly replacing: ReplacingOptions;
}

/** Pairs of lines "- before" and "+ after"; a line "# style X anchor Y" sets the options of what follows. */
function table(): Row[] {
  const rows: Row[] = [];
  let replacing: ReplacingOptions = { seed: 1 };
  let before = '';
  for (const line of readFileSync(new URL('before-after.txt', import.meta.url), 'utf8').split('\n')) {
    const [, style, anchor] = /^# style (WEEKS|INTERVALS|SHIFTED)(?: anchor (\S{10}))?$/.exec(line) ?? [];
    // The pattern above admits nothing else.
    if (style) replacing = { seed: 1, dates: style as DateStyle, ...(anchor ? { anchor } : {}) };
    if (line.startsWith('- ')) before = line.slice(2);
    if (line.startsWith('+ ')) rows.push({ before, after: line.slice(2), replacing });
  }
  return rows;
}

const written = (source: string, replacing: ReplacingOptions = {}): string => {
  const { doc, findings } = marked(source, replacing);
  return applyReplacements(doc, findings).doc.sections[0]?.text ?? '';
};
const rows = table();
const data = defaultData();

describe('the words put in place', () => {
  it('are held by a table of at least 120 lines', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
  });

  it.each(rows)('$before', ({ before, after, replacing }) => {
    expect(written(before, replacing)).toBe(after);
  });

  it('never look like an identifier to the engine itself, but for shifted dates', () => {
    const { tagger: _, ...byRules } = data;
    const screener = createScreener(byRules);
    for (const { before, replacing } of rows.filter((row) => row.replacing.dates !== 'SHIFTED')) {
      const { doc, findings } = marked(before, replacing);
      const replaced = applyReplacements(doc, findings);
      const text = replaced.doc.sections[0]?.text ?? '';
      const open = screener
        .screen(replaced.doc)
        .filter((finding) =>
          replaced.resolutions.some(({ from, to }) => from < finding.to && finding.from < to),
        );
      expect(open.map(({ from, to }) => text.slice(from, to))).toEqual([]);
    }
  });
});

const BODIES = [
  '[F Mercy Hospital]',
  '[S Lincoln High School]',
  '[C Saint Brendan Church]',
  '[E Harlan Trucking]',
  '[O Acme Institute]',
  '[G Modesto]',
  '[G Stanislaus County]',
  '[F Alder Grove Clinic]',
  '[E Apex Airlines]',
  '[C Masjid Al-Noor]',
  '[D March 3, 2024]',
  '[D April 9]',
  '[D August 2013]',
  '[D Christmas]',
  '[D 4/16/2024]',
];
const FRAMES = [
  'She was at _ again.',
  'He spoke of the _ and left.',
  'Her _ was on her mind.',
  '_ was hard for them.',
  "They thought of _'s people.",
  'An old _ thing.',
  'After _, she slept.',
  '"_ again," he said.',
  'They met on _.',
  'since _ (and before _) they wait',
  'A _ matter.',
];

describe('grammar', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...FRAMES), fc.constantFrom(...BODIES), fc.constantFrom(...BODIES)), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.map(([frame, a, b]) => frame.replace('_', a).replace('_', b)).join(' '));

  it('never doubles an article or a preposition, nor opens a sentence in lower case', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<DateStyle>('WEEKS', 'INTERVALS'), (source, dates) => {
        const out = written(source, { dates });
        expect(out).not.toMatch(/\b(?:the|a|an|his|her|their) (?:the|a|an|another)\b/i);
        expect(out).not.toMatch(/\b(?:on|in) (?:on|in|at|about)\b/i);
        expect(out).not.toMatch(/\ba (?:[aeio](?!ne\b)\w)|\ban (?:[bcdfgjklmnpqrstvwxyz])/i);
        expect(out).not.toMatch(/(?:^|[.!?] )(?:a|an|the|another|week|about|in) /);
        expect(out).not.toMatch(/ {2}/);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same day, and of two days of one week', () => {
    const out = written(
      'Seen [D March 3, 2024], [D 3/3/24], [D 2024-03-03] and [D the third of March 2024].',
    );
    expect(out).toBe('Seen in week 1, week 1, week 1 and week 1.');
    const { findings } = marked('Seen [D March 3, 2024], [D 3/3/24] and [D 3/4/24].');
    expect(findings[1]?.entity).toBe(findings[0]?.entity);
    expect(findings[2]?.entity).not.toBe(findings[0]?.entity);
  });
});

describe('bandAge', () => {
  it.each([
    [34, {}, '30-34'],
    [90, {}, '90 or older'],
    [32, { style: 'WORDS', whose: 'her' }, 'in her early thirties'],
    [36, { style: 'WORDS', whose: 'his' }, 'in his mid-thirties'],
    [59, { style: 'WORDS' }, 'in their late fifties'],
    [17, { style: 'WORDS' }, 'in their late teens'],
    [8, { style: 'WORDS' }, 'between five and nine'],
    [101, { style: 'WORDS' }, '90 or older'],
    ['34-year-old', {}, '30-to-34-year-old'],
    ['34 years old', {}, '30-34 years old'],
    ['92-year-old', {}, '90-or-older'],
    ['92 years old', {}, '90 or older'],
    ['no age', {}, 'no age'],
  ] as const)('of %s with %j is %s', (...row) => {
    const [age, options, expected] = row;
    expect(bandAge(age, options)).toBe(expected);
  });
});
