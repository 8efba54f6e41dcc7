import { describe, expect, it } from '@jest/globals';
import {
  applyReplacements,
  createScreener,
  defaultData,
  expandKeepAll,
  generalise,
  unresolved,
} from './index.js';
import type { CaseDocument, Finding, OpenedRecord } from './index.js';

const record: OpenedRecord = {
  names: [
    { given: 'Katherine', family: 'Okafor-Lindqvist', nicknames: ['Kit'], role: 'client' },
    { given: 'Grace', family: 'Okafor', role: 'relative' },
  ],
  phones: ['+1 (209) 555-0142'],
  addresses: ['412 Sycamore Bend Road, Ceres, CA 95307'],
  employers: ['Tuolumne Orchard Packing Company'],
  identifiers: ['AB-12-99-X'],
  dates: ['1989-11-08'],
};
const doc = (text: string): CaseDocument => ({ sections: [{ key: 'a', text }] });
const fromRecord = (text: string): string[] =>
  createScreener(defaultData(), record)
    .screen(doc(text))
    .filter(({ evidence }) => evidence.some(({ code }) => code.startsWith('RECORD_')))
    .map(({ from, to }) => text.slice(from, to));

describe('the matcher of the opened record', () => {
  it.each([
    ['exact', 'we spoke of Katherine today', 'Katherine'],
    ['lower case', 'we spoke of katherine today', 'katherine'],
    ['capitals', 'we spoke of KATHERINE today', 'KATHERINE'],
    ['possessive', "it was Katherine's idea", 'Katherine'],
    ['possessive without apostrophe', 'it was katherines idea', 'katherines'],
    ['own nickname', 'we call her Kit', 'Kit'],
    ['common nickname', 'they call her kathy', 'kathy'],
    ['typing error', 'we met Kathernie there', 'Kathernie'],
    ['other spelling', 'we met Catharine there', 'Catharine'],
    ['part of a double name', 'Ms Lindqvist came', 'Lindqvist'],
    ['with an initial', 'K. Lindqvist came', 'K. Lindqvist'],
    ['phone, other form', 'call 209.555.0142 now', '209.555.0142'],
    ['street, abbreviated', 'at 412 sycamore bend rd', '412 sycamore bend rd'],
    ['employer, first word', 'the Tuolumne office', 'Tuolumne'],
    ['number, other form', 'id ab1299x on it', 'ab1299x'],
    ['birth date, other form', 'on 11/8/89 she', '11/8/89'],
  ])('finds the %s', (_, text, expected) => {
    expect(fromRecord(text)).toEqual([expected]);
  });

  it.each(['a little grace helps', 'she keeps a diary', 'the packing of boxes', 'kitchen and kite'])(
    'leaves ordinary words: %s',
    (text) => {
      expect(fromRecord(text)).toEqual([]);
    },
  );
});

describe('replacements', () => {
  const text =
    "Katherine Lindqvist came with Grace. KATHERINE's sister, Ms. Okafor, called kathy from Ceres. She attends the Lincoln High School.";
  const replace = (seed: number): string =>
    applyReplacements(doc(text), createScreener(defaultData(), record, { seed }).screen(doc(text))).doc
      .sections[0]?.text ?? '';

  it('are one alias per person in every form, with case and possessive carried', () => {
    const match =
      /^(\w+) (\w+) came with (\w+)\. (\w+)'s sister, Ms\. (\w+), called (\w+) from a mid-size city\./.exec(
        replace(3),
      );
    const [, given = '', , other = '', upper, , nickname] = match ?? [];
    expect(match).not.toBeNull();
    expect(upper).toBe(given.toUpperCase());
    expect(nickname).toBe(given.toLowerCase());
    expect(other).not.toBe(given);
    expect(replace(3)).toContain('She attends the high school.');
  });

  it('are the same for a misspelling, and carry a lost apostrophe', () => {
    const spoken = 'Katherine came. We met Kathernie. It was katherines idea. The Lindqvists left.';
    const screened = createScreener(defaultData(), record, { seed: 3 }).screen(doc(spoken));
    const [first, second, third, fourth] = screened.map(({ replacement }) => replacement);
    expect(second).toBe(first);
    expect(third).toBe(`${String(first).toLowerCase()}s`);
    expect(fourth).toMatch(/^[A-Z][a-z]+s$/);
    expect(new Set(screened.slice(0, 3).map(({ entity }) => entity)).size).toBe(1);
  });

  it('follow the seed and not the original', () => {
    expect(replace(3)).toBe(replace(3));
    expect(replace(3)).not.toBe(replace(4));
  });

  it('keep the aliases a case already has', () => {
    const aliases = [{ original: 'katherine', alias: 'Noreen' }];
    const screener = createScreener(defaultData(), record, { seed: 9, aliases });
    expect(screener.screen(doc('Katherine came.'))[0]?.replacement).toBe('Noreen');
    expect(screener.aliases()).toContainEqual({ original: 'katherine', alias: 'Noreen' });
  });

  it('give all mentions of a person one entity', () => {
    const findings = createScreener(defaultData(), record).screen(doc(text));
    const entities = (quote: string): string[] =>
      findings
        .filter(({ from, to }) => text.slice(from, to).toLowerCase() === quote)
        .map(({ entity }) => entity);
    expect(
      new Set([...entities('katherine lindqvist'), ...entities('katherine'), ...entities('kathy')]).size,
    ).toBe(1);
    expect(entities('grace')).not.toEqual(entities('kathy'));
  });

  it.each([
    ['B_GEOGRAPHY', '95307', 'ZIP ', '953XX'],
    ['B_GEOGRAPHY', '03601', 'ZIP ', '000XX'],
    ['C_DATE', 'March 3rd, 2024', 'on ', 'a day in 2024'],
    ['C_DATE', 'August 2013', 'in ', '2013'],
    ['QUASI_EMPLOYER', 'Larkfield Logistics', 'at ', 'a local employer'],
    ['QUASI_SCHOOL', 'Lincoln High School', 'her ', 'high school'],
    ['H_RECORD_NUMBER', '00482913', 'MRN ', 'withheld'],
  ] as const)('generalise a %s: %s', (...row) => {
    const [kind, original, before, expected] = row;
    expect(generalise(kind, { text: original, before }, defaultData())).toBe(expected);
  });
});

describe('resolutions', () => {
  const text = 'Dr. Prakash saw her. Later Prakash called Beatriz.';
  const findings: Finding[] = createScreener(defaultData()).screen(doc(text));

  it('keep in bulk what has the same text', () => {
    const kept = expandKeepAll(doc(text), findings, { quote: 'prakash', reasonCode: 'CLINIC_OR_STAFF_NAME' });
    expect(kept.map(({ from, to, reasonCode }) => [text.slice(from, to), reasonCode])).toEqual([
      ['Prakash', 'CLINIC_OR_STAFF_NAME'],
      ['Prakash', 'CLINIC_OR_STAFF_NAME'],
    ]);
    expect(unresolved(doc(text), findings, kept).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Beatriz',
    ]);
  });

  it('answer a finding only when they cover all of it', () => {
    const [first] = findings;
    expect(first).toBeDefined();
    if (!first) return;
    const short = {
      section: 'a',
      from: first.from,
      to: first.to - 1,
      kind: first.kind,
      resolution: 'REPLACED' as const,
    };
    expect(unresolved(doc(text), [first], [short])).toEqual([first]);
    expect(unresolved(doc(text), [first], [{ ...short, section: 'b', to: first.to }])).toEqual([first]);
    expect(unresolved(doc(text), [first], [{ ...short, to: first.to }])).toEqual([]);
  });
});
