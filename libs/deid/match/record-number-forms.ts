import type { Lexicon } from '../detect/lexicon.js';
import { foldWord } from '../fold-text.js';
import type { FactForm } from './record-fact-forms.js';
import { compactForm } from './record-letters.js';

const form = (text: string): FactForm => ({ compact: compactForm(text), guard: 'any' });
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** A number with other separators or none, without its country code or area code, and read out figure by figure. */
export function numberForms(number: string, isPhone: boolean): FactForm[] {
  const compact = compactForm(number);
  if (compact.length < 4) return [];
  const digits = compact.replace(/\D/g, '');
  const ten = isPhone && digits.length > 9 ? [digits.slice(-10)] : [];
  const seven = isPhone && digits.length > 9 ? [digits.slice(-7)] : [];
  const all = [...new Set([compact, ...(isPhone ? [digits] : []), ...ten, ...seven])].filter(
    (text) => text.length > 3,
  );
  return [...all, ...all.filter((text) => text.length < 12).flatMap(readOut)].map((text) => form(text));
}

/** The last four figures of a long number, which cards, accounts and charts are known by. */
export function lastFour(number: string): string | undefined {
  const compact = compactForm(number);
  return /\d{4}$/.test(compact) && compact.length > 6 ? compact.slice(-4) : undefined;
}

function readOut(number: string): string[] {
  const spoken = (zero: string): string =>
    number.replace(/\d/g, (digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] ?? digit)));
  return number.includes('0') ? [spoken('zero'), spoken('oh'), spoken('o')] : [spoken('zero')];
}

/** An e-mail address, also as it is spoken, and the part before its at sign. */
export function emailForms(email: string, lexicon: Lexicon): FactForm[] {
  const [local = ''] = email.split('@');
  const isTelling = compactForm(local).length > 4 && !lexicon.isOrdinary(foldWord(local));
  const spoken = email.replace('@', ' at ').replace(/\./g, ' dot ');
  return [form(email), form(spoken), ...(isTelling ? [form(local)] : [])];
}

/** A web address with and without protocol, "www" and path, and as it is spoken. */
export function websiteForms(website: string): FactForm[] {
  const bare = website.replace(/^[a-z]{2,8}:\/\//i, '').replace(/^www\./i, '');
  const host = bare.split('/')[0] ?? '';
  return [website, bare, host, `www.${host}`, host.replace(/\./g, ' dot ')].map((text) => form(text));
}

/** A plate or number as it stands; a vehicle in words also without its year. */
export function vehicleForms(vehicle: string): FactForm[] {
  return [vehicle, vehicle.replace(/\b(?:19|20)\d\d\b/, ' ')].map((text) => form(text));
}
