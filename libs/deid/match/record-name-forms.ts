import { foldWord } from '../fold-text.js';
import type { RecordName } from '../opened-record.js';
import { compactForm, umlautForms } from './record-letters.js';

const PARTICLES = new Set(
  'de la las los del della di da das do dos du le lo van von vom zu der den ter ten bin ibn ben bint al el abu abd y e san st saint mac mc o d'.split(
    ' ',
  ),
);
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sr|jr|ii|iii|iv|phd|md|lcsw|lmft)$/;

/** The words of one person's name, each in compact form (letters only, lower case, without accents). */
export interface NameWords {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Earlier family names, and the given names written with them. */
  readonly former: readonly string[];
  readonly nicknames: readonly string[];
  /** All of it without spaces, in every order and length a name is run together in. */
  readonly joined: readonly string[];
  /** Initials in the orders they are written in: "lo", "jr", "jro". */
  readonly initials: readonly string[];
}

/** A person's name taken apart; particles, titles and single letters are no words of their own. */
export function nameWords(name: RecordName): NameWords {
  const given = wordsOf(name.given, true);
  const family = wordsOf(name.family);
  const former = (name.formerNames ?? []).flatMap((former) => wordsOf(former));
  const wholeFamily = compactForm(name.family ?? '');
  return {
    given: given.flatMap(withParts),
    family: [...family.flatMap(withParts), ...(family.length > 0 ? umlautForms(name.family ?? '') : [])],
    former: former.flatMap(withParts),
    nicknames: (name.nicknames ?? []).flatMap((nickname) => wordsOf(nickname).flatMap(withParts)),
    joined: joinedForms(name, given, wholeFamily),
    initials: initialForms(name),
  };
}

/** Words as they are parted by spaces, folded; apostrophes and hyphens still inside. */
function wordsOf(name: string | undefined, isGiven = false): string[] {
  return foldWord(name ?? '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .split(/[\s.,()"/]+/)
    .filter((word) => compactForm(word).length > 1 && !TITLES.test(word))
    .filter((word, at, all) => all.length === 1 || !PARTICLES.has(word) || (isGiven && at === 0));
}

/** A hyphenated word is known as a whole and by its parts. */
function withParts(word: string): string[] {
  const parts = word.includes('-')
    ? word.split('-').filter((part) => part.length > 1 && !PARTICLES.has(part))
    : [];
  return [...new Set([compactForm(word), ...parts.map(compactForm)])];
}

function joinedForms(name: RecordName, given: readonly string[], family: string): string[] {
  const wholeGiven = compactForm(name.given ?? '');
  const firsts = [...given.map(compactForm), ...(name.nicknames ?? []).map(compactForm), wholeGiven];
  const families = [family, ...(name.formerNames ?? []).map((former) => compactForm(former))];
  const both = firsts.flatMap((first) =>
    families.flatMap((last) => (first === '' || last === '' ? [] : [first + last, last + first])),
  );
  return [...new Set([...both, ...families, wholeGiven])].filter((form) => form.length > 3);
}

/** Run-together handles with one initial ("lortega", "luciao"); too short ones are left out. */
export function handleForms({ given, family }: NameWords): string[] {
  const [first = ''] = given;
  const [last = ''] = family;
  if (first === '' || last === '') return [];
  return [`${first[0] ?? ''}${last}`, `${last}${first[0] ?? ''}`, `${first}${last[0] ?? ''}`].filter(
    (form) => form.length > 4,
  );
}

function initialForms(name: RecordName): string[] {
  const letters = (text: string | undefined): string =>
    foldWord(text ?? '')
      .split(/[\s.-]+/)
      .filter((word) => !TITLES.test(word))
      .map((word) => word[0] ?? '')
      .join('');
  const given = letters(name.given);
  const whole = letters(name.family);
  const family = (wordsOf(name.family)[0] ?? '').slice(0, 1);
  const forms = [given, given + family, given + whole, given.slice(0, 1) + family, given.slice(0, 1) + whole];
  return [...new Set(forms)].filter((form) => form.length > 1);
}
