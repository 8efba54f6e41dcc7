import { KIN, KIN_PLURAL } from '../data/name-cues.js';
import { tokenAt } from '../tokens.js';
import { PERSON_VERBS } from './reading.js';
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
