import type { Evidence } from '../evidence.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import { isCourtOfLaw } from './street-walk.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';

const PLACE_CUES = new Set(
  'in from near at outside around toward towards to through via leaving visiting visited visit born'.split(
    ' ',
  ),
);
const SURE_CUES = /^(?:in|from|near|outside|visiting|visited)$/;
const PLACE_HEADS = new Set(
  'county township parish borough district village valley river creek lake beach heights park hills island islands bay springs harbor harbour falls grove canyon ridge forest peninsula mountain mountains reservation pueblo province prefecture coast desert bridge port cove street avenue road lane boulevard drive highway freeway plaza square court terrace way estates'.split(
    ' ',
  ),
);
const PLACE_OPENERS = new Set(
  'mount mt fort lake cape port saint st camp rancho san santa los las el la north south east west new upper lower'.split(
    ' ',
  ),
);
const STATES = new Set([
  'new york',
  'new jersey',
  'new mexico',
  'new hampshire',
  'north carolina',
  'south carolina',
  'north dakota',
  'south dakota',
  'west virginia',
  'rhode island',
  'puerto rico',
  'new zealand',
  'south africa',
  'south korea',
  'north korea',
  'saudi arabia',
  'sri lanka',
  'costa rica',
  'el salvador',
  'united states',
  'united kingdom',
  'hong kong',
  'south america',
  'north america',
  'latin america',
  'central america',
  'middle east',
  'west indies',
  'northern ireland',
]);

/** Towns on the list, capitalised words after "in" or "from", and names that end in a word for a place. */
export function placesIn(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const head = headedPlace(reading, index);
    if (head) found.push(head);
    const length = listedLength(reading, index);
    const hit = length > 0 ? listedPlace(reading, index, length) : cuedPlace(reading, index);
    if (!hit) continue;
    found.push(hit);
    index += Math.max(0, length - 1);
  }
  return found;
}

function phrase(tokens: readonly Token[], from: number, length: number): string | undefined {
  let words = '';
  for (let at = from; at < from + length; at += 1) {
    const token = tokenAt(tokens, at);
    if (token.shape !== 'title' && !(token.shape === 'upper' && token.text.length > 3)) return undefined;
    if (at > from && !/^(?: |-|\. )$/.test(token.gap)) return undefined;
    words += at > from ? token.gap + token.norm : token.norm;
  }
  return words;
}

function listedLength(reading: Reading, index: number): number {
  for (let length = 3; length > 0; length -= 1) {
    const words = phrase(reading.tokens, index, length);
    if (words === undefined) continue;
    if (STATES.has(words)) return 0;
    if (reading.lexicon.isPlace(words)) return length;
  }
  return 0;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly evidence: Evidence;
  readonly confidence: number;
}

function place({ tokens }: Reading, { first, last, evidence, confidence }: Stretch): Candidate {
  const { from } = tokenAt(tokens, first);
  return { from, to: tokenAt(tokens, last).to, kind: 'B_GEOGRAPHY', confidence, evidence: [evidence] };
}

function listedPlace(reading: Reading, index: number, length: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const isPlain = tokens.slice(index, index + length).every((token) => lexicon.isOrdinary(token.norm));
  const confidence = length === 1 ? singleTown(reading, index, isPlain) : longTown(reading, index, isPlain);
  if (confidence === undefined) return undefined;
  const evidence = { code: 'CITY' as const, params: {} };
  return place(reading, { first: index, last: index + length - 1, evidence, confidence });
}

/** How sure a listed town of several words is; ordinary words need a cue. */
function longTown(reading: Reading, index: number, isPlain: boolean): number | undefined {
  if (hasPlaceCue(reading, index)) return 0.9;
  return isPlain ? undefined : 0.7;
}

/** A town of one word is often a name or a word too: then only "in", "from" and the like make it a place. */
function singleTown(reading: Reading, index: number, isPlain: boolean): number | undefined {
  const { tokens, lexicon } = reading;
  const { norm } = tokenAt(tokens, index);
  if (lexicon.isHarmless(norm) || (lexicon.isEponym(norm) && isPlain)) return undefined;
  if (hasPlaceCue(reading, index)) {
    if (!isPlain) return 0.9;
    return /^(?:in|from|near)$/.test(tokenAt(tokens, index - 1).norm) ? 0.5 : undefined;
  }
  const isName = lexicon.givenRank(norm) !== undefined || lexicon.surnameRank(norm) !== undefined;
  const isClinical = lexicon.isEponym(norm) || lexicon.isClinicalHead(tokenAt(tokens, index + 1).norm);
  return isPlain || isName || isClinical ? undefined : 0.7;
}

function hasPlaceCue({ tokens }: Reading, index: number): boolean {
  const previous = tokenAt(tokens, index - 1);
  return tokenAt(tokens, index).gap === ' ' && PLACE_CUES.has(previous.norm) && !previous.isPossessive;
}

function cuedPlace(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, index);
  const cue = tokenAt(tokens, index - 1).norm;
  if (token.shape !== 'title' || token.gap !== ' ' || !SURE_CUES.test(cue)) return undefined;
  if (!lexicon.isUnknown(token.norm) || lexicon.givenRank(token.norm) !== undefined) return undefined;
  if (token.isPossessive || token.text.length < 3) return undefined;
  let last = index;
  while (last - index < 2 && isFurtherWord(tokenAt(tokens, last + 1), lexicon)) last += 1;
  return place(reading, {
    first: index,
    last,
    evidence: { code: 'PLACE_CUE', params: { cue } },
    confidence: 0.55,
  });
}

function isFurtherWord(token: Token, lexicon: Lexicon): boolean {
  return token.gap === ' ' && token.shape === 'title' && lexicon.isUnknown(token.norm);
}

function headedPlace(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokenAt(tokens, index);
  if (head.shape !== 'title' || head.gap !== ' ' || !PLACE_HEADS.has(head.norm)) return undefined;
  if (tokenAt(tokens, index - 1).isPossessive || isCourtOfLaw(tokens, index)) return undefined;
  let first = index;
  while (index - first < 3 && belongs(tokens, first, lexicon)) first -= 1;
  while (first < index && isIdleStart(tokenAt(tokens, first), lexicon)) first += 1;
  if (first === index) return undefined;
  const evidence = { code: 'PLACE_WORD' as const, params: { cue: head.text } };
  return place(reading, { first, last: index, evidence, confidence: 0.75 });
}

/** Whether the token before `at` is part of the same place name. */
function belongs(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const previous = tokenAt(tokens, at - 1);
  if (!/^\.? $/.test(tokenAt(tokens, at).gap)) return false;
  if (/^\d{1,3}(?:st|nd|rd|th)$/.test(previous.text)) return true;
  return previous.shape === 'title' && !lexicon.isHarmless(previous.norm);
}

function isIdleStart(token: Token, lexicon: Lexicon): boolean {
  return token.startsSentence && lexicon.isCommon(token.norm) && !PLACE_OPENERS.has(token.norm);
}
