import type { EvidenceCode } from '../evidence.js';
import { quasiIdentifiers } from '../detect/quasi-identifiers.js';
import type { Finding } from '../finding.js';
import { foldWord } from '../fold-text.js';
import type { ScreenerData } from '../screener-data.js';
import type { FactReading } from './fact.js';
import type { FactText } from './listed-facts.js';
import { placeFact } from './place-facts.js';

type Told = Omit<FactReading, 'key' | 'from' | 'to'>;

/** What the rules for telling facts mean here: of a unique role there is one by its own words, of the others few. */
const TOLD: Partial<Record<EvidenceCode, Told>> = {
  QUASI_UNIQUE: {
    kind: 'UNIQUE',
    strength: 8,
    plain: 0.3,
    words: 'something of which there is one',
    say: 'Leave out that there is only one, and where.',
  },
  QUASI_PUBLIC_ROLE: {
    kind: 'OCCUPATION',
    strength: 5,
    plain: 1.5,
    words: 'a public role',
    say: 'Write "works for the county" or the like instead of the public role.',
  },
  QUASI_EVENT: {
    kind: 'EVENT',
    strength: 5,
    plain: 1,
    words: 'an event that can be looked up',
    say: 'Write what it was like, such as "an accident", without place, time and number.',
  },
  QUASI_NEWS: {
    kind: 'EVENT',
    strength: 4,
    plain: 1,
    words: 'something that was in the news',
    say: 'Leave out that it was in the news.',
  },
  QUASI_FAMILY: {
    kind: 'FAMILY',
    strength: 4.5,
    plain: 1,
    words: 'a family that few are like',
    say: 'Write "a loss in the family" or "a large family" instead of the exact constellation.',
  },
};

/** The facts that point to one person by themselves. */
export function toldFacts({ folded, tokens }: FactText): FactReading[] {
  return quasiIdentifiers({ folded, tokens }).flatMap(({ from, to, evidence }): FactReading[] => {
    const code = evidence[0]?.code;
    const known = code && TOLD[code];
    return known ? [{ ...known, key: `${code} ${foldWord(folded.slice(from, to))}`, from, to }] : [];
  });
}

const SAY_DATE = 'Write "week 3" or an interval instead of the date.';
const DATE = { kind: 'DATE', strength: 1.5, plain: 0.3, words: 'an exact date', say: SAY_DATE } as const;
const BORN = {
  kind: 'DATE',
  strength: 4,
  plain: 0.9,
  words: 'a date of birth',
  say: 'Write an age band instead of the date of birth.',
} as const;
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const DATES = new RegExp(
  `\\b(?:${MONTHS}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTHS}\\b|\\d{4}-\\d\\d-\\d\\d\\b|\\d{1,2}/\\d{1,2}/(?:19|20)?\\d\\d\\b)`,
  'g',
);

/** Dates by their form, and what the screener found of places and dates in this section. */
export function foundFacts(
  { folded }: FactText,
  findings: readonly Finding[],
  places: ScreenerData['places'],
): FactReading[] {
  const dates = [...folded.matchAll(DATES)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found = findings
    .filter(
      ({ kind, from }) => kind === 'C_DATE' && !dates.some((date) => date.from <= from && from < date.to),
    )
    .filter(({ from, to }) => /\d/.test(folded.slice(from, to)))
    .map(({ from, to }) => ({ from, to }));
  return [
    ...[...dates, ...found].map((at) => dateFact(folded, at)),
    ...findings
      .filter(({ kind }) => kind === 'B_GEOGRAPHY')
      .map(({ from, to }) => placeFact(folded.slice(from, to), { from, to }, places)),
  ];
}

function dateFact(folded: string, { from, to }: { from: number; to: number }): FactReading {
  const isBirth = /\b(?:born|birth|dob|d\.o\.b\.?|birthday)[^.\n]{0,16}$/i.test(
    folded.slice(Math.max(0, from - 32), from),
  );
  return { ...(isBirth ? BORN : DATE), key: `date ${foldWord(folded.slice(from, to))}`, from, to };
}
