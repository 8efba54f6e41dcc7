import type { PatternRule } from './pattern-rule.js';

const DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const SAID =
  /(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)[ ,-]{1,2}(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)/i;
const SEP = '(?:,? |-|, )';
const DOT = ' ?(?:\\.|dot|\\(dot\\)|\\[dot\\]|punto) ?';
const AT = '(?: ?@ ?| at | \\(at\\) ?| ?\\[at\\] ?| arroba )';
const MAIL_ENDS = '(?:com|org|net|edu|gov|io|co|us|uk|ca|info|me|mx|es|de|fr)';

/** How many digits are said: "double five" counts two. */
const saidDigits = (value: string): number =>
  value.match(/\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)\b/gi)?.length ?? 0;

const COUNTING = 'one two three four five six seven eight nine';

/** Seven digits, or ten and more, and not someone counting. */
function isSaidNumber(value: string): boolean {
  const count = saidDigits(value);
  const isCounting = COUNTING.includes(value.replace(/[^a-z]{1,3}/g, ' ').slice(0, 27));
  return (count === 7 || count >= 10) && !isCounting;
}

/** Telephone numbers, numbers after a cue, and e-mail addresses as they are dictated or written to hide them. */
export const SPOKEN_RULES: readonly PatternRule[] = [
  {
    kind: 'D_PHONE',
    needs: SAID,
    code: 'PHONE_FORM',
    confidence: 0.85,
    pattern: new RegExp(
      `(?<![A-Za-z])${DIGIT}(?:${SEP}(?:double |triple )?${DIGIT}){6,14}(?![A-Za-z])`,
      'gdi',
    ),
    accept: (value) => isSaidNumber(value.toLowerCase()),
  },
  {
    kind: 'R_OTHER',
    needs: SAID,
    code: 'NUMBER_CUE',
    confidence: 0.8,
    pattern: new RegExp(
      `(?<![A-Za-z])(?<cue>ssn|social|social security(?: number)?|record number|mrn|chart number|case number|account|member id|policy|badge|licen[cs]e|extension|pin|last four|id)(?: number)?(?: (?:is|was|ends in|ending in|of|are))?[ :,]{1,2}(?<value>(?:[a-z] ){0,3}${DIGIT}(?:${SEP}${DIGIT}){2,14})(?![A-Za-z])`,
      'gdi',
    ),
  },
  {
    kind: 'F_EMAIL',
    needs: new RegExp(`${AT}[\\w-]{2,40}(?:${DOT}[\\w-]{2,30}){0,2}${DOT}${MAIL_ENDS}`, 'i'),
    code: 'EMAIL_FORM',
    confidence: 0.9,
    pattern: new RegExp(
      `(?<![\\w.+%-])[\\w+%-]{1,40}(?:(?: dot |\\.| underscore | dash )[\\w+%-]{1,40}){0,3}${AT}[\\w-]{2,40}(?:${DOT}[\\w-]{2,30}){0,2}${DOT}${MAIL_ENDS}(?![\\w@-])`,
      'gdi',
    ),
    accept: (value) => isMailAddress(value),
  },
];

const MAIL_HOST =
  /(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|mac|me|aol|proton|protonmail|gmx|comcast|verizon|att|sbcglobal|cox|charter|mail|email|example|zoho|fastmail|tutanota|school|university|county|clinic|health|work)/i;

/** "Meet at example.com" is a place on the web; an address has a known host, a spaced or bracketed sign, or a spoken dot. */
function isMailAddress(value: string): boolean {
  if (/[@[(]/.test(value) || / dot /i.test(value)) return true;
  const [local = '', host = ''] = value.split(/ (?:at|arroba) /i);
  return (
    MAIL_HOST.test(host) && !/^(?:me|us|him|her|them|it|look|is|or|and|work|works|reached)$/i.test(local)
  );
}
