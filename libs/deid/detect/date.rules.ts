import { relativeDateRules } from './relative-date.rules.js';
import {
  CARDINAL_WORD,
  FOREIGN_MONTH,
  FULL_MONTH,
  MONTH,
  ORDINAL_WORD,
  PLAIN_MONTH,
  WEEKDAY,
  YEAR,
} from './date-words.js';
import type { PatternRule } from './pattern-rule.js';

export { AGE_RULES } from './age.rules.js';

const DAY = `(?:[0-3]?\\d(?: ?(?:st|nd|rd|th))?|${ORDINAL_WORD})`;
const EDGE = '(?<![A-Za-z0-9])';
const END = '(?![A-Za-z0-9])';
const LINK = '(?:-| - |,? (?:to|and|or|&|through|thru|until) )';
const SLASHED = '(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|[12]\\d|3[01])';
const OPEN_END = '(?! ?/ ?\\d|-\\d|\\d| ?%)';

/** What each form cannot do without, told by its body: a month, or numbers with a sign between. */
function needsOf(body: string): RegExp | undefined {
  if (body.includes(MONTH) || body.includes(PLAIN_MONTH))
    return /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
  if (body.includes('(?:slash|dash)')) return /slash|dash/i;
  if (body.includes(FOREIGN_MONTH)) return /(?:\d|1º|1er|primero)\.? (?:de )?[a-zéû]{3}/i;
  if (body.includes('st|nd|rd|th')) return /\d(?:st|nd|rd|th)/i;
  return body.includes(SLASHED) ? /\d\/\d/ : undefined;
}

const form = (body: string, confidence: number, flags = 'gdi'): PatternRule => ({
  ...withNeeds(needsOf(body)),
  kind: 'C_DATE',
  code: 'DATE_FORM',
  confidence,
  pattern: new RegExp(`${EDGE}${body}${END}`, flags),
});

/** What stands before a month that is meant as one. */
const BEFORE_MONTH =
  'in|since|last|this|next|early|late|mid|until|till|by|before|after|during|from|every|of|to|for|around|through|between|and|by the end of|end of|beginning of|middle of';

/** The words with a small or a capital first letter. */
const eitherCase = (list: string): string =>
  list.replace(
    /(^|\|)([a-z])/g,
    (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
  );

/** The property or none, for an optional one may not be undefined. */
function withNeeds(needs: RegExp | undefined): Pick<PatternRule, 'needs'> {
  return needs ? { needs } : {};
}

/** Whether every pair of numbers can be a month and a day, in either order. */
const isDayAndMonth = (value: string): boolean => {
  const [a = 0, b = 0] = (value.match(/\d{1,4}/g) ?? []).map(Number);
  return (a >= 1 && a <= 12 && b >= 1 && b <= 31) || (b >= 1 && b <= 12 && a >= 1 && a <= 31);
};

/** "3/14" by itself: month first, and a day that no twelfth part, score out of ten or dozen has. */
const isPlainlyDay = (value: string): boolean => {
  const [month = 0, day = 0] = value.split('/').map(Number);
  return month >= 1 && month <= 12 && day >= 13 && day <= 31 && day !== 16;
};

/** Where a pair of numbers is a date although it could be a fraction or a score. */
const PAIR_CUES =
  'on|since|from|until|till|by|before|after|dated?|date|through|thru|dob|admitted|seen|started|starting|beginning|between|around|due|ended|ending|d/c|met|appointment|appt|visit|scheduled|rescheduled|intake|birthday(?: is| was)?|anniversary(?: is| was)?|week of|effective|as of|again|again on|last|next|d\\.o\\.b\\.|dos|session on|called|texted|emailed|no-showed|cancelled|canceled|discharged|hospitalized|arrested|born|died|married|passed|relapsed|f/u|follow-?up|rtc|court|hearing|hearing on|resched(?:uled)?(?: to| for)?|moved to|sched|adm|admit|eff|expires|exp|refill|lmp|sober since|clean since|quit|saw|back|home|starts|ends|release(?:d)?|w/|(?:came|comes?|coming|be|called) in|see (?:you|u|him|her|them)';

/** The rules, each with the test that all of them have in common. */
function withAll(needs: RegExp, rules: readonly PatternRule[]): PatternRule[] {
  return rules.map((rule) => ({ needs, ...rule }));
}

const NUMERIC: readonly PatternRule[] = withAll(/\d[-/. ]{1,3}[\dA-Za-z]|\d{6}/, [
  form(
    '(?:18|19|20)\\d\\d([-/.])[01]?\\d\\1[0-3]?\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
    0.97,
  ),
  {
    ...form(`${WEEKDAY}[0-3]?\\d([-/.])[0-3]?\\d\\1(?:(?:18|19|20)\\d\\d|\\d\\d)`, 0.95),
    accept: isDayAndMonth,
  },
  {
    ...form('[0-3]?\\d ?([-/.]) ?[0-3]?\\d ?\\1 ?(?:(?:18|19|20)\\d\\d)', 0.9),
    accept: isDayAndMonth,
  },
  form('(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])', 0.75),
  form('[0-3]?\\d[./-](?:XI{0,2}|IX|IV|VI{0,3}|I{1,3}|V)[./-](?:18|19|20)\\d\\d', 0.85, 'gd'),
  form('(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d', 0.9),
  form(`(?:0?[1-9]|[12]\\d|3[01])-${MONTH}-(?:\\d{4}|\\d\\d)`, 0.95),
  {
    ...form(
      `${SLASHED}(?=(?:,| ?- ?| ?&|,? and|,? or| to| through| thru| until) ${SLASHED}${OPEN_END})`,
      0.75,
    ),
    accept: isDayAndMonth,
  },
  {
    ...form(
      `(?<=(?<![\\d/])${SLASHED}(?:,| ?- ?| ?&|,? and|,? or| to| through| thru| until) )${SLASHED}${OPEN_END}`,
      0.75,
    ),
    accept: isDayAndMonth,
  },
  form(`${SLASHED} ?- ?${SLASHED}${OPEN_END}`, 0.75),
  {
    ...form(`${SLASHED}(?=,? (?:at |@ ?)?\\d{1,2}(?::\\d\\d)? ?[ap](?:\\.?m\\.?)?(?![a-z]))`, 0.85),
    accept: isDayAndMonth,
  },
  {
    ...form(
      `(?:SOAP|BIRP|DAP|GIRP|PIRP|SIRP|PIE|note|addendum|late entry|entry|contact|week|wk|w\\/e)(?: note)? {1,2}(?<value>${SLASHED})${OPEN_END}`,
      0.8,
    ),
    accept: isDayAndMonth,
  },
  {
    ...form(`(?:${PAIR_CUES})[ :]{1,2}(?:the )?(?<value>${WEEKDAY}${SLASHED})${OPEN_END}`, 0.75),
    accept: (value: string, whole: string) =>
      isDayAndMonth(value) && !/^(?:after|before|since) 9\/11$/i.test(whole),
  },
  {
    ...form(
      `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun)[.,]{0,2} (?:the )?(?<value>${SLASHED})${OPEN_END}`,
      0.85,
    ),
    accept: isDayAndMonth,
  },
  {
    kind: 'C_DATE',
    code: 'DATE_FORM',
    confidence: 0.7,
    pattern: new RegExp(`^[ |*•-]{0,4}(?<value>${SLASHED})(?=:| ?- |, | [A-Z]|  | ?\\|)(?! ?/)`, 'gdm'),
    accept: isDayAndMonth,
  },
  {
    ...form(`(?<value>(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01]))${OPEN_END}`, 0.6),
    accept: isPlainlyDay,
  },
]);

const SPOKEN: readonly PatternRule[] = [
  form(`${PLAIN_MONTH} (?:the )?${CARDINAL_WORD}(?:,? ${YEAR})?`, 0.85),
  form(`(?:march|may) ${CARDINAL_WORD},? ${YEAR}`, 0.85),
  form(
    `(?:oh |zero )?${CARDINAL_WORD} (?:slash|dash) (?:oh |zero )?${CARDINAL_WORD}(?: (?:slash|dash) (?:${YEAR}|(?:oh )?${CARDINAL_WORD}(?: ${CARDINAL_WORD})?))?`,
    0.85,
  ),
];

const BY_MONTH: readonly PatternRule[] = [
  form(
    `${WEEKDAY}${MONTH} ?(?:the )?${DAY}(?: ?(?:-|to|and|&|through|until) ?(?:the )?${DAY})?(?:(?:,|, in| of| in)? ?${YEAR})?`,
    0.95,
  ),
  form(
    `${WEEKDAY}${DAY}(?: ?(?:-|to|and|&|or) ?${DAY})?(?: day)?(?: of)?[ -]${MONTH}(?:,? ?-?(?:of |in )?${YEAR})?`,
    0.95,
  ),
  form(`${MONTH} (?:the )?${DAY}(?:,? ${YEAR})?(?:${LINK})${MONTH} (?:the )?${DAY}(?:,? ${YEAR})?`, 0.95),
  form(`${MONTH}(?: of|,|-)? ?${YEAR}`, 0.9),
  form(`${MONTH}(?:(?: and|,| to|-| - |/| through)? ?${MONTH}){1,3}(?: of|,)? ?${YEAR}`, 0.85),
  form(`(?:\\d{1,2}|1º|1er|primero)\\.? (?:de )?${FOREIGN_MONTH}(?: (?:de |del )?(?:18|19|20)\\d\\d)?`, 0.9),
  {
    ...form(`(?:${eitherCase(BEFORE_MONTH)})[ -](?<value>(?:late |early |mid-?)?${FULL_MONTH})`, 0.7, 'gd'),
    accept: (value: string) => !/May$/.test(value),
  },
  form('(?:in|since|last|this|early|late|mid|during|until|of) (?<value>May)(?! (?:be|not|have))', 0.6, 'gd'),
  form(`(?:early|late|mid)[- ]${FULL_MONTH}`, 0.75, 'gd'),
  form(
    `(?:(?:on|by|until|since|before|after|due|from|for|see (?:you|u|him|her|them)|next (?:appt|appointment|session|visit)(?: is| on)?|again) the|(?<=the [0-3]?\\d(?:st|nd|rd|th),? )and the) (?<value>[0-3]?\\d(?:st|nd|rd|th))(?= ?[.,;:)!?]| (?:and|at|she|he|they|we|i|it|her|his|the|with|because|when|but|client|pt|there|to|around|in|if|for|of (?:each|every|the|this|last|next|january|february|march|april|may|june|july|august|september|october|november|december))(?![a-z])|\\n|$)`,
    0.6,
  ),
  form(
    '(?:mon|tue|tues|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day|s)?,? the (?<value>[0-3]?\\d(?:st|nd|rd|th))',
    0.8,
  ),
  form(
    `(?:mon|tues|wednes|thurs|fri|satur|sun)day,? the (?<value>${ORDINAL_WORD})(?!,? (?:one|time|thing))`,
    0.7,
  ),
  form(
    `(?:on|by|until|since|session|appointment|court|hearing|for|due) (?<value>the ${ORDINAL_WORD})(?= at |,|\\.|$|\\n)(?!,? (?:one|time|thing))`,
    0.55,
  ),
  form(
    '(?:since|till?|until|in|by|from|thru|through|last|early|late|mid) (?<value>(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|il|e|y|ust|ember|ober)?)(?! ?\\d)',
    0.65,
  ),
  form('(?:January|February|July|September|October|November|December)', 0.5, 'gd'),
];

/** Dates in all usual orders, whole or partial; a year alone is allowed by Safe Harbor and is left. */
export const DATE_RULES: readonly PatternRule[] = [
  ...BY_MONTH,
  ...NUMERIC,
  ...SPOKEN,
  ...relativeDateRules(form),
];
