import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from '../index.js';
import { readTraps } from './traps/read-traps.mjs';
import type { Trap } from './traps/read-traps.mjs';
import { judge } from './write-ups/answer-key.mjs';
import type { Failure } from './write-ups/answer-key.mjs';

const screener = createScreener(defaultData());
const tables = readTraps();

const failuresOf = ({ text, must, may }: Trap): Failure[] => {
  const findings = screener.screen({ sections: [{ key: 'text', text }] });
  return judge({ id: '', about: '', sections: [{ key: 'text', text, must, may }] }, findings).failures;
};

describe('the traps', () => {
  it('are many, and all different', () => {
    const lines = tables.flatMap(({ cases }) => cases.map(({ line }) => line));
    expect(lines.length).toBeGreaterThan(600);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each(tables)('$file: most lines are read rightly', ({ cases }) => {
    const right = cases.filter((trap) => failuresOf(trap).length === 0);
    expect(right.length / cases.length).toBeGreaterThan(0.7);
  });
});

describe('ordinary text of therapy in which nobody is named', () => {
  it('is enough to be worth a floor', () => {
    const texts = tables.find(({ file }) => file === 'ordinary-text')?.cases ?? [];
    expect(texts.length).toBeGreaterThanOrEqual(12);
    expect(texts.every(({ must, may }) => must.length === 0 && may.length === 0)).toBe(true);
    expect(texts.map(({ text }) => text).join('').length).toBeGreaterThan(5_000);
  });
});
