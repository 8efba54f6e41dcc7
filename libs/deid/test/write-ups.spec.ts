import { describe, expect, it } from '@jest/globals';
import {
  FINDING_KINDS,
  applyReplacements,
  createScreener,
  defaultData,
  undoReplacements,
  unresolved,
} from '../index.js';
import type { CaseDocument } from '../index.js';
import { figuresOf, readMarks, readWriteUps } from './write-ups/answer-key.mjs';
import type { WriteUp } from './write-ups/answer-key.mjs';

const writeUps = readWriteUps();
const screener = createScreener(defaultData());

const documentOf = ({ sections }: WriteUp): CaseDocument => ({
  sections: sections.map(({ key, text }) => ({ key, text })),
});

describe('the answer keys of the write-ups', () => {
  it('lie in the text, in order, apart from each other, with kinds that exist', () => {
    for (const { sections } of writeUps) {
      for (const { text, must } of sections) {
        expect(text).not.toMatch(/[⟦⟧]/u);
        let end = 0;
        for (const { from, to, kind } of must) {
          expect(Object.keys(FINDING_KINDS)).toContain(kind);
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
          end = to;
        }
      }
    }
  });

  it('hold every kind there is, in twelve write-ups of some length, four of them process recordings', () => {
    const kinds = writeUps.flatMap(({ sections }) =>
      sections.flatMap(({ must }) => must.map(({ kind }) => kind)),
    );
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(FINDING_KINDS).sort());
    const lengths = writeUps.map(({ sections }) => sections.reduce((sum, { text }) => sum + text.length, 0));
    expect(lengths.filter((length) => length >= 2_300 && length <= 6_000)).toHaveLength(12);
    expect(writeUps.filter(({ about }) => about.includes('process recording')).length).toBeGreaterThanOrEqual(
      4,
    );
  });

  it('are read in UTF-16 code units', () => {
    const { text, must, may } = readMarks("👩🏽‍⚕️ Dr. ⟦A_NAME:Ōe⟧'s ⟦?:x⟧");
    expect(text).toBe("👩🏽‍⚕️ Dr. Ōe's x");
    expect(must.map(({ from, to }) => text.slice(from, to))).toEqual(['Ōe']);
    expect(may.map(({ from, to }) => text.slice(from, to))).toEqual(['x', 'Dr. ', "'s"]);
  });
});

describe('a screen of the write-ups', () => {
  it.each([
    ['open', 0.9, 0.93],
    ['held', 0.86, 0.9],
  ])('leaks little and marks little in vain in the %s ones', (group, recall, precision) => {
    const figures = figuresOf(
      writeUps.filter(({ id }) => id.startsWith(group)),
      (doc) => screener.screen(doc),
    );
    expect(figures.writeUps).toBe(6);
    expect(figures.recall).toBeGreaterThan(recall);
    expect(figures.precision).toBeGreaterThan(precision);
  });
});

describe('a write-up with its findings replaced', () => {
  it.each(writeUps)('can be undone, and the server asks nothing more: $id', (writeUp) => {
    const doc = documentOf(writeUp);
    for (const seed of [1, 7]) {
      const findings = createScreener(defaultData(), undefined, { seed }).screen(doc);
      const replaced = applyReplacements(doc, findings);
      const left = unresolved(replaced.doc, screener.screen(replaced.doc), replaced.resolutions);
      expect(left).toEqual([]);
      expect(undoReplacements(replaced)).toEqual(doc);
    }
  });

  it.each(writeUps)('gives nobody the name of somebody in the text: $id', (writeUp) => {
    const doc = documentOf(writeUp);
    const findings = screener.screen(doc);
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
    const ofKey = writeUp.sections.flatMap(({ text, must }) =>
      must.filter(({ kind }) => kind === 'A_NAME').flatMap(({ from, to }) => words(text.slice(from, to))),
    );
    const aliases = findings
      .filter(({ kind }) => kind === 'A_NAME')
      .flatMap(({ replacement }) => words(replacement));
    expect(aliases.length).toBeGreaterThan(3);
    expect(aliases.filter((alias) => ofKey.includes(alias))).toEqual([]);
  });
});
