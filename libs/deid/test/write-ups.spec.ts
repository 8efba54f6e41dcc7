import { describe, expect, it } from '@jest/globals';
import { FINDING_KINDS, createScreener, defaultData } from '../index.js';
import { judge, readMarks, readWriteUps } from './write-ups/answer-key.mjs';
import type { Counts, Failure, WriteUp } from './write-ups/answer-key.mjs';

const writeUps = readWriteUps();
const screener = createScreener(defaultData());

const failuresAndCounts = (writeUp: WriteUp): { failures: Failure[]; counts: Counts } =>
  judge(writeUp, screener.screen({ sections: writeUp.sections.map(({ key, text }) => ({ key, text })) }));

const judged = writeUps.map((writeUp) => ({ writeUp, ...failuresAndCounts(writeUp) }));
const total = (pick: (counts: Counts) => number): number =>
  judged.reduce((sum, { counts }) => sum + pick(counts), 0);

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

  it('are read in UTF-16 code units', () => {
    const { text, must, may } = readMarks("👩🏽‍⚕️ Dr. ⟦A_NAME:Ōe⟧'s ⟦?:x⟧");
    expect(text).toBe("👩🏽‍⚕️ Dr. Ōe's x");
    expect(must.map(({ from, to }) => text.slice(from, to))).toEqual(['Ōe']);
    expect(may.map(({ from, to }) => text.slice(from, to))).toEqual(['x', 'Dr. ', "'s"]);
  });
});

describe('a screen of the write-ups', () => {
  it('covers most of what their keys hold and little else', () => {
    expect(total(({ covered }) => covered) / total(({ sensitive }) => sensitive)).toBeGreaterThan(0.75);
    expect(total(({ right }) => right) / total(({ marked }) => marked)).toBeGreaterThan(0.88);
  });
});
