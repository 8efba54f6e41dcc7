import type { FindingKind } from '../finding-kind.js';
import type { ScreenerData } from '../screener-data.js';
import { ageWords } from './age-words.js';
import type { KindNoun } from './kind-nouns.js';
import { nounPhrase } from './noun-phrase.js';
import type { Mentioned } from './noun-phrase.js';
import { eating, only, withCapital } from './put-in-place.js';
import type { Place, Wording } from './put-in-place.js';
import { eventWords, familyWords, kindOfRole } from './quasi-phrases.js';
import { gapBeforeState } from './states.js';
import { Things } from './things.js';

/** What stands around a finding, so that the words put in its place read on. */
export interface Surroundings {
  readonly text: string;
  readonly before: string;
  readonly after?: string;
}

/** A finding that is generalised: its kind and words, what stands around it, and which thing of its kind it is. */
export interface Generalising extends Place {
  readonly kind: Exclude<FindingKind, 'A_NAME'>;
  readonly text: string;
  readonly mentioned: Mentioned;
  readonly things: Things;
  /** What the thing was called before, where its words here do not tell. */
  readonly body?: KindNoun | undefined;
  /** The last year the case speaks of, against which a birth year shows an age. */
  readonly lastYear?: number | undefined;
}

/**
 * A plainer statement that no longer points to one person: a kind of place, a year, a band, a kind of body. It fits the stretch alone
 * ("her high school", "the high school"); `Finding.replacement` with `Finding.reach` also mends what stands around it.
 */
export function generalise(
  kind: Exclude<FindingKind, 'A_NAME'>,
  { text, before, after = '' }: Surroundings,
  data: ScreenerData,
): string {
  const mentioned = { nth: 0, isKnown: false };
  const wording = generalWording({ kind, text, before, after, mentioned, things: new Things(data) });
  const { eats, words } = wording;
  if (eats.before === 0 && eats.after === 0) return words;
  return words.replace(/^(?:a|an|the|another)\s/i, '').replace(/ in $/, '');
}

const LOOSE_END = /(?: (?:and|or|of|the|in|at|on|by|from|for|to|with|&)){1,3}$/i;
/** "Larkfield, Inc.": the full stop goes with the name when the sentence goes on. */
const SHORTENED = /(?<![a-z])(?:inc|co|ltd|corp|bros)$/i;

/** The words for a finding in its place, with what they take along of the text around it; a loose end of the stretch stays. */
export function generalWording(finding: Generalising): Wording {
  const end =
    finding.kind.startsWith('QUASI_') || finding.kind === 'B_GEOGRAPHY'
      ? LOOSE_END.exec(finding.text)?.[0]
      : undefined;
  if (end === undefined) {
    const wording = wordingOf(finding);
    const isStopped = SHORTENED.test(finding.text) && /^\.(?=[,;)]| [a-z])/.test(finding.after);
    return isStopped ? { ...wording, eats: { ...wording.eats, after: 1 } } : wording;
  }
  const rest = { ...finding, text: finding.text.slice(0, -end.length), after: end + finding.after };
  const { words, eats } = wordingOf(rest);
  return { words: words + end, eats: { before: eats.before, after: 0 } };
}

function wordingOf(finding: Generalising): Wording {
  const { kind, text, mentioned } = finding;
  switch (kind) {
    case 'B_GEOGRAPHY':
      return placeWording(finding);
    case 'C_DATE':
      return withCapital(only(yearOrDay(text)), finding);
    case 'C_AGE_OVER_89':
      return ageWords(text, finding, finding.lastYear);
    case 'QUASI_EMPLOYER':
    case 'QUASI_SCHOOL':
    case 'QUASI_FACILITY':
    case 'QUASI_CONGREGATION':
    case 'QUASI_ORGANIZATION':
      return nounPhrase(finding.body ?? finding.things.bodyOf(kind, text), mentioned, finding);
    case 'QUASI_OCCUPATION':
      return roleWording(finding);
    case 'QUASI_EVENT': {
      const words = eventWords(text);
      return 'fixed' in words
        ? withCapital(only(words.fixed), finding)
        : nounPhrase(words.kind, mentioned, finding);
    }
    case 'QUASI_FAMILY':
      return withCapital(only(familyWords(text)), finding);
    case 'D_PHONE':
    case 'E_FAX':
    case 'F_EMAIL':
    case 'G_SSN':
    case 'H_RECORD_NUMBER':
    case 'I_PLAN_NUMBER':
    case 'J_ACCOUNT':
    case 'K_LICENCE':
    case 'L_VEHICLE':
    case 'M_DEVICE':
    case 'N_URL':
    case 'O_IP':
    case 'P_BIOMETRIC':
    case 'Q_PHOTO':
    case 'R_OTHER':
      return numberWording(kind, finding);
  }
}

/** "ran for sheriff" speaks of the office, everything else of somebody who holds it. */
function roleWording(finding: Generalising): Wording {
  const { text, before, mentioned } = finding;
  if (/(?<![a-z])(?:r[au]n|running|campaigned|elected|candidate) (?:for|as) (?:the )?$/i.test(before))
    return only('public office');
  return nounPhrase(kindOfRole(text), { ...mentioned, nth: 0, isKnown: false }, finding);
}

function placeWording(finding: Generalising): Wording {
  const words = finding.things.placeOf(finding.text);
  if ('fixed' in words) return only(words.fixed);
  const gap = words.state === undefined ? gapBeforeState(finding.after) : 0;
  const phrase = nounPhrase(words.kind, finding.mentioned, gap > 0 ? { ...finding, after: '' } : finding);
  if (gap > 0) return eating(`${phrase.words} in `, phrase.eats.before, gap);
  return words.state === undefined ? phrase : { ...phrase, words: `${phrase.words} in ${words.state}` };
}

function yearOrDay(text: string): string {
  const year = /(?:18|19|20)\d\d/.exec(text)?.[0];
  const isMonthOnly = !/\d/.test(year ? text.replace(year, '') : text);
  if (year) return isMonthOnly ? year : `a day in ${year}`;
  return isMonthOnly ? 'that time' : 'a certain day';
}

const NUMBERS = {
  D_PHONE: 'phone number',
  E_FAX: 'fax number',
  F_EMAIL: 'e-mail address',
  G_SSN: 'social security number',
  H_RECORD_NUMBER: 'record number',
  I_PLAN_NUMBER: 'plan number',
  J_ACCOUNT: 'account number',
  K_LICENCE: 'licence number',
  L_VEHICLE: 'plate number',
  M_DEVICE: 'device number',
  N_URL: 'web page',
  O_IP: 'network address',
  P_BIOMETRIC: 'biometric identifier',
  Q_PHOTO: 'picture',
  R_OTHER: 'identifier',
} as const;

/** After a label ("MRN", "plate", "number", "#") a noun phrase would not read on. */
const AFTER_LABEL =
  /(?:[:#=]|(?<![a-z])(?:mrn|ssn|id|no\.?|nos\.?|num\.?|number|numbers|plate|plates|tag|vin|policy|member|account|acct\.?|card|licen[cs]e|dl|npi|dea|permit|passport|certificate|serial|device|imei|claim|docket|case|file|chart|record|badge|student id|user ?name|handle|ip|url|zip|address|ext\.?|extension|reference|ref\.?|routing|iban|lot|model|locker|booking|inmate|room)(?: (?:is|was|reads|no\.?|number|id))?)\s{0,3}["'(]?$/i;

function numberWording(kind: keyof typeof NUMBERS, finding: Generalising): Wording {
  const { text, before, mentioned } = finding;
  if (AFTER_LABEL.test(before)) return only('withheld');
  const noun = kind === 'R_OTHER' && text.startsWith('@') ? 'user name' : NUMBERS[kind];
  return nounPhrase({ noun, short: noun }, { ...mentioned, nth: 0, isKnown: false }, finding);
}
