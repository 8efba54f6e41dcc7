import type { Reading } from '../detect/reading.js';
import type { Token } from '../tokens.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Contractions without their apostrophe, and words of messages and hasty notes, as they are written in small letters. */
const HASTY = set(
  'im ive ill id dont wont cant didnt doesnt isnt wasnt werent couldnt wouldnt shouldnt havent hasnt hadnt arent aint youre youve youll theyre theyve hes shes thats whats whos wheres lets yall ' +
    'nite tho thru cuz coz gonna wanna gotta kinda sorta dunno lemme gimme outta imma tryna finna yeah yea yep yup nah nope ngl fr lmk omw nvm wyd hmu rn rlly srsly prolly probs def defo totes ok okay okey ' +
    'txt txts txted app apps vid vids pic pics insta fb tv pc ps xbox ua uas bac vm vms lvm appt slp bip iep hoh gal apnt mgnt mgt pls plz tele sandtray qhs bid tid qid stat uno jenga lego legos',
);

/** A word that is written so in haste; with a capital it may still be a name. */
export function isHastyWord(norm: string): boolean {
  return HASTY.has(norm);
}

/** No name of anybody is longer than this. */
const LONGEST = 30;

/** No word of any language: endless, or one letter over and over. */
export function isNoWord({ text }: Token): boolean {
  return (
    text.length > LONGEST ||
    (text.length > 3 && text.length === text.lastIndexOf(text.slice(0, 1)) + 1 && new Set(text).size === 1)
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '8': 'b',
};

/** A piece of a word in which a reading machine took letters for digits ("MED1CATION", "S1GNED"), where the word names nobody. */
export function isNoisyWord({ from, to }: Token, { folded, lexicon }: Reading): boolean {
  let start = from;
  let end = to;
  while (start > from - LONGEST && /[\p{L}\d]/u.test(folded[start - 1] ?? ' ')) start -= 1;
  while (end < to + LONGEST && /[\p{L}\d]/u.test(folded[end] ?? ' ')) end += 1;
  const whole = folded.slice(start, end);
  if (!/\d/.test(whole) || !/\p{L}/u.test(whole)) return false;
  const word = whole.toLowerCase().replace(/\d/g, (digit) => LETTERS[digit] ?? digit);
  const other = word.replace(/i/g, 'l');
  return [word, other].some((form) => lexicon.isOrdinary(form) || lexicon.isHarmless(form));
}
