import type { FindingKind } from '../finding-kind.js';
import { foldWord } from '../fold-text.js';
import type { OpenedRecord } from '../opened-record.js';
import type { Lexicon } from '../detect/lexicon.js';

/** A fact of the record as it is looked for: letters and digits only, lower case. */
export interface RecordFact {
  readonly compact: string;
  readonly kind: FindingKind;
  /** What it is, in a word for the reason shown. */
  readonly label: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const STREET_WORDS: readonly (readonly [string, string])[] = [
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
  ['boulevard', 'blvd'],
  ['lane', 'ln'],
  ['drive', 'dr'],
  ['court', 'ct'],
  ['place', 'pl'],
  ['circle', 'cir'],
  ['highway', 'hwy'],
];

/** Letters and digits only, folded; what two ways of writing one fact have in common. */
export function compactForm(text: string): string {
  return foldWord(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every fact of the record but its names, with the variants it is likely to be written in, longest first. */
export function recordFacts(record: OpenedRecord, lexicon: Lexicon): RecordFact[] {
  const add = (
    values: readonly string[] | undefined,
    fact: Omit<RecordFact, 'compact'>,
    variants: (value: string) => string[],
  ): RecordFact[] =>
    (values ?? [])
      .flatMap((value) => [value, ...variants(value)])
      .map((value) => ({ ...fact, compact: compactForm(value) }));
  const none = (): string[] => [];
  const facts = [
    ...add(record.emails, { kind: 'F_EMAIL', label: 'e-mail address' }, none),
    ...add(record.phones, { kind: 'D_PHONE', label: 'phone number' }, phoneVariants),
    ...add(record.identifiers, { kind: 'R_OTHER', label: 'number' }, none),
    ...add(record.usernames, { kind: 'R_OTHER', label: 'user name' }, none),
    ...add(record.addresses, { kind: 'B_GEOGRAPHY', label: 'address' }, addressVariants),
    ...add(record.places, { kind: 'B_GEOGRAPHY', label: 'town' }, none),
    ...add(record.schools, { kind: 'QUASI_SCHOOL', label: 'school' }, (value) =>
      bodyVariants(value, lexicon),
    ),
    ...add(record.employers, { kind: 'QUASI_EMPLOYER', label: 'employer' }, (value) =>
      bodyVariants(value, lexicon),
    ),
    ...add(record.dates, { kind: 'C_DATE', label: 'date' }, dateVariants),
  ];
  const known = new Map(facts.filter((fact) => fact.compact.length > 2).map((fact) => [fact.compact, fact]));
  return [...known.values()].sort((a, b) => b.compact.length - a.compact.length);
}

function phoneVariants(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  return digits.length > 10 ? [digits, digits.slice(-10)] : [digits];
}

function addressVariants(address: string): string[] {
  const street = address.split(',')[0] ?? '';
  const withoutNumber = street.replace(/^\d+[A-Za-z]?\s+/, '');
  const named = withoutNumber.split(/\s+/).length > 1 ? [withoutNumber] : [];
  return [street, ...named].flatMap((form) => [
    form,
    ...STREET_WORDS.flatMap(([long, short]) => swapWord(form, long, short)),
  ]);
}

function swapWord(text: string, long: string, short: string): string[] {
  const words = text.toLowerCase().replace(/\./g, '').split(/\s+/);
  if (words.includes(long)) return [words.map((word) => (word === long ? short : word)).join(' ')];
  return words.includes(short) ? [words.map((word) => (word === short ? long : word)).join(' ')] : [];
}

/** A school or employer also by its distinctive first words and by its initials. */
function bodyVariants(name: string, lexicon: Lexicon): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = ''] = words;
  const isTelling = first.length > 3 && !lexicon.isOrdinary(foldWord(first)) && words.length > 1;
  const initials = words
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0])
    .join('');
  return [
    ...(isTelling ? [first] : []),
    ...(initials.length > 2 && !lexicon.isOrdinary(initials.toLowerCase()) ? [initials] : []),
  ];
}

function dateVariants(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const m = Number(month);
  const d = Number(day);
  const name = MONTHS[m - 1];
  if (!name || !d) return [];
  const short = name.slice(0, 3);
  const suffix =
    d % 10 === 1 && d !== 11
      ? 'st'
      : d % 10 === 2 && d !== 12
        ? 'nd'
        : d % 10 === 3 && d !== 13
          ? 'rd'
          : 'th';
  const days = [String(d), `${String(d)}${suffix}`];
  const worded = [name, short].flatMap((word) =>
    days.flatMap((number) => [`${word} ${number}`, `${number} ${word}`, `${number} of ${word}`]),
  );
  return [
    ...worded.flatMap((form) => [form, `${form} ${year}`]),
    `${String(m)}/${String(d)}/${year}`,
    `${String(m)}/${String(d)}/${year.slice(-2)}`,
    `${month}/${day}/${year}`,
    `${month}/${day}/${year.slice(-2)}`,
    `${day}/${month}/${year}`,
  ];
}
