import type { PatternRule } from './pattern-rule.js';

/**
 * The year by which ages are reckoned from years of birth; a constant, so that one text always gives one answer. Raise it
 * with a release: at worst a birth year is marked some years too late.
 */
export const REFERENCE_YEAR = 2026;

const EDGE = '(?<![A-Za-z0-9])';
const END = '(?![A-Za-z0-9])';
/** "90 or older" and "1934 or earlier" say no age: they are what ages are replaced by. */
const NOT_POOLED = '(?![ -]or[ -](?:older|earlier))';
const UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)';
const OVER_89 = `(?:9\\d|1[01]\\d|ninety(?:[- ]${UNIT})?|(?:a|one) hundred(?: and)?(?: (?:${UNIT}|ten|eleven|twelve))?)`;
const OVER_89TH = `(?:9\\d(?:st|nd|rd|th)|1[01]\\d(?:st|nd|rd|th)|ninetieth|ninety[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:one )?hundredth)`;
const PERSON =
  '(?:he|she|they|who|grandmother|grandfather|grandma|grandpa|granddad|grandad|granny|gran|nana|nan|mother|father|mom|mum|dad|aunt|uncle|abuela|abuelo|abuelita|oma|opa|bubbe|zayde|great-?grandmother|great-?grandfather|great-?aunt|great-?uncle|husband|wife|widow|widower|neighbor|neighbour|patient|client|resident)';
const NOT_A_MEASURE =
  '(?! ?%|[- ]?(?:percent|pounds|lbs?|kg|miles|minutes|mins?|days|weeks|months|hours|dollars|points|times|degrees|in the|on the|out of|and a half|sessions|beats|bpm|mg|mm|cm|/))';

const NEEDS =
  /9\d|1[01]\d|born nineteen|born in n|nineteen |1[89]\d\d|90s|ninet|hundred|centenarian|nonagenarian/i;

const age = (body: string, confidence = 0.9): PatternRule => ({
  needs: NEEDS,
  kind: 'C_AGE_OVER_89',
  code: 'AGE_OVER_89',
  confidence,
  pattern: new RegExp(`${EDGE}${body}${END}${NOT_POOLED}`, 'gdi'),
});

/** A year of birth that makes an age of 89 and more, and not one of history. */
const tellsHighAge = (value: string): boolean => {
  const years = REFERENCE_YEAR - Number(/\d{4}/.exec(value)?.[0] ?? REFERENCE_YEAR);
  return years >= 89 && years <= 121;
};

/** Ages over 89, in digits and in words, and the years of birth that reveal them (164.514(b)(2)(i)(C)). */
export const AGE_RULES: readonly PatternRule[] = [
  age(`(?<value>${OVER_89}[- ]?(?:(?:years?|yrs?)\\.?[- ]?(?:olds?|of age|young)|y\\.?/?o\\.?|yr))`),
  age(
    `(?:age|ages|aged|age of|age is|turned|turning|turns|nearly|almost) (?<value>${OVER_89})${NOT_A_MEASURE}`,
  ),
  age(
    `${PERSON}(?: (?:is|was)|'s| turned| turns| will be| lived to(?: be)?| died at)(?: now| almost| nearly| already| about| over)? (?<value>${OVER_89})${NOT_A_MEASURE}`,
  ),
  age(`at (?<value>${OVER_89})(?=,? (?:he|she|they|her|his|my|and still)(?![a-z]))`, 0.75),
  age(`(?:his|her|their|my|our) (?<value>${OVER_89TH})(?= birthday)`),
  age("(?<value>(?:in )?(?:his|her|their) (?:early |mid[- ]?|late )?(?:nineties|90s|90's|'90s))"),
  age(`(?:[A-Z][a-z]{1,20}|${PERSON}), (?:now |aged? )?(?<value>9\\d|1[01]\\d)(?=,|\\.)`, 0.75),
  age(
    `(?:is|was|and|just|now) (?:now|just|only|already|almost|nearly|turned|turning) (?<value>${OVER_89})${NOT_A_MEASURE}`,
    0.75,
  ),
  age("(?:she|he)'s (?<value>ninety(?:[- ]${UNIT})?)(?! ?(?:percent|minutes|days))".replace('${UNIT}', UNIT)),
  age(
    `born (?:in |on )?(?:[a-z]{3,9} (?:the )?(?:[a-z-]{3,14} )?)?(?<value>nineteen (?:oh ${UNIT}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ]${UNIT})?|thirty(?:[- ](?:one|two|three|four|five|six|seven))?))`,
    0.8,
  ),
  age(
    `(?:is|was|turned|just) (?<value>9\\d|10\\d)(?= and (?:lives|living|still|frail|healthy|sharp|blind|deaf|alone|widowed|in a))`,
    0.8,
  ),
  age('(?<value>centenarian|nonagenarian|supercentenarian)s?'),
  age(
    `(?:male|female|man|woman|lady|gentleman|M|F),? (?:age )?(?<value>9[0-9]|1[01]\\d)(?= ?(?:[,.;)]|with|who|years))`,
  ),
  age(`(?<value>9[0-9]|1[01]\\d)(?= ?(?:[MF]|male|female|woman|man|lady|gentleman)(?![a-z]))`, 0.8),
  {
    ...age(
      '(?:born(?: in| on| around| about| circa)?|birth ?year|year of birth|yob|dob|d\\.o\\.b\\.|b\\.|née|birthdate)(?: is| was|:)? (?:[A-Za-z]{3,9} )?(?<value>1[89]\\d\\d)',
      0.8,
    ),
    accept: tellsHighAge,
  },
];
