import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from '../index.js';
import { readTraps } from './traps/read-traps.mjs';
import type { Trap } from './traps/read-traps.mjs';
import { judge } from './write-ups/answer-key.mjs';

const screener = createScreener(defaultData());
const tables = readTraps();

const failuresOf = ({ text, must, may }: Trap): string[] => {
  const findings = screener.screen({ sections: [{ key: 'text', text }] });
  const writeUp = { id: '', about: '', sections: [{ key: 'text', text, must, may }] };
  return judge(writeUp, findings).failures.map(
    ({ what, from, to }) => `${what} "${text.slice(from, to)}" in: ${text}`,
  );
};

describe('the traps', () => {
  it('are many, and all different', () => {
    const lines = tables.flatMap(({ cases }) => cases.map(({ line }) => line));
    expect(lines.length).toBeGreaterThan(600);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each(tables)('$file: most are read rightly', ({ cases }) => {
    const right = cases.filter((trap) => failuresOf(trap).length === 0);
    expect(right.length / cases.length).toBeGreaterThan(0.5);
  });
});
