import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Lexicon } from './lexicon.js';
import { PLACE_WORDS } from './place-words.js';
import type { PlaceStretch } from './place-stretch.js';
import type { Reading } from './reading.js';
import { regionLength } from './region-words.js';
import { isCourtOfLaw } from './street-walk.js';

const { HEADS, LOWER_HEADS, OPENERS } = PLACE_WORDS;
/** Words that may start a sentence and yet begin the name of a place. */
const STARTS = new Set(
  'mount mt fort lake cape port saint st camp rancho san santa los las el la the north south east west new upper lower'.split(
    ' ',
  ),
);
/** Words before a head that make no name of it: "Spring Valley" is one, "Next Street" and "Mountain Lake" are not all. */
const EMPTY =
  /^(?:the|a|an|my|his|her|our|their|this|that|next|same|no|any|each|every|i|in|at|on|from|to|and|or|dead|public|private|local|main|mental|national|state|our|one|two)$/;

/** A name that ends in a word for a place: "Whitmore Springs", "the Carrow mountains". */
export function headedPlace(reading: Reading, index: number): PlaceStretch | undefined {
  const { tokens, lexicon } = reading;
  const head = tokenAt(tokens, index);
  const isLower = head.shape === 'lower';
  if (!(isLower ? LOWER_HEADS : HEADS).has(head.norm) || head.gap !== ' ') return undefined;
  if (tokenAt(tokens, index - 1).isPossessive || isCourtOfLaw(tokens, index)) return undefined;
  let first = index;
  while (index - first < 3 && belongs(tokens, first, lexicon)) first -= 1;
  while (first < index && isIdleStart(tokenAt(tokens, first), lexicon)) first += 1;
  if (first === index || !isNamed(reading, first, index)) return undefined;
  const evidence = { code: 'PLACE_WORD' as const, params: { cue: head.text.toLowerCase() } };
  return { first, last: index, evidence, confidence: sureness(reading, first, index) };
}

/** "Maria Hill" may be a person and "the Anthony Gap" cannot. */
function sureness({ tokens, lexicon }: Reading, first: number, index: number): number {
  const head = tokenAt(tokens, index);
  if (head.shape === 'lower') return 0.65;
  const before = tokenAt(tokens, first - 1).norm;
  if (before === 'the' || PLACE_WORDS.CUES.has(before)) return 0.85;
  const isPerson =
    lexicon.givenRank(tokenAt(tokens, first).norm) !== undefined &&
    lexicon.surnameRank(head.norm) !== undefined;
  return isPerson ? 0.5 : 0.75;
}

/** A lower-case head asks for a name that is no ordinary word. */
function isNamed({ tokens, lexicon }: Reading, first: number, index: number): boolean {
  const head = tokenAt(tokens, index);
  for (let at = first; at < index; at += 1) {
    const { norm, shape } = tokenAt(tokens, at);
    if (shape === 'number') return true;
    if (head.shape === 'lower' ? !lexicon.isOrdinary(norm) && !lexicon.isEponym(norm) : !EMPTY.test(norm))
      return true;
  }
  return false;
}

/** Whether the token before `at` is part of the same place name. */
function belongs(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const previous = tokenAt(tokens, at - 1);
  if (!/^\.? $/.test(tokenAt(tokens, at).gap)) return false;
  if (/^\d{1,3}(?:st|nd|rd|th)$/.test(previous.text)) return true;
  return (
    (previous.shape === 'title' || (previous.shape === 'upper' && previous.text.length > 3)) &&
    (!lexicon.isHarmless(previous.norm) || isRegionWord(tokens, at))
  );
}

/** "Peru Corners", "Tennessee Street": the name of a country or state directly before a head with a capital. */
function isRegionWord(tokens: readonly Token[], at: number): boolean {
  return (
    tokenAt(tokens, at).shape === 'title' &&
    HEADS.has(tokenAt(tokens, at).norm) &&
    regionLength(tokens, at - 1) === 1
  );
}

function isIdleStart(token: Token, lexicon: Lexicon): boolean {
  if (EMPTY.test(token.norm)) return true;
  return token.startsSentence && lexicon.isCommon(token.norm) && !STARTS.has(token.norm);
}

/** "Lake Winnoka", "Mt. Harrow", "Fort Merrow": the word for the place stands first. */
export function openedPlace({ tokens, lexicon }: Reading, index: number): PlaceStretch | undefined {
  const opener = tokenAt(tokens, index);
  if (opener.shape !== 'title' || !OPENERS.has(opener.norm) || opener.isPossessive) return undefined;
  let last = index;
  while (last - index < 2 && follows(tokens, last + 1, lexicon)) last += 1;
  if (last === index) return undefined;
  const evidence = { code: 'PLACE_WORD' as const, params: { cue: opener.text.toLowerCase() } };
  return { first: index, last, evidence, confidence: 0.75 };
}

function follows(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokenAt(tokens, at);
  const opener = tokenAt(tokens, at - 1).norm;
  const isFirst = OPENERS.has(opener);
  const isJoined = token.gap === ' ' || (token.gap === '. ' && /^(?:mt|ft|st)$/.test(opener));
  if (!isJoined || token.shape !== 'title' || token.text.length < 3) return false;
  if (lexicon.isHarmless(token.norm) || lexicon.isClinicalHead(token.norm)) return false;
  return isFirst || !lexicon.isCommon(token.norm);
}
