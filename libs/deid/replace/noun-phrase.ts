import type { KindNoun } from './kind-nouns.js';
import { eating, isBeforeNoun, only, withCapital } from './put-in-place.js';
import type { Place, Wording } from './put-in-place.js';

/** Which of the things of one kind a mention means, and whether it was spoken of before. */
export interface Mentioned {
  /** 0 for the first thing of its kind in the case, 1 for the second, and so on. */
  readonly nth: number;
  readonly isKnown: boolean;
  /** Other things go by the same plain noun, so that the plain noun alone does not tell which is meant. */
  readonly isAmbiguous?: boolean;
}

const ORDINAL = ['', 'another', 'a third', 'a fourth', 'a fifth', 'a sixth'];
const NTH = ['', 'other', 'third', 'fourth', 'fifth', 'sixth'];

const ADJECTIVE =
  '(?:old|new|local|same|former|nearby|big|large|small|little|next|previous|late|whole|entire|public|private|retired|current|state|federal|city|county|regional|nice|prestigious|elite|rural|urban|first|second|only|main|other|different|particular|famous|well-known|popular|busy|understaffed|overcrowded|huge|tiny|cheap|fancy|strict|evangelical|catholic|longtime|part-time|full-time|young|older|elderly)';
const DETERMINER = new RegExp(
  `(?<![\\p{L}])(?<det>the|a|an|his|her|hers|their|my|our|your|its|whose|this|that|these|those|each|every|any|some|no|another|one|neither|either)\\s(?<adjectives>(?:${ADJECTIVE}\\s){0,3})$`,
  'iu',
);
/** Longer than any article with its adjectives. */
const REACH = 44;
const GENITIVE = /['’]s?\s$/;
/** Nouns that go with the name of a body and take its article. */
const COMPANY =
  /^ (?:staff|police|records?|employees?|workers?|students?|teachers?|nurses?|doctors?|residents?|areas?|board|campus|office|officials?|parents?|kids|chart|emergency|system|program|branch|location|site|building|personnel|faculty|administration|team|players?|fans|members|services|schools|court|jail|parking|pharmacy|account|paperwork|form|badge|uniform|discharge|counselor|chaplain|lawyer|attorneys?|shooting|fire|crash|job|shift|supervisor|manager|coworkers?|native|man|woman|resident)(?![a-z])/;

/** "a" or "an" as the word sounds. */
export function article(word: string): 'a' | 'an' {
  if (/^(?:uni|use|usu|eu|one|ut)/i.test(word)) return 'a';
  return /^(?:[aeio]|u(?!ni)|hour|honest|heir)/i.test(word) ? 'an' : 'a';
}

/**
 * A kind in the place of a name: "a hospital" at first, "the hospital" later, "another hospital" for a second one; an article or
 * owner in front stays or is taken along so that none stands twice.
 */
export function nounPhrase(kind: KindNoun, mentioned: Mentioned, place: Place): Wording {
  return withCapital(phrase(kind, mentioned, place), place);
}

function phrase(kind: KindNoun, { nth, isKnown, isAmbiguous }: Mentioned, place: Place): Wording {
  const rank = NTH[Math.min(nth, NTH.length - 1)] ?? '';
  const noun = isKnown && isAmbiguous !== true ? kind.short : kind.noun;
  const bare = rank === '' ? noun : `${rank} ${noun}`;
  if (GENITIVE.test(place.before.slice(-4))) return only(bare);
  const groups = DETERMINER.exec(place.before.slice(-REACH))?.groups;
  const det = groups?.['det'] ?? '';
  const adjectives = groups?.['adjectives'] ?? '';
  if (det !== '') return afterDeterminer({ det, adjectives, noun, bare, isKnown, nth }, place);
  if (isAttributive(place)) return only(isKnown || nth > 0 ? bare : kind.noun);
  return only(withArticle({ noun, bare, isKnown, nth }));
}

interface Choice {
  readonly noun: string;
  readonly bare: string;
  readonly isKnown: boolean;
  readonly nth: number;
}

function withArticle({ noun, bare, isKnown, nth }: Choice): string {
  if (isKnown) return `the ${bare}`;
  const other = ORDINAL[Math.min(nth, ORDINAL.length - 1)] ?? '';
  return other === '' ? `${article(noun)} ${noun}` : `${other} ${noun}`;
}

function afterDeterminer(
  choice: Choice & { readonly det: string; readonly adjectives: string },
  place: Place,
): Wording {
  const { det, adjectives, noun, bare, isKnown } = choice;
  const word = det.toLowerCase();
  if (word === 'a' || word === 'an') {
    if (adjectives !== '') return only(noun);
    const words = isKnown ? `the ${bare}` : withArticle(choice);
    return eating(likeCase(det, words), det.length + 1);
  }
  if (adjectives !== '') return only(noun);
  if (word !== 'the') return only(bare);
  if (isKnown || isAttributive(place)) return only(bare);
  return eating(likeCase(det, withArticle(choice)), det.length + 1);
}

/** Whether the name stands before a noun as an adjective does ("the Mercy Hospital staff"). */
function isAttributive(place: Place): boolean {
  return COMPANY.test(place.after) && isBeforeNoun(place);
}

function likeCase(original: string, words: string): string {
  return /^\p{Lu}/u.test(original) ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
}
