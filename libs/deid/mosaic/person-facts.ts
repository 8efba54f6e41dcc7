import { strengthOf } from './fact.js';
import type { FactReading, MosaicKind } from './fact.js';

/** What a pattern says where it matches; null where it does not mean that after all. */
export type Meaning = Omit<FactReading, 'from' | 'to' | 'kind'> & { readonly kind?: MosaicKind };

/** A pattern of the mosaic, global and with bounded repetitions. */
export interface FactPattern {
  readonly kind: MosaicKind;
  readonly pattern: RegExp;
  readonly meaning: (groups: Readonly<Record<string, string | undefined>>, whole: string) => Meaning | null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const KIN =
  'son|daughter|child|children|boy|girl|brother|sister|sibling|niece|nephew|grandson|granddaughter|grandchild|cousin|stepson|stepdaughter|baby|toddler|infant|twins?|mother|father|grandmother|grandfather|husband|wife|partner|boyfriend|girlfriend';

/** The number that digits or a word stand for; NaN for others. */
export function numberOf(word: string | undefined): number {
  const folded = (word ?? '').toLowerCase();
  return NUMBERS[folded] ?? Number(folded === '' ? NaN : folded);
}

const SAY_AGE = 'Write an age band, such as "in their thirties", instead of the exact age.';
const YEAR_OF_LIFE = strengthOf(1 / 75);
const DECADE_OF_LIFE = strengthOf(1 / 7.5);

function age(years: number): Meaning | null {
  if (!(years > 0 && years < 90)) return null;
  // Five in six people are younger than 65; each older year is shared by fewer.
  const strength = years > 74 ? YEAR_OF_LIFE + 0.3 : YEAR_OF_LIFE;
  return {
    key: `age ${String(years)}`,
    strength,
    plain: DECADE_OF_LIFE,
    words: `age ${String(years)}`,
    say: SAY_AGE,
  };
}

function relativeAge(years: number): Meaning | null {
  if (!(years >= 0 && years < 90)) return null;
  return {
    kind: 'FAMILY',
    key: `relative ${String(years)}`,
    strength: strengthOf(1 / 12),
    plain: strengthOf(1 / 4),
    words: `a relative aged ${String(years)}`,
    say: 'Write "a child in primary school" or the like instead of the exact age of a relative.',
  };
}

function band(words: string, strength = DECADE_OF_LIFE): Meaning {
  return { key: words, strength, plain: strength, words, say: SAY_AGE };
}

function ageOf({ n, kin, own }: Readonly<Record<string, string | undefined>>): Meaning | null {
  const years = numberOf(n);
  return kin !== undefined && own !== undefined ? relativeAge(years) : age(years);
}

const SEX_SAY = 'Leave the gender out, or write "the client", where the question does not need it.';
const RARE_GENDER: Meaning = {
  key: 'gender',
  strength: strengthOf(0.006),
  plain: 0,
  words: 'a gender that few report',
  say: SEX_SAY,
};

/** Age, sex and gender; shares of a year of life by the census of 2020, of gender by the Williams Institute, 2022. */
export const PERSON_PATTERNS: readonly FactPattern[] = [
  {
    kind: 'AGE',
    pattern: new RegExp(
      `(?<own>\\b(?:her|his|their|my|an?|the) (?:[a-z]{3,12} ){0,2})?\\b(?<n>\\d{1,2})[- ]?(?:years?[- ]old|y/?o|yr[- ]old)(?: (?:[a-z]{3,12} )?(?<kin>${KIN})\\b)?`,
      'gi',
    ),
    meaning: (groups) =>
      ageOf({ ...groups, own: /^(?:her|his|their|my)/i.test(groups['own'] ?? '') ? 'own' : undefined }),
  },
  {
    kind: 'AGE',
    pattern:
      /\b(?:aged?|age of|turned|turning|is now|just turned) (?<n>\d{1,2})\b(?! (?:weeks|months|days|times|sessions|pounds|percent|%|years (?:ago|later|sober)))/gi,
    meaning: ({ n }) => age(numberOf(n)),
  },
  {
    kind: 'AGE',
    pattern: /\b(?:twenties|thirties|forties|fifties|sixties|seventies|eighties)\b/gi,
    meaning: (_, whole) =>
      band(`an age in the ${/[a-z]{3,9}ies/i.exec(whole)?.[0].toLowerCase() ?? 'range'}`),
  },
  {
    kind: 'AGE',
    pattern: /\b(?:teenage|teenager|adolescent|young adult|elderly|middle-aged|preschooler|toddler)\b/gi,
    meaning: (_, whole) => band(`an age group (${whole.toLowerCase()})`, strengthOf(0.2)),
  },
  {
    kind: 'SEX',
    pattern: /\b(?:woman|female|girl|lady|man|male|boy|gentleman)\b/gi,
    meaning: (_, whole) => ({
      key: /woman|female|girl|lady/i.test(whole) ? 'female' : 'male',
      strength: strengthOf(0.5),
      plain: 0,
      words: /woman|female|girl|lady/i.test(whole) ? 'a woman or girl' : 'a man or boy',
      say: SEX_SAY,
    }),
  },
  {
    kind: 'SEX',
    pattern:
      /\b(?:transgender|trans (?:man|woman|male|female|boy|girl)|nonbinary|non-binary|genderqueer|agender|genderfluid|intersex|two-spirit)\b/gi,
    meaning: () => RARE_GENDER,
  },
];
