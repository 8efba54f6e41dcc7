import { KIN, KIN_PLURAL } from '../data/name-cues.js';
import { tokenAt } from '../tokens.js';
import { nameLikeness } from './name-letters.js';
import { PERSON_VERBS, joins } from './reading.js';
import type { Reading } from './reading.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const KIN_WORDS = set(`${KIN} ${KIN_PLURAL}`);
const OWNERS = set('my his her their our your its');
const PERSONS = set(
  'boy girl man woman child kid baby guy person teen infant toddler client patient dog cat',
);

/** "Client is named Sky", "a boy she calls only Bear": the sentence says that a person is so called. */
export function isOfPerson({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.shape !== 'title' || token.startsSentence) return false;
  for (let at = index - 1; at > index - 6; at -= 1) {
    const { norm, startsSentence } = tokenAt(tokens, at);
    if (PERSONS.has(norm) || KIN_WORDS.has(norm)) return true;
    if (startsSentence) return false;
  }
  return false;
}

/** First names that are helping verbs or doings oftener. */
const DOINGS = set(
  'will may hope mark drew chase grant pat sue rob bill chance trace ray gene stone guy rich long young',
);

/** "her sister joy cried": in text without capitals a first name that is a word, after whose relative it is. */
export function isOwnedLower({ tokens, lexicon, context }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const owner = tokenAt(tokens, index - 2);
  const next = tokenAt(tokens, index + 1);
  if (context.style !== 0 || token.gap !== ' ' || DOINGS.has(token.norm)) return false;
  if ((lexicon.givenRank(token.norm) ?? Infinity) >= 1500 || !(OWNERS.has(owner.norm) || owner.isPossessive))
    return false;
  return (
    /^[.,;]/.test(next.gap) ||
    PERSON_VERBS.has(next.norm) ||
    /^(?:is|was|has|and|who|in|at|to|for|on)$/.test(next.norm)
  );
}

/** "he calls her Biddy", "so I called myself Wren": a capital amid the sentence, and the name ends there. */
export function isCalledSo({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const isOne = /^(?:me|him|her|them|(?:my|him|her)self|themselves)$/.test(tokenAt(tokens, index - 1).norm);
  if (!isOne || token.shape !== 'title' || token.gap !== ' ' || lexicon.isCommon(token.norm)) return false;
  return tokenAt(tokens, index + 1).shape !== 'title' || tokenAt(tokens, index + 1).gap !== ' ';
}

/** "Re: Wren Castellanos": an everyday word and a surname that is none, and the line or sentence ends there. */
export function isFullName({ tokens, lexicon, folded }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const family = tokenAt(tokens, index + 1);
  if (token.shape !== 'title' || family.shape !== 'title' || !joins(token, family)) return false;
  if (
    lexicon.isOrdinary(family.norm) ||
    lexicon.isHarmless(family.norm) ||
    lexicon.isClinicalHead(token.norm)
  )
    return false;
  const isName = lexicon.surnameRank(family.norm) !== undefined || nameLikeness(family.norm) > 0;
  return isName && /^ ?(?:$|[\n,;.(|\t-]| {2}|DOB|MRN)/.test(folded.slice(family.to, family.to + 4));
}
