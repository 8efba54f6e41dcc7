import { describe, expect, it } from '@jest/globals';
import { ADDRESS_RULES } from './detect/address.rules.js';
import { AGE_RULES, DATE_RULES } from './detect/date.rules.js';
import { NUMBER_GUARDS } from './detect/guard.rules.js';
import { CONTACT_RULES, NUMBER_RULES } from './detect/identifier.rules.js';
import { createScreener, defaultData } from './index.js';

const patterns = [
  ...[...CONTACT_RULES, ...NUMBER_RULES, ...DATE_RULES, ...AGE_RULES, ...ADDRESS_RULES].map(
    ({ pattern }) => pattern,
  ),
  ...NUMBER_GUARDS,
];

/** The pattern without its escapes and character classes, so that what is left of `+`, `*` and `{n,}` repeats. */
const bones = (pattern: RegExp): string => pattern.source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');

/** How far a pattern can look from one place: the product of its nested bounds, summed over its parts, is finite without open repeats. */
const openRepeats = (pattern: RegExp): string[] => bones(pattern).match(/[+*]|\{\d+,\}/g) ?? [];

const MEGABYTE = 1_000_000;
const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('the rules', () => {
  it('have no repetition without a bound, so that one place costs at most a fixed number of steps', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.filter((pattern) => openRepeats(pattern).length > 0).map(({ source }) => source)).toEqual(
      [],
    );
  });

  it('would be caught with an open repetition', () => {
    expect(openRepeats(/(?:\d+ )*x/)).toEqual(['+', '*']);
    expect(openRepeats(/a{2,}/)).toEqual(['{2,}']);
    expect(openRepeats(/\+[+*]{1,3}/)).toEqual([]);
  });
});

function screensToItsEnd(piece: string, length: number): void {
  const screener = createScreener(defaultData(), { names: [{ given: 'Maria', family: 'Delgado' }] });
  const tail = ' call 209-555-0142';
  const text = fill(piece, length) + tail;
  expect(screener.screen({ sections: [{ key: 'a', text }] }).at(-1)?.to).toBe(text.length);
}

describe('a megabyte of one thing', () => {
  it.each(['a', 'A', '1', '12-', 'a.', 'a@', ' ', '::', "a'"])('of "%s" is screened to its end', (piece) => {
    screensToItsEnd(piece, MEGABYTE);
  });
});

describe('a long text in which every word is a finding', () => {
  it.each(['A. ', 'Mr. ', 'Maria ', 'Maria Delgado, ', 'School of ', '12 Oak ', 'May '])(
    'is screened to its end: "%s"',
    (piece) => {
      screensToItsEnd(piece, MEGABYTE / 10);
    },
  );
});
