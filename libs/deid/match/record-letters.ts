import { foldWord } from '../fold-text.js';

/** Letters that decomposition leaves as they are, with what they are commonly written as. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};
const UMLAUTS: readonly (readonly [string, string])[] = [
  ['ae', 'a'],
  ['oe', 'o'],
  ['ue', 'u'],
  ['aa', 'a'],
];

/** A folded word with the letters that have no accent to lose written plainly too; plain ASCII is returned as it is. */
export function plainLetters(word: string): string {
  // eslint-disable-next-line no-control-regex -- nearly every word is ASCII and needs no look at the table
  if (/^[\x00-\x7f]*$/.test(word)) return word;
  return word.replace(/[øłßæœðđþıħŋ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Letters and digits only, folded and plain; what two ways of writing one fact have in common. */
export function compactForm(text: string): string {
  return plainLetters(foldWord(text)).replace(/[^\p{L}\p{N}]/gu, '');
}

/** "Müller" is also written "Mueller", and "Mueller" is also written "Müller": the other spellings of a name, compact. */
export function umlautForms(name: string): string[] {
  const written = name.normalize('NFC').toLowerCase();
  const spelledOut = written.replace(/[äöü]/g, (letter) => `${foldWord(letter)}e`).replace(/å/g, 'aa');
  const compact = compactForm(written);
  const folded = UMLAUTS.reduce((word, [long, short]) => word.split(long).join(short), compact);
  return [compactForm(spelledOut), folded].filter((form) => form !== compact && form.length > 2);
}
