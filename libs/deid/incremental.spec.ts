import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit, applyReplacements, createScreener, defaultData, undoReplacements } from './index.js';
import type { CaseDocument, Edit, OpenedRecord } from './index.js';

const record: OpenedRecord = {
  names: [{ given: 'Maribel', family: 'Quintanilla', nicknames: ['Mari'], role: 'client' }],
  phones: ['209-555-0142'],
};
const PIECES = [
  'Maribel',
  'Quintanilla',
  ' ',
  ' ',
  '. ',
  "'s ",
  'Mrs. ',
  'her sister ',
  'Will ',
  'will ',
  'said ',
  'in ',
  'Modesto',
  ', CA ',
  '95307',
  '3/14/2024',
  ' on March 3rd',
  '209-555-0142',
  'PHQ-9 14',
  '\n',
  '👩🏽‍⚕️',
  'Lincoln High School',
  'Beck',
  ' Depression Inventory',
  '9',
  'é',
  '-',
  '@',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const edit: fc.Arbitrary<Edit> = fc.record({
  section: fc.constantFrom('a', 'b', 'c'),
  from: fc.nat(120),
  to: fc.nat(140),
  insert: text,
});
const document: fc.Arbitrary<CaseDocument> = fc.record({
  sections: fc.tuple(text, text).map(([a, b]) => [
    { key: 'a', text: a },
    { key: 'b', text: b },
  ]),
});

describe('an incremental screen', () => {
  it('gives after any edits what a full screen gives', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const screener = createScreener(defaultData(), record);
        let findings = screener.screen(start);
        let now = start;
        for (const next of edits) {
          now = applyEdit(now, next);
          findings = screener.update(next);
        }
        expect(findings).toEqual(createScreener(defaultData(), record).screen(now));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps findings in order, apart from each other and inside their sections', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const findings = createScreener(defaultData(), record).screen(doc);
        for (const { key, text: whole } of doc.sections) {
          let end = 0;
          for (const finding of findings.filter(({ section }) => section === key)) {
            expect(finding.from).toBeGreaterThanOrEqual(end);
            expect(finding.to).toBeGreaterThan(finding.from);
            end = finding.to;
          }
          expect(end).toBeLessThanOrEqual(whole.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is undone exactly, and is the same text when made twice', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const findings = createScreener(defaultData(), record).screen(doc);
        const replaced = applyReplacements(doc, findings);
        expect(undoReplacements(replaced)).toEqual(doc);
        expect(applyReplacements(doc, findings)).toEqual(replaced);
      }),
      { numRuns: 60 },
    );
  });
});
