import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { applyReplacements, createScreener, defaultData, expandKeepAll, unresolved } from './index.js';
import type { CaseDocument, Finding, OpenedRecord } from './index.js';

interface Planted {
  readonly section: string;
  readonly quote: string;
  readonly occurrence: number;
  readonly kind: string;
  readonly keep?: true;
}

interface TourCase {
  readonly record: OpenedRecord;
  readonly question: string;
  readonly sections: readonly { key: string; text: string }[];
  readonly planted: readonly Planted[];
}

const file = new URL('../../test/fixtures/tour-case.json', import.meta.url);
// A file of the repository, whose shape the tests below would fail on.
const tour = JSON.parse(readFileSync(file, 'utf8')) as TourCase;
const doc: CaseDocument = { sections: tour.sections };
const textOf = (key: string, of: CaseDocument = doc): string =>
  of.sections.find((section) => section.key === key)?.text ?? '';

const planted = tour.planted.map((item) => {
  let from = -1;
  for (let seen = 0; seen < item.occurrence; seen += 1)
    from = textOf(item.section).indexOf(item.quote, from + 1);
  return { ...item, from, to: from + item.quote.length };
});

function isCovered(item: (typeof planted)[number], findings: readonly Finding[]): boolean {
  return (
    unresolved(
      doc,
      [{ ...asFinding(item) }],
      findings.map((finding) => ({ ...finding, resolution: 'REPLACED' })),
    ).length === 0
  );
}

function asFinding({ section, from, to }: { section: string; from: number; to: number }): Finding {
  return {
    section,
    from,
    to,
    kind: 'R_OTHER',
    confidence: 1,
    evidence: [],
    layers: [],
    replacement: '',
    entity: '',
  };
}

describe("the tour's case", () => {
  it('is long enough and its answer key lies in the text', () => {
    expect(tour.sections.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThanOrEqual(5000);
    expect(planted.every(({ from }) => from >= 0)).toBe(true);
    expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
  });

  it.each([
    ['without a record', undefined],
    ['with the opened record', tour.record],
  ])('has every planted identifier found, with at most 10 false marks, %s', (_, record) => {
    const findings = createScreener(defaultData(), record).screen(doc);
    expect(planted.filter((item) => !isCovered(item, findings)).map(({ quote }) => quote)).toEqual([]);
    const falseMarks = findings.filter(
      ({ section, from, to }) =>
        !planted.some((item) => item.section === section && item.from < to && from < item.to),
    );
    expect(falseMarks.length).toBeLessThanOrEqual(10);
  });

  it('has no finding in its question', () => {
    const asked = { sections: [{ key: 'question', text: tour.question }] };
    expect(createScreener(defaultData(), tour.record).screen(asked)).toEqual([]);
  });

  it('passes its own screen once replaced, and holds nothing of the client any more', () => {
    const findings = createScreener(defaultData(), tour.record, { seed: 7 }).screen(doc);
    const kept = tour.planted
      .filter(({ keep }) => keep)
      .flatMap(({ quote }) => expandKeepAll(doc, findings, { quote, reasonCode: 'CLINIC_OR_STAFF_NAME' }));
    const replaced = applyReplacements(doc, findings, kept);
    const again = createScreener(defaultData(), tour.record).screen(replaced.doc);
    expect(unresolved(replaced.doc, again, replaced.resolutions)).toEqual([]);
    const byServer = createScreener(defaultData()).screen(replaced.doc);
    expect(unresolved(replaced.doc, byServer, replaced.resolutions)).toEqual([]);
    const ofRecord = again.filter(({ evidence }) => evidence.some(({ code }) => code.startsWith('RECORD_')));
    expect(ofRecord).toEqual([]);
    const sent = replaced.doc.sections.map(({ text }) => text).join(' ');
    for (const name of ['Maribel', 'Mari ', 'Quintanilla', 'Yesenia', 'Tobias', 'Turlock', '0142'])
      expect(sent).not.toContain(name);
    expect(sent).toContain('Prakash');
  });
});
