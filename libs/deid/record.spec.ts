import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData, expandKeepAll, unresolved } from './index.js';
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
    ['with an office', 'then Attorney Ann Lindqvist spoke', 'Attorney Ann Lindqvist'],
    ['with a by-name', 'said Bearded Lindqvist to her', 'Bearded Lindqvist'],
    ['after a verb that opens a sentence', 'Reminded Katherine to call.', 'Katherine'],
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
