import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit, applyReplacements, followEdit, undoReplacements } from '../../index.js';
import type { CaseDocument, Edit, Finding, Replaced } from '../../index.js';

const PIECES = [
  'Maria ',
  'said ',
  '😀',
  'e\u0301',
  '👩🏽‍⚕️ ',
  'on ',
  'the ',
  '. ',
  'x',
  '\n',
  'week 3 ',
  'a hospital ',
  'Ñandú ',
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''));
const REPLACEMENTS = ['week 3', 'a hospital', 'Noreen', '😀', 'e\u0301', ''];

interface Case {
  readonly doc: CaseDocument;
  readonly findings: readonly Finding[];
}

const finding = (from: number, to: number, replacement: string): Finding => ({
  section: 'a',
  from,
  to,
  kind: 'A_NAME',
  confidence: 1,
  evidence: [],
  layers: [],
  replacement,
  entity: 'person-1',
});

/** A document of plain stretches and findings in turn; some findings take two code units before them along. */
const written: fc.Arbitrary<Case> = fc
  .array(
    fc.record({
      plain: words,
      found: words,
      replacement: fc.constantFrom(...REPLACEMENTS),
      reach: fc.boolean(),
    }),
    {
      maxLength: 6,
    },
  )
  .map((parts) => {
    let text = '';
    const findings: Finding[] = [];
    for (const { plain, found, replacement, reach } of parts) {
      text += `${plain}--`;
      if (found === '') continue;
      const one = finding(text.length, text.length + found.length, replacement);
      findings.push(reach ? { ...one, reach: { before: 2, after: 0 } } : one);
      text += found;
    }
    return { doc: { sections: [{ key: 'a', text: `${text}.` }] }, findings };
  });

const textOf = ({ sections }: CaseDocument): string => sections[0]?.text ?? '';
const edit: fc.Arbitrary<{ at: number; cut: number; insert: string }> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(6),
  insert: words,
});

function editOf(doc: CaseDocument, { at, cut, insert }: { at: number; cut: number; insert: string }): Edit {
  const from = Math.floor(at * textOf(doc).length);
  return { section: 'a', from, to: Math.min(textOf(doc).length, from + cut), insert };
}

const touches = (span: { from: number; to: number }, { from, to }: Edit): boolean =>
  from === to ? span.from < from && from < span.to : span.from < to && from < span.to;

/** The original text with the edit at its place there: what undoing must give when the edit touches no replacement. */
function editedBefore({ doc }: Case, replaced: Replaced, { from, to, insert }: Edit): string {
  const shiftAt = (at: number): number =>
    replaced.originals
      .filter(
        (entry) => entry.to <= at && !(entry.from === at && entry.to === at && at === from && from !== to),
      )
      .reduce((sum, entry) => sum + entry.original.length - (entry.to - entry.from), at);
  const text = textOf(doc);
  return text.slice(0, shiftAt(from)) + insert + text.slice(shiftAt(to));
}

describe('applying and undoing', () => {
  it('gives exactly the text before, whatever stands in it', () => {
    fc.assert(
      fc.property(written, ({ doc, findings }) => {
        const replaced = applyReplacements(doc, findings);
        expect(undoReplacements(replaced)).toEqual(doc);
        expect(undoReplacements(JSON.parse(JSON.stringify(replaced)) as Replaced)).toEqual(doc);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing outside of the findings and of what they take along', () => {
    fc.assert(
      fc.property(written, ({ doc, findings }) => {
        const { doc: after, originals, resolutions } = applyReplacements(doc, findings);
        let at = 0;
        let rest = '';
        for (const { from, to } of originals) {
          rest += textOf(after).slice(at, from);
          at = to;
        }
        let before = '';
        let start = 0;
        for (const one of findings) {
          before += textOf(doc).slice(start, one.from - (one.reach?.before ?? 0));
          start = one.to;
        }
        expect(rest + textOf(after).slice(at)).toBe(before + textOf(doc).slice(start));
        expect(resolutions.length).toBe(findings.length);
        for (const { from, to, replacement } of originals)
          expect(textOf(after).slice(from, to)).toBe(replacement);
      }),
      { numRuns: 300 },
    );
  });

  it('applied to what is replaced already, changes nothing', () => {
    fc.assert(
      fc.property(written, ({ doc, findings }) => {
        const once = applyReplacements(doc, findings);
        const found = once.resolutions
          .filter(({ from, to }) => to > from)
          .map(({ from, to }) => finding(from, to, 'something else'));
        const twice = applyReplacements(once.doc, found, once.resolutions);
        expect(twice.doc).toEqual(once.doc);
        expect(twice.originals).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('follows an edit elsewhere, so that undoing gives the edited text with its originals', () => {
    fc.assert(
      fc.property(written, fc.array(edit, { minLength: 1, maxLength: 3 }), (start, edits) => {
        let current = applyReplacements(start.doc, start.findings);
        let expected = start;
        for (const raw of edits) {
          const next = editOf(current.doc, raw);
          fc.pre(!current.originals.some((entry) => entry.from === entry.to || touches(entry, next)));
          expected = {
            ...expected,
            doc: { sections: [{ key: 'a', text: editedBefore(expected, current, next) }] },
          };
          current = followEdit(current, applyEdit(current.doc, next), next);
        }
        expect(textOf(undoReplacements(current))).toBe(textOf(expected.doc));
      }),
      { numRuns: 400 },
    );
  });

  it('after an edit nobody followed, puts each original back at a place of its replacement, or leaves that one', () => {
    fc.assert(
      fc.property(written, edit, (start, raw) => {
        const replaced = applyReplacements(start.doc, start.findings);
        const edited = applyEdit(replaced.doc, editOf(replaced.doc, raw));
        const undone = textOf(undoReplacements({ doc: edited, originals: replaced.originals }));
        expect(isWoven(textOf(edited), undone, replaced.originals)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('finds moved places by what stands around them', () => {
    const text =
      'Today we met Maria at the clinic. Later on, in the evening, Tobias called her sister twice.';
    const at = (name: string): number => text.indexOf(name);
    const doc: CaseDocument = { sections: [{ key: 'a', text }] };
    const found = [
      finding(at('Maria'), at('Maria') + 5, 'Noreen'),
      finding(at('Tobias'), at('Tobias') + 6, 'Edgar'),
    ];
    const { doc: sent, originals } = applyReplacements(doc, found);
    const moved = textOf(sent).replace('Today', 'A week ago, as planned,').replace('twice', 'three times');
    expect(textOf(undoReplacements({ doc: { sections: [{ key: 'a', text: moved }] }, originals }))).toBe(
      text.replace('Today', 'A week ago, as planned,').replace('twice', 'three times'),
    );
    const without = textOf(sent).replace('we met Noreen at the clinic', 'nobody came');
    expect(textOf(undoReplacements({ doc: { sections: [{ key: 'a', text: without }] }, originals }))).toBe(
      text.replace('we met Maria at the clinic', 'nobody came'),
    );
    const other = 'Noreen is also the name of a street.';
    const alone = { doc: { sections: [{ key: 'a', text: other }] }, originals };
    expect(textOf(undoReplacements(alone))).toBe(other);
  });
});

/** Whether `undone` is `edited` with some replacements, in order, turned into their originals and nothing else changed. */
function isWoven(edited: string, undone: string, originals: Replaced['originals']): boolean {
  const seen = new Set<string>();
  const step = (at: number, to: number, next: number): boolean => {
    const key = `${at} ${to} ${next}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (at === edited.length && to === undone.length) return true;
    for (let index = next; index < originals.length; index += 1) {
      const { replacement = '', original = '' } = originals[index] ?? {};
      if (edited.startsWith(replacement, at) && undone.startsWith(original, to))
        if (step(at + replacement.length, to + original.length, index + 1)) return true;
    }
    return at < edited.length && edited[at] === undone[to] && step(at + 1, to + 1, next);
  };
  return step(0, 0, 0);
}
