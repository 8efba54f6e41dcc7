import { countWord } from './calendar-words.js';

/** How a band is written: "30-34", or "in her early thirties". */
export type BandStyle = 'RANGE' | 'WORDS';

/** How to write a band, and whose age it is. */
export interface BandOptions {
  readonly style?: BandStyle;
  readonly whose?: 'her' | 'his' | 'their' | 'my';
}

const TENS = 'twenties thirties forties fifties sixties seventies eighties'.split(' ');
const OLDEST = 90;

/**
 * An age as a band of five years, or in words; 90 and above are pooled as Safe Harbor asks. Takes a number or an age as written
 * ("34", "34-year-old", "34 years old") and keeps the form; a text without an age of 1 to 3 digits comes back unchanged.
 */
export function bandAge(
  age: number | string,
  { style = 'RANGE', whose = 'their' }: BandOptions = {},
): string {
  if (typeof age === 'number') return style === 'RANGE' ? range(age) : inWords(age, whose);
  const match = /\d{1,3}/.exec(age);
  if (!match) return age;
  const years = Number(match[0]);
  if (style === 'WORDS') return inWords(years, whose);
  const rest = age.slice(match.index + match[0].length);
  const isAdjective = /^-(?:year|yr)s?-olds?/.test(rest);
  if (years >= OLDEST) return isAdjective ? '90-or-older' : '90 or older';
  const band = range(years);
  return age.slice(0, match.index) + (isAdjective ? band.replace('-', '-to-') : band) + rest;
}

function range(age: number): string {
  if (age >= OLDEST) return '90 or older';
  const from = Math.floor(age / 5) * 5;
  return `${String(from)}-${String(from + 4)}`;
}

function inWords(age: number, whose: string): string {
  if (age >= OLDEST) return '90 or older';
  const part = age % 10 < 4 ? 'early' : age % 10 < 7 ? 'mid' : 'late';
  if (age >= 20)
    return `in ${whose} ${part === 'mid' ? 'mid-' : `${part} `}${TENS[Math.floor(age / 10) - 2] ?? ''}`;
  if (age >= 13) return `in ${whose} ${age < 15 ? 'early ' : age < 17 ? 'mid-' : 'late '}teens`;
  const from = Math.floor(age / 5) * 5;
  return age < 5 ? 'under five' : `between ${countWord(from)} and ${countWord(from === 10 ? 12 : from + 4)}`;
}
