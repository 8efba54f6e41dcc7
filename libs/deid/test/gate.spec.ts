import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { applyReplacements, createScreener, defaultData, unresolved } from '../index.js';
import type { CaseDocument, Finding } from '../index.js';
import { readWriteUps } from './write-ups/answer-key.mjs';

const tourFile = new URL('../../../test/fixtures/tour-case.json', import.meta.url);
// A file of the repository; a case without sections would fail below.
const tour = JSON.parse(readFileSync(tourFile, 'utf8')) as CaseDocument;
const cases = [
  ...readWriteUps().map(({ id, sections }) => ({
    id,
    doc: { sections: sections.map(({ key, text }) => ({ key, text })) },
  })),
  { id: 'tour-case', doc: { sections: tour.sections } },
];
const server = createScreener(defaultData());

const quoted = (doc: CaseDocument, findings: readonly Finding[]): string[] =>
  findings.map(({ section, from, to, kind }) => {
    const text = doc.sections.find(({ key }) => key === section)?.text ?? '';
    return `${kind} ${text.slice(Math.max(0, from - 20), from)}[${text.slice(from, to)}]${text.slice(to, to + 12)}`;
  });

describe('the gate, once an author has replaced every finding', () => {
  it.each(cases)('asks for nothing more, and what it sees stays the same: $id', ({ doc }) => {
    for (const seed of [1, 7, 11]) {
      const replaced = applyReplacements(doc, createScreener(defaultData(), undefined, { seed }).screen(doc));
      const second = server.screen(replaced.doc);
      expect(replaced.resolutions.length).toBeGreaterThan(10);
      expect(quoted(replaced.doc, unresolved(replaced.doc, second, replaced.resolutions))).toEqual([]);
      expect(server.screen(replaced.doc)).toEqual(second);
    }
  });

  it('asks for what was added since', () => {
    const doc = { sections: [{ key: 'text', text: 'Rosalind Achebe came with her aunt.' }] };
    const replaced = applyReplacements(doc, server.screen(doc));
    const [section = { key: 'text', text: '' }] = replaced.doc.sections;
    const more = { sections: [{ ...section, text: `${section.text} Then Priyanka Desai called.` }] };
    const left = unresolved(more, server.screen(more), replaced.resolutions);
    expect(quoted(more, left)).toEqual([expect.stringContaining('[Priyanka Desai]')]);
  });
});

describe('a name of which a part is resolved', () => {
  const text = 'Uncle Bram Okonjo called.';
  const doc = { sections: [{ key: 'text', text }] };
  const finding = (from: number, to: number): Finding => ({
    section: 'text',
    from,
    to,
    kind: 'A_NAME',
    confidence: 1,
    evidence: [],
    layers: [],
    replacement: '',
    entity: '',
  });
  const resolved = (from: number, to: number) => [{ ...finding(from, to), resolution: 'REPLACED' as const }];

  it.each([
    ['a title beside it needs no answer', [0, 17], [6, 17], 0],
    ['a name beside it does', [0, 17], [6, 10], 1],
    ['a title alone, of which nothing is resolved, does', [0, 5], [6, 17], 1],
  ])('%s', (_, [from = 0, to = 0], [start = 0, end = 0], count) => {
    expect(unresolved(doc, [finding(from, to)], resolved(start, end))).toHaveLength(count);
  });
});
