import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ADDRESS_RULES } from './detect/address.rules.js';
import { AGE_RULES, DATE_RULES } from './detect/date.rules.js';
import { NUMBER_GUARDS } from './detect/guard.rules.js';
import { CONTACT_RULES, NUMBER_RULES } from './detect/identifier.rules.js';
import { createScreener, defaultData } from './index.js';
import type { Finding, OpenedRecord } from './index.js';

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

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const record: OpenedRecord = {
  names: [{ given: 'Maria', family: 'Delgado', role: 'client' }],
  phones: ['209-555-0142'],
  addresses: ['412 Oak Street, Modesto, CA'],
};
const screener = createScreener(defaultData(), record);
const screen = (text: string): Finding[] => screener.screen({ sections: [{ key: 'a', text }] });

/** Throws where spans are not in order, apart, and inside the text. */
function checkSpans(findings: readonly Finding[], length: number): void {
  let end = 0;
  for (const { from, to } of findings) {
    if (from < end || to <= from || to > length)
      throw new Error(`not a span: ${String(from)} to ${String(to)}`);
    end = to;
  }
}

/** Processor time of one screen, in milliseconds; other programs on the machine count little in it. */
function cost(text: string): number {
  const start = process.cpuUsage();
  checkSpans(screen(text), text.length);
  const { user, system } = process.cpuUsage(start);
  screen('');
  return (user + system) / 1000;
}

/** What starts a rule, a cue, a name, a number, an address, an edit of the folded text; and plain letters. */
const TRIGGERS = [
  ...[
    'a',
    'A',
    '1',
    '12-',
    'a.',
    'a@',
    ' ',
    '::',
    "a'",
    '(',
    '[',
    '-',
    '"',
    '\n',
    '\r\n',
    '\t',
    '.',
    ',',
    '#',
    '/',
    '%',
    '&amp;',
  ],
  ...['a@b.', 'www.', 'http://', 'x.x', '1.', '1/', '1 ', '(209) ', '209-555-', '00:', 'IMG_', '@a', '::1'],
  ...[
    'A. ',
    'Mr. ',
    'Maria ',
    'Maria Delgado, ',
    'maria',
    'Dr. X ',
    'her sister ',
    'named ',
    'Sincerely,\n',
    'T: ',
  ],
  ...[
    'School of ',
    'University of the ',
    'St. ',
    '12 Oak ',
    '12 Oak St, ',
    'Apt 3, ',
    'in ',
    'New ',
    ', CA ',
    '95307 ',
  ],
  ...[
    'May ',
    'March 3rd ',
    '3/14/',
    'the first of ',
    '90 years ',
    'session 3, ',
    'PHQ-9 ',
    '5 mg ',
    'the only ',
    'MRN: ',
  ],
  ...[
    '\u200b',
    'M\u0430ria\u200b ',
    'e\u0301',
    '\u0301',
    '😀',
    '👩🏽‍⚕️',
    '𝐌𝐚',
    'ﬁ',
    '\ud83d',
    'Å',
    'Мария ',
    '0O1l',
    '|a',
    'O1',
  ],
];
const SIZE = 12_000;

describe('a text of one thing', () => {
  it.each(TRIGGERS)('of %j costs twice as much when it is twice as long', (piece) => {
    const once = fill(piece, SIZE);
    const twice = fill(piece, 2 * SIZE);
    const ratios: number[] = [];
    // The first is slower while the engine warms up; one that shows no more than twice, with some room, is enough.
    for (let run = 0; run < 4; run += 1) {
      const base = Math.max(cost(once), 3);
      ratios.push(cost(twice) / base);
      if ((ratios.at(-1) ?? Infinity) < 3) break;
    }
    expect(Math.min(...ratios)).toBeLessThan(3.5);
  });

  it('of names that are all different costs in proportion too', () => {
    const names = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) =>
          `Mrs. K${fill('aeiounrst', 3 + (at % 5))}${(at * 7919).toString(36).replace(/\d/g, 'o')} said so. `,
      ).join('');
    cost(names(300));
    const once = Math.min(cost(names(600)), cost(names(600)));
    const twice = Math.min(cost(names(1200)), cost(names(1200)));
    expect(twice / once).toBeLessThan(3.5);
  });
});

describe('ten megabytes', () => {
  it('of prose, of one line without a space, of numbers and of marks are screened to their end', () => {
    const tail = ' call 209-555-0142';
    const length = 2_500_000;
    const prose =
      'She slept badly and woke at three; we spoke of her mother, of the panic at work, and of what it would take to rest. I felt protective.\n';
    const sections = [prose, 'abcdefghij', '12 345 6/10 78.9 ', '😀\n\u200b- '].map((piece, at) => ({
      key: String(at),
      text: fill(piece, length) + tail,
    }));
    const findings = screener.screen({ sections });
    screen('');
    for (const { key, text } of sections) {
      const own = findings.filter(({ section }) => section === key);
      checkSpans(own, text.length);
      expect(own.at(-1)?.to).toBe(text.length);
    }
  }, 240_000);
});

describe('naughty strings', () => {
  it('one by one, amid a sentence and all in one text have spans and never throw', () => {
    const blns = new URL('../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url);
    // The file of the package, a list of strings.
    const strings = JSON.parse(readFileSync(blns, 'utf8')) as string[];
    expect(strings.length).toBeGreaterThan(400);
    for (const one of [...strings, strings.join('\n'), strings.join('')]) {
      checkSpans(screen(one), one.length);
      const amid = `Mrs. Okonkwo ${one} called 209-555-0142 then.`;
      const findings = screen(amid);
      checkSpans(findings, amid.length);
      expect(findings.some(({ from, to }) => from <= amid.length - 18 && to >= amid.length - 6)).toBe(true);
    }
  });
});
