import { OFFICES } from '../data/name-cues.js';
import type { NameSex } from '../screener-data.js';
import type { Place } from './put-in-place.js';

const FEMALE_CUE =
  /^(?:mrs|ms|miss|señora|senora|sra|madam|lady|sister|mother|mom|mum|daughter|wife|girlfriend|fiancee|niece|aunt|auntie|grandma|grandmother|nana|tia|abuela|stepmother|stepsister|stepdaughter|granddaughter|mother-in-law|sister-in-law|daughter-in-law|ex-wife|ex-girlfriend|goddaughter|godmother|half-sister)$/;
const MALE_CUE =
  /^(?:mr|señor|senor|sr|sir|lord|brother|father|dad|son|husband|boyfriend|fiance|nephew|uncle|grandpa|grandfather|tio|abuelo|stepfather|stepbrother|stepson|grandson|father-in-law|brother-in-law|son-in-law|ex-husband|ex-boyfriend|godson|godfather|half-brother|imam|rabbi)$/;

/** Whom a word before a name speaks of ("Mrs", "brother"), or undefined when it does not say. */
export function sexOfCue(cue: string): Exclude<NameSex, 'either'> | undefined {
  const word = cue.toLowerCase().replace(/\.$/, '');
  if (FEMALE_CUE.test(word)) return 'female';
  return MALE_CUE.test(word) ? 'male' : undefined;
}

const LAST_WORD = /(?<![\p{L}-])([\p{L}][\p{L}-]{1,20})[.:,]{0,1}\s{0,2}["“(]?$/u;
const APPOSED = /^,? (?:his|her|my|their|our|the) (?:[a-z-]{2,12} ){0,2}?([a-z-]{3,16})(?![a-z])/;
const PRONOUN = /^[^.!?\n]{0,70}?(?<![a-z])(she|her|hers|herself|he|his|him|himself)(?![a-z])/i;

/** Whom kin or a title right beside a name speaks of; and, where no list tells, the first pronoun after it. */
export function sexAround(
  { before, after }: Place,
  isListed: boolean,
): Exclude<NameSex, 'either'> | undefined {
  const beside = sexOfCue(LAST_WORD.exec(before)?.[1] ?? '') ?? sexOfCue(APPOSED.exec(after)?.[1] ?? '');
  if (beside !== undefined || isListed) return beside;
  const pronoun = PRONOUN.exec(after)?.[1]?.toLowerCase();
  if (pronoun === undefined) return undefined;
  return /^(?:she|her)/.test(pronoun) ? 'female' : 'male';
}

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|rev|reverend|sir|madam|lady|lord|hon|sgt|ssg|sfc|msg|cpl|pfc|spc|pvt|maj|gen|cmdr|cpt|capt|lt|col|mama|papa|tia|tio|doña|dona|don)$/;
const OFFICE_WORDS: ReadonlySet<string> = new Set(OFFICES.split(' '));
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|psyd|lcsw|lmft|rn)$/;

/** A title that a stretch holds together with the name; it stays as written. */
export function isTitle(word: string): boolean {
  return TITLE.test(word) || OFFICE_WORDS.has(word);
}

/** What stands after a name and is no part of it ("Jr", "III", "PhD"); it stays as written. */
export function isNameSuffix(word: string): boolean {
  return SUFFIX.test(word);
}
