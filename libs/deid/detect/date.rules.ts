import type { PatternRule } from './pattern-rule.js';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const FULL_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const ORDINAL_WORD =
  '(?:twenty-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-?first|thirtieth|twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth|eleventh|tenth|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first)';
const DAY = `(?:[0-3]?\\d(?: ?(?:st|nd|rd|th))?|${ORDINAL_WORD})`;
const YEAR = "(?:(?:18|19|20)\\d\\d|'\\d\\d)";
const EDGE = '(?<![A-Za-z0-9])';
const END = '(?![A-Za-z0-9])';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?';

const form = (body: string, confidence: number, flags = 'gdi'): PatternRule => ({
  kind: 'C_DATE',
  code: 'DATE_FORM',
  confidence,
  pattern: new RegExp(`${EDGE}${body}${END}`, flags),
});

const isDayAndMonth = (value: string): boolean => {
  const [a = 0, b = 0] = value.split(/[^\d]/).map(Number);
  return (a >= 1 && a <= 12 && b >= 1 && b <= 31) || (b >= 1 && b <= 12 && a >= 1 && a <= 31);
};

const HOLIDAY =
  "(?:Christmas(?: Eve| Day)?|Thanksgiving(?: Day)?|Halloween|Easter(?: Sunday)?|New Year'?s?(?: Eve| Day)|Valentine'?s Day|Mother'?s Day|Father'?s Day|Memorial Day|Labor Day|Fourth of July|Independence Day|Good Friday|Hanukkah|Yom Kippur|Passover|Ramadan|Eid|Diwali|Juneteenth|Veterans Day)";

/** Dates in all usual orders, whole or partial; a year alone is allowed by Safe Harbor and is left. */
export const DATE_RULES: readonly PatternRule[] = [
  form(
    `${WEEKDAY}${MONTH} ?(?:the )?${DAY}(?: ?(?:-|to|and|&|through|until) ?(?:the )?${DAY})?(?:(?:,|, in| of| in)? ?${YEAR})?`,
    0.95,
  ),
  form(
    `${WEEKDAY}${DAY}(?: ?(?:-|to|and|&|or) ?${DAY})?(?: day)?(?: of)?[ -]${MONTH}(?:,? ?-?(?:of |in )?${YEAR})?`,
    0.95,
  ),
  form(`${MONTH}(?: of|,|-)? ?${YEAR}`, 0.9),
  form(`${MONTH}(?:(?: and|,| to|-| through)? ${MONTH}){1,3}(?: of|,)? ?${YEAR}`, 0.85),
  form(
    '(?:18|19|20)\\d\\d([-/.])[01]?\\d\\1[0-3]?\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?Z?)?',
    0.97,
  ),
  { ...form('[0-3]?\\d([-/.])[0-3]?\\d\\1(?:(?:18|19|20)\\d\\d|\\d\\d)', 0.95), accept: isDayAndMonth },
  form('(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d', 0.9),
  form(`(?:0?[1-9]|[12]\\d|3[01])-${MONTH}-(?:\\d{4}|\\d\\d)`, 0.95),
  {
    ...form(
      '(?:on|since|from|until|till|by|before|after|dated?|through|thru|dob|admitted|seen|started|between|around|due|ended|d/c) (?<value>(?:0?[1-9]|1[0-2])[/](?:[12]\\d|3[01]|0?[1-9]))(?! ?/|-\\d)',
      0.75,
    ),
    accept: isDayAndMonth,
  },
  {
    ...form(
      `(?:in|since|last|this|next|early|late|mid|until|till|by|before|after|during|from|every|of|to|for|around|through|between|and|by the end of|end of|beginning of|middle of)[ -](?<value>(?:late |early |mid-?)?${FULL_MONTH})`,
      0.7,
      'gd',
    ),
    accept: (value: string) => !/May$/.test(value),
  },
  form('(?:in|since|last|this|early|late|mid|during|until|of) (?<value>May)(?! (?:be|not|have))', 0.6, 'gd'),
  form(
    '(?:on|by|until|since|before|after) the (?<value>[0-3]?\\d(?:st|nd|rd|th))(?= ?[.,;)]| and | at )',
    0.6,
  ),
  form(
    `(?:last|this|next|on|since|before|after|past|around) (?<value>${HOLIDAY}(?:,? (?:of )?${YEAR})?)`,
    0.6,
    'gd',
  ),
  form(`${HOLIDAY}(?: of|,)? ${YEAR}`, 0.8, 'gd'),
  {
    ...form('(?:January|February|July|September|October|November|December)', 0.5, 'gd'),
    code: 'DATE_FORM' as const,
  },
].map((rule, index): PatternRule => (index >= 12 && index < 14 ? { ...rule, code: 'HOLIDAY' } : rule));

const OVER_89 =
  '(?:9\\d|1[01]\\d|ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and)?(?: (?:one|two|three|four|five|six|seven|eight|nine|ten))?)';
const PERSON =
  '(?:he|she|they|who|grandmother|grandfather|grandma|grandpa|mother|father|aunt|uncle|nana|abuela|abuelo|great-?grandmother|great-?grandfather|patient|client)';

const age = (body: string): PatternRule => ({
  kind: 'C_AGE_OVER_89',
  code: 'AGE_OVER_89',
  confidence: 0.9,
  pattern: new RegExp(`${EDGE}${body}${END}`, 'gdi'),
});

/** Ages over 89, in digits and in words (164.514(b)(2)(i)(C)). */
export const AGE_RULES: readonly PatternRule[] = [
  age(`(?<value>${OVER_89}[- ]?(?:(?:years?|yrs?)\\.?[- ]?(?:olds?|of age)|y\\.?/?o\\.?|yr))`),
  age(`(?:age|aged|age of|turned|turning) (?<value>${OVER_89})(?! ?%)`),
  age(
    `${PERSON}(?: (?:is|was)|'s| turned| turns| will be)(?: now| almost| nearly| already)? (?<value>${OVER_89})(?! ?%|[- ]?(?:percent|pounds|lbs?|kg|miles|minutes|days|weeks|months|hours|dollars|points|times))`,
  ),
  age("(?<value>(?:in )?(?:his|her|their) (?:early |mid[- ]?|late )?(?:nineties|90s|90's))"),
  age('(?<value>centenarian|nonagenarian)s?'),
  age(`(?:male|female|man|woman|M|F),? (?:age )?(?<value>9[0-9]|1[01]\\d)(?= ?(?:[,.;)]|with|who|years))`),
];
