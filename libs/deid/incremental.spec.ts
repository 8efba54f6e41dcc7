import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lexicon } from './detect/lexicon.js';
import { candidatesIn } from './detect/read-section.js';
import { SectionReader } from './detect/section-reader.js';
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

/** Texts of several windows; runs of pieces with line ends or without any. */
const longText = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 40, maxLength: 80 }), fc.boolean(), fc.nat(40))
  .map(([pieces, inLines, many]) => {
    const run = `${pieces.join('')} ${'we spoke of the week and of her mood. '.repeat(3)}`;
    const whole = Array.from(
      { length: 6 + (many % 12) },
      (_, at) => run.slice(at * 11) + run.slice(0, at * 11),
    );
    return inLines ? whole.join('\n') : whole.join(' ').replaceAll('\n', ' ');
  });
const longEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(4000)),
  insert: fc.oneof(
    fc.constantFrom('', 'x', '\n', ' ', 'hope', 'Hope', '\u200b', 'WILL '),
    text,
    text.map((one) => one.repeat(40)),
  ),
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

  it('gives the same in one long section, whatever is typed, pasted, cut or broken into lines', () => {
    fc.assert(
      fc.property(longText, fc.array(longEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const screener = createScreener(defaultData(), record);
        let now: CaseDocument = { sections: [{ key: 'a', text: start }] };
        screener.screen(now);
        for (const { at, cut, insert } of edits) {
          const length = now.sections[0]?.text.length ?? 0;
          const from = Math.floor(at * length);
          const next = { section: 'a', from, to: from + cut, insert };
          now = applyEdit(now, next);
          expect(screener.update(next)).toEqual(createScreener(defaultData(), record).screen(now));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('follows what a distant part of the section says of a word and of the whole section', () => {
    const filler = 'She slept badly and we spoke of it at some length again. '.repeat(120);
    const text = `Now Brisk came. ${filler} Then it ended.`;
    const screener = createScreener(defaultData());
    screener.screen({ sections: [{ key: 'a', text }] });
    let now: CaseDocument = { sections: [{ key: 'a', text }] };
    for (const insert of [' A brisk walk.', '\n\n', ' BRISK '.repeat(1500), ' brisk it was'.repeat(2000)]) {
      const next = { section: 'a', from: now.sections[0]?.text.length ?? 0, to: 1e9, insert };
      now = applyEdit(now, next);
      expect(screener.update(next)).toEqual(createScreener(defaultData()).screen(now));
    }
  });

  it('reads few windows again for a key in a long section, in lines or in one', () => {
    for (const end of ['\n', ' ']) {
      const lines = Array.from(
        { length: 400 },
        (_, at) => `Entry ${String(at)}: she met ${at % 7 ? 'him' : 'Halima'} again.`,
      );
      let text = lines.join(end);
      let reads = 0;
      const lexicon = new Lexicon(defaultData());
      const reader = new SectionReader(lexicon, (reading) => {
        reads += 1;
        return candidatesIn(reading);
      });
      reader.read(text);
      const all = reads;
      const perKey: number[] = [];
      for (const key of 'Then she left the room, and he said ') {
        text = text.slice(0, 7000) + key + text.slice(7000);
        reads = 0;
        reader.read(text);
        perKey.push(reads);
      }
      expect(all).toBeGreaterThan(4);
      expect(perKey.sort((a, b) => a - b)[Math.floor(perKey.length * 0.9)]).toBeLessThanOrEqual(3);
    }
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
