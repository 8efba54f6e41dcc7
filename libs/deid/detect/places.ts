import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { headedPlace, openedPlace } from './headed-places.js';
import type { Lexicon } from './lexicon.js';
import { lowerPlace, mayTellPlace } from './lower-places.js';
import { PLACE_WORDS } from './place-words.js';
import type { Reading } from './reading.js';
import { regionLength } from './region-words.js';
import type { PlaceStretch } from './place-stretch.js';

const { CUES, SURE_CUES, OF_WORDS, PREFIXES, KNOWN, CAPITAL_CODES } = PLACE_WORDS;

/** Towns on the list, words after "in" or "from", names with a word for a place, and what stands before its state. */
export function placesIn(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const { shape } = tokenAt(reading.tokens, index);
    if (shape === 'number') continue;
    const hits = shape === 'lower' ? lowerHits(reading, index) : capitalHits(reading, index);
    for (const hit of hits) {
      found.push(place(reading, withRegion(reading, hit)));
      if (hit.first === index && hit.last > index && hit.evidence.code === 'CITY') index = hit.last;
    }
  }
  return found;
}

type Hits = readonly PlaceStretch[];
const NONE: Hits = [];

function lowerHits(reading: Reading, index: number): Hits {
  if (!mayTellPlace(tokenAt(reading.tokens, index).norm)) return NONE;
  const found = lowerPlace(reading, index) ?? headedPlace(reading, index);
  return found ? [found] : NONE;
}

function capitalHits(reading: Reading, index: number): Hits {
  const found: PlaceStretch[] = [];
  const headed = headedPlace(reading, index) ?? openedPlace(reading, index);
  if (headed) found.push(headed);
  const length = listedLength(reading, index);
  const town =
    length > 0 ? listedPlace(reading, index, length) : (cuedPlace(reading, index) ?? citizen(reading, index));
  if (town) found.push(town);
  const stated = beforeRegion(reading, index);
  if (stated) found.push(stated);
  return found;
}

function place({ tokens }: Reading, { first, last, evidence, confidence }: PlaceStretch): Candidate {
  const { from } = tokenAt(tokens, first);
  return { from, to: tokenAt(tokens, last).to, kind: 'B_GEOGRAPHY', confidence, evidence: [evidence] };
}

/** A town and the state or country after it are one place: "Larkmoor, Idaho". */
function withRegion({ tokens }: Reading, stretch: PlaceStretch): PlaceStretch {
  const next = tokenAt(tokens, stretch.last + 1);
  if (next.gap === ', ' && /^\d{5}$/.test(next.text)) return { ...stretch, last: stretch.last + 1 };
  if (!/^,? $/.test(next.gap) || next.shape === 'lower' || tokenAt(tokens, stretch.last).isPossessive)
    return stretch;
  const length = regionLength(tokens, stretch.last + 1);
  if (length === 0 || isPlateWord(tokenAt(tokens, stretch.last + 1 + length))) return stretch;
  return { ...stretch, last: stretch.last + length };
}

function isPlateWord({ gap, norm }: Token): boolean {
  return gap === ' ' && /^(?:plates?|tags?|license|licence|registration|driver's)$/.test(norm);
}

function phrase(tokens: readonly Token[], from: number, length: number): string | undefined {
  let words = '';
  for (let at = from; at < from + length; at += 1) {
    const token = tokenAt(tokens, at);
    if (token.shape !== 'title' && token.shape !== 'upper') return undefined;
    if (token.shape === 'upper' && token.text.length < 4 && length === 1) return undefined;
    if (at > from && !/^(?: |-|\. )$/.test(token.gap)) return undefined;
    words += at > from ? token.gap + token.norm : token.norm;
  }
  return words;
}

function listedLength(reading: Reading, index: number): number {
  for (let length = 3; length > 0; length -= 1) {
    const words = phrase(reading.tokens, index, length);
    if (words === undefined) continue;
    if (length > 1 && regionLength(reading.tokens, index) === length) return 0;
    if (reading.lexicon.isPlace(words) || KNOWN.has(words)) return length;
  }
  return CAPITAL_CODES.has(tokenAt(reading.tokens, index).text) && hasPlaceCue(reading, index) ? 1 : 0;
}

function listedPlace(reading: Reading, index: number, length: number): PlaceStretch | undefined {
  const { tokens, lexicon } = reading;
  const isPlain = tokens.slice(index, index + length).every((token) => lexicon.isOrdinary(token.norm));
  const confidence = length === 1 ? singleTown(reading, index, isPlain) : longTown(reading, index, isPlain);
  if (confidence === undefined) return undefined;
  const before = tokenAt(tokens, index - 1);
  const hasPrefix =
    before.shape === 'title' &&
    tokenAt(tokens, index).gap === ' ' &&
    PREFIXES.has(before.norm) &&
    !before.startsSentence;
  return {
    first: hasPrefix ? index - 1 : index,
    last: index + length - 1,
    evidence: { code: 'CITY', params: {} },
    confidence,
  };
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
  if (CAPITAL_CODES.has(tokenAt(tokens, index).text)) return 0.7;
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
  const { gap } = tokenAt(tokens, index);
  if (gap !== ' ' || previous.isPossessive) return false;
  return CUES.has(previous.norm) || (previous.norm === 'of' && OF_WORDS.has(tokenAt(tokens, index - 2).norm));
}

/** An unknown capitalised word after a sure cue. */
function cuedPlace(reading: Reading, index: number): PlaceStretch | undefined {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, index);
  const previous = tokenAt(tokens, index - 1);
  const isOf = previous.norm === 'of' && OF_WORDS.has(tokenAt(tokens, index - 2).norm);
  if (token.gap !== ' ' || !(SURE_CUES.has(previous.norm) || isOf) || previous.isPossessive) return undefined;
  if (!isCuedWord(reading, token)) return undefined;
  if (!isOf && lexicon.givenRank(token.norm) !== undefined) return undefined;
  let last = index;
  while (last - index < 2 && isFurtherWord(tokenAt(tokens, last + 1), lexicon)) last += 1;
  const cue = isOf ? `${tokenAt(tokens, index - 2).norm} of` : previous.norm;
  return {
    first: index,
    last,
    evidence: { code: 'PLACE_CUE', params: { cue } },
    confidence: isOf ? 0.7 : 0.55,
  };
}

/** In capitals a place is told from shorthand by its length, and from a shout by standing amid other writing. */
function isCuedWord({ lexicon, context }: Reading, { shape, norm, text, isPossessive }: Token): boolean {
  if (isPossessive || text.length < 3 || !lexicon.isUnknown(norm)) return false;
  return shape === 'title' || (shape === 'upper' && text.length > 4 && context.style !== 2);
}

function isFurtherWord(token: Token, lexicon: Lexicon): boolean {
  const isCapital = token.shape === 'title' || (token.shape === 'upper' && token.text.length > 4);
  return token.gap === ' ' && isCapital && lexicon.isUnknown(token.norm);
}

const CITIZEN_ENDINGS = ['nian', 'ian', 'an', 'n', 'ite', 'er', 'ese'];

/** "a Bostonian", "Londoners": the people of a listed town. */
function citizen({ tokens, lexicon }: Reading, index: number): PlaceStretch | undefined {
  const { norm, shape } = tokenAt(tokens, index);
  if (shape !== 'title' || norm.length < 8 || !lexicon.isUnknown(norm)) return undefined;
  if (lexicon.surnameRank(norm) !== undefined || lexicon.givenRank(norm) !== undefined) return undefined;
  const one = norm.endsWith('s') ? norm.slice(0, -1) : norm;
  const isCitizen = CITIZEN_ENDINGS.some(
    (ending) => one.endsWith(ending) && isTown(one.slice(0, -ending.length), lexicon),
  );
  return isCitizen
    ? { first: index, last: index, evidence: { code: 'CITY', params: {} }, confidence: 0.6 }
    : undefined;
}

function isTown(stem: string, lexicon: Lexicon): boolean {
  if (stem.length < 5) return false;
  return [stem, `${stem}o`, `${stem}a`, `${stem}e`, `${stem}is`].some(
    (town) => lexicon.isPlace(town) && !lexicon.isOrdinary(town),
  );
}

/** Capitalised words, a comma and a state: "Dunhollow, OR". A country asks for a place before it that is known or cued. */
function beforeRegion(reading: Reading, index: number): PlaceStretch | undefined {
  const { tokens, lexicon } = reading;
  const next = tokenAt(tokens, index + 1);
  if (next.gap !== ', ' || tokenAt(tokens, index).isPossessive) return undefined;
  const length = regionLength(tokens, index + 1);
  if (length === 0 || next.shape === 'lower' || isPlateWord(tokenAt(tokens, index + 1 + length)))
    return undefined;
  if (!isTownWord(tokenAt(tokens, index), lexicon)) return undefined;
  let first = index;
  while (
    index - first < 2 &&
    tokenAt(tokens, first).gap === ' ' &&
    isTownWord(tokenAt(tokens, first - 1), lexicon)
  )
    first -= 1;
  if (first < index && tokenAt(tokens, first).startsSentence && lexicon.isCommon(tokenAt(tokens, first).norm))
    first += 1;
  const isSure =
    next.shape === 'upper' || CUES.has(tokenAt(tokens, first - 1).norm) || !isPerson(reading, first);
  if (!isSure || regionLength(tokens, first) === index - first + 1) return undefined;
  return { first, last: index, evidence: { code: 'CITY_STATE', params: {} }, confidence: 0.9 };
}

function isTownWord(token: Token, lexicon: Lexicon): boolean {
  if (token.shape !== 'title' && !(token.shape === 'upper' && token.text.length > 3)) return false;
  if (/^(?:in|from|at|the|on|and|dr|mr|mrs|ms)$/.test(token.norm)) return false;
  return !lexicon.isHarmless(token.norm) || PREFIXES.has(token.norm);
}

function isPerson({ tokens, lexicon }: Reading, index: number): boolean {
  const { norm, startsSentence } = tokenAt(tokens, index);
  return startsSentence || lexicon.isOrdinary(norm) || lexicon.givenRank(norm) !== undefined;
}
