/**
 * The twelve write-ups with their answer keys. In a file `⟦KIND:text⟧` must be marked and `⟦?KIND:text⟧` may be marked; all
 * other text must be left alone. A line `== name` opens a section; the lines before the first say what the write-up is.
 * Everybody in them is invented.
 */
import { readFileSync, readdirSync } from 'node:fs';

const MARK = /⟦(\?)?([A-Z_0-9]*):([^⟦⟧]+)⟧/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
/** What a finding may take along without harm: a title before a name, the possessive after it. */
const TITLE_BEFORE = new RegExp(
  `(?:^|\\b)(?:${[
    'mr|mrs|ms|miss|mx|dr|doctor|prof|professor|hon|judge|attorney|fr|father|rev|pastor|imam|rabbi|chaplain|coach',
    'sgt|sergeant|ssg|sfc|lt|lieutenant|capt|captain|maj|major|cpl|officer|principal|nurse',
    'don|doña|sister|brother|aunt|auntie|uncle|tía|tío|nana|grandma|grandpa|gma',
  ].join('|')})\\.?\\s$`,
  'iu',
);
/** A weekday before a date and a clock time after it may go with it. */
const WEEKDAY_BEFORE = /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:[a-z]{0,3}day)?,?\s(?:the\s)?$/iu;
const CLOCK_AFTER = /^,?\s\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?/iu;
const AGE_AFTER = /^[- ]years?[- ]old/iu;
/** A joining word between two keys that one finding took together harms nobody. */
const GLUE = /^(?:in|of|at|on|to|and|the|x)$/iu;
const POSSESSIVE_AFTER = /^['’]s\b/u;

/** The text without its marks, and where they stand in it: `must` and `may` are `{ from, to, kind }` in UTF-16 code units. */
export function readMarks(marked) {
  let text = '';
  let at = 0;
  const must = [];
  const may = [];
  for (const match of marked.matchAll(MARK)) {
    const [whole, optional, kind, inside] = match;
    text += marked.slice(at, match.index);
    (optional ? may : must).push({ from: text.length, to: text.length + inside.length, kind });
    text += inside;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  for (const { from, to, kind } of must) {
    const around = kind === 'C_DATE' && [
      WEEKDAY_BEFORE.exec(text.slice(0, from)),
      CLOCK_AFTER.exec(text.slice(to)),
    ];
    if (around && around[0]) may.push({ from: from - around[0][0].length, to: from, kind: '' });
    if (around && around[1]) may.push({ from: to, to: to + around[1][0].length, kind: '' });
    const old = kind === 'C_AGE_OVER_89' && AGE_AFTER.exec(text.slice(to, to + 12));
    if (old) may.push({ from: to, to: to + old[0].length, kind: '' });
    const title = TITLE_BEFORE.exec(text.slice(Math.max(0, from - 12), from));
    if (title) may.push({ from: from - title[0].length, to: from, kind: '' });
    const possessive = POSSESSIVE_AFTER.exec(text.slice(to, to + 4));
    if (possessive) may.push({ from: to, to: to + possessive[0].length, kind: '' });
    if (/['’]s$/u.test(text.slice(from, to))) may.push({ from: to - 1, to, kind: '' });
  }
  return { text, must, may };
}

/** One write-up: `{ id, about, sections: [{ key, text, must, may }] }`. */
export function parseWriteUp(id, file) {
  const [about = '', ...parts] = file.split(/^== (?=\S)/mu);
  return {
    id,
    about: about.replace(/^about: /u, '').trim(),
    sections: parts.map((part) => {
      const end = part.indexOf('\n');
      return { key: part.slice(0, end).trim(), ...readMarks(part.slice(end + 1).trimEnd()) };
    }),
  };
}

/** Where the failures that are known are listed. */
export const knownFailuresFile = new URL('known-failures.json', import.meta.url);

/** What tells one failure from another; it holds places only, so that the list shows no text. */
export const failureKey = ({ writeUp, section, what, from, to }) =>
  `${writeUp} ${section} ${what} ${from}-${to}`;

/** Every write-up of this folder, in the order of their names. */
export function readWriteUps(folder = new URL('.', import.meta.url)) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseWriteUp(name.replace(/\.txt$/u, ''), readFileSync(new URL(name, folder), 'utf8')));
}

const maskOf = (length, spans) => {
  const mask = new Uint8Array(length);
  for (const { from, to } of spans) mask.fill(1, from, to);
  return mask;
};

const stretches = (text, isWanted) => {
  const found = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const counts =
      at < text.length &&
      (isWanted(at) || (from >= 0 && !LETTER_OR_DIGIT.test(text[at]) && isWanted(at + 1)));
    if (counts && from < 0) from = at;
    if (!counts && from >= 0) {
      found.push({ from, to: at });
      from = -1;
    }
  }
  return found;
};

/**
 * What a screen of a write-up got wrong, by letters and digits: `leaks` are keys not wholly covered, `extras` stretches
 * marked that are in no key, each `{ what, section, from, to, kind }`; with the counts behind recall and precision.
 */
export function judge(writeUp, findings) {
  const failures = [];
  const counts = { sensitive: 0, covered: 0, marked: 0, right: 0, keys: 0, wholeKeys: 0, rightKinds: 0 };
  for (const { key, text, must, may } of writeUp.sections) {
    const own = findings.filter(({ section }) => section === key);
    const isMarked = maskOf(text.length, own);
    const isKey = maskOf(text.length, must);
    const isFree = maskOf(text.length, may);
    const counted = (at) => LETTER_OR_DIGIT.test(text[at] ?? ' ');
    for (const { from, to, kind } of must) {
      let open = 0;
      for (let at = from; at < to; at += 1)
        if (counted(at) && isMarked[at] !== 1 && isFree[at] !== 1) open += 1;
      counts.keys += 1;
      if (open === 0) counts.wholeKeys += 1;
      if (own.some((finding) => finding.kind === kind && finding.from < to && from < finding.to))
        counts.rightKinds += 1;
      if (open > 0) failures.push({ what: 'leak', section: key, from, to, kind });
    }
    for (let at = 0; at < text.length; at += 1) {
      if (!counted(at) || isFree[at] === 1) continue;
      if (isKey[at] === 1) counts.sensitive += 1;
      if (isMarked[at] === 1) counts.marked += 1;
      if (isKey[at] === 1 && isMarked[at] === 1) {
        counts.covered += 1;
        counts.right += 1;
      }
    }
    const isExtra = (at) => isMarked[at] === 1 && isKey[at] !== 1 && isFree[at] !== 1 && counted(at);
    for (const { from, to } of stretches(text, isExtra)) {
      if (GLUE.test(text.slice(from, to))) continue;
      const kind = own.find((finding) => finding.from < to && from < finding.to)?.kind ?? '';
      failures.push({ what: 'extra', section: key, from, to, kind });
    }
  }
  return { failures, counts };
}

/**
 * How a screen does on write-ups: shares of letters and digits (`recall`, `precision`), of keys wholly covered and of keys
 * found with their very kind, and how many of the write-ups have no leak at all. `screen` takes a document, gives findings.
 */
export function figuresOf(writeUps, screen) {
  const sums = { sensitive: 0, covered: 0, marked: 0, right: 0, keys: 0, wholeKeys: 0, rightKinds: 0 };
  let clean = 0;
  for (const writeUp of writeUps) {
    const sections = writeUp.sections.map(({ key, text }) => ({ key, text }));
    const { failures, counts } = judge(writeUp, screen({ sections }));
    for (const name of Object.keys(sums)) sums[name] += counts[name];
    if (failures.every(({ what }) => what === 'extra')) clean += 1;
  }
  return {
    writeUps: writeUps.length,
    clean,
    recall: sums.covered / sums.sensitive,
    precision: sums.right / sums.marked,
    wholeKeys: sums.wholeKeys / sums.keys,
    rightKinds: sums.rightKinds / sums.keys,
  };
}
