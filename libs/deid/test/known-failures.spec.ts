import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from '../index.js';
import { readTraps } from './traps/read-traps.mjs';
import type { Trap } from './traps/read-traps.mjs';
import { failureKey, judge, knownFailuresFile, readWriteUps } from './write-ups/answer-key.mjs';
import type { KnownFailure } from './write-ups/answer-key.mjs';

// After a change that is meant, `node libs/deid/test/known-failures.mjs --write` renews the lists these tests hold fast.
const screener = createScreener(defaultData());
const writeUps = readWriteUps();
const tables = readTraps();
// A file of the repository, whose shape the tests below would fail on.
const known = JSON.parse(readFileSync(knownFailuresFile, 'utf8')) as KnownFailure[];

const failuresOf = ({ text, must, may }: Trap): string[] => {
  const findings = screener.screen({ sections: [{ key: 'text', text }] });
  return judge({ id: '', about: '', sections: [{ key: 'text', text, must, may }] }, findings).failures.map(
    ({ what, from, to }) => `${what} "${text.slice(from, to)}" in: ${text}`,
  );
};

describe('what is known to fail', () => {
  it.each(writeUps)('$id: its key is covered and nothing else is, but for what is listed', (writeUp) => {
    const sections = writeUp.sections.map(({ key, text }) => ({ key, text }));
    const { failures } = judge(writeUp, screener.screen({ sections }));
    const listed = known.filter((entry) => entry.writeUp === writeUp.id);
    // Received and not expected: fails and is not listed. Expected and not received: is listed and fails no longer.
    expect(failures.map((failure) => failureKey({ writeUp: writeUp.id, ...failure }))).toEqual(
      listed.map(failureKey),
    );
  });

  it.each(tables)('$file: every line is read rightly, but for those that say so', ({ cases }) => {
    expect(cases.filter((trap) => !trap.known).flatMap(failuresOf)).toEqual([]);
  });

  it.each(tables)('$file: a line that says it fails does fail', ({ cases }) => {
    const mended = cases.filter((trap) => trap.known && failuresOf(trap).length === 0);
    expect(mended.map(({ line }) => line)).toEqual([]);
  });

  it('has a day and a reason that somebody has thought of', () => {
    const reasons = [...known, ...tables.flatMap(({ cases }) => cases.flatMap((trap) => trap.known ?? []))];
    const isPoor = ({ since, reason }: { since: string; reason: string }): boolean =>
      !/^\d{4}-\d\d-\d\d$/.test(since) || reason.startsWith('not looked');
    expect(reasons.filter(isPoor)).toEqual([]);
  });
});
