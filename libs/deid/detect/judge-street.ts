import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Reading } from './reading.js';
import type { StreetCore } from './street-core.js';
import { isLowerStart } from './street-walk.js';
import type { StreetWalk } from './street-walk.js';
import { STREET_WORDS } from './street-words.js';

const { LOOSE_LEADS, UNITS, PARTICLES } = STREET_WORDS;

function hasUnitAfter(tokens: readonly Token[], last: number): boolean {
  const unit = tokenAt(tokens, last + 1);
  return (
    UNITS.has(unit.norm) && /^\.?[\s,>]{1,6}$/.test(unit.gap) && tokenAt(tokens, last + 2).shape === 'number'
  );
}

/** What the words after a house number make of it: a street for sure, one that needs a town after it, or none. */
export function judgeWalk(reading: Reading, first: number, walk: StreetWalk): StreetCore | undefined {
  const { tokens } = reading;
  const isLower = isLowerStart(tokens, walk.start);
  const hasUnit = hasUnitAfter(tokens, walk.last);
  const core = (last: number, confidence: number, needsTail = false): StreetCore => ({
    first,
    last,
    confidence: isLower ? confidence - 0.1 : confidence,
    needsTail: needsTail && !hasUnit,
  });
  if (walk.tail >= 0 && (!isLower || isSureLower(reading, walk)))
    return core(walk.trailing >= 0 ? walk.trailing : direction(tokens, walk.tail), 0.92);
  if (walk.lead >= 0 && walk.last > walk.lead && nameWords(reading, walk) > 0)
    return core(walk.last, 0.88, LOOSE_LEADS.has(tokenAt(tokens, walk.lead).norm) && walk.trailing < 0);
  if (walk.compound >= 0)
    return core(Math.max(walk.compound, walk.trailing), 0.85, isLower && walk.trailing < 0);
  if (hasUnit) return core(walk.last, 0.88);
  if (isLower) return undefined;
  if (walk.looseTail === walk.last && walk.looseTail >= 0)
    return core(walk.last, 0.8, isPlainName(reading, walk));
  return walk.trailing >= 0 && isTellingName(reading, walk) ? core(walk.trailing, 0.75) : undefined;
}

/** In lower case a short word may be anything: the whole street word stands there, or a foreign one with its number. */
function isSureLower({ tokens }: Reading, walk: StreetWalk): boolean {
  const { norm } = tokenAt(tokens, walk.tail);
  if (walk.tail - walk.start > 3) return false;
  if (/^(?:street|avenue|road|boulevard|lane|drive|court|terrace|parkway|rd|ave|blvd|ln)$/.test(norm))
    return !/^(?:minute|hour|mile|lane|way|star|and|in|to|on|a|the|of|car|food|court)$/.test(
      tokenAt(tokens, walk.tail - 1).norm,
    );
  return (walk.isForeign && walk.trailing >= 0) || isShortLower(tokens, walk);
}

/** Words that a short street word ends only by chance ("2 to the dr", "10 way"). */
const NO_NAME =
  /^(?:the|a|an|my|his|her|our|their|this|that|to|of|in|at|on|by|for|with|and|or|min|mins|hr|hrs|mg|ml|am|pm|more|other|different|saw|see|seen|new|old|same|long|half|each|every|one|any|some|no|visit|visits|appt|appts|test|tests)$/;

/** "1412 tieton dr", "88 quince ct": a house number of two digits and more, a name, and the phrase ends. */
function isShortLower(tokens: readonly Token[], { start, tail }: StreetWalk): boolean {
  const house = tokenAt(tokens, start - 1);
  if (!/^(?:dr|st|ct|cir|pl|hwy|pkwy|trl|ter)$/.test(tokenAt(tokens, tail).norm)) return false;
  if (!/^\d{2,5}$/.test(house.text) || tail - start > 2) return false;
  for (let at = start; at < tail; at += 1) {
    const { norm, text } = tokenAt(tokens, at);
    if (NO_NAME.test(norm) || (text.length < 3 && !/^[nsew]$/.test(norm))) return false;
  }
  const isPlaced =
    house.gap !== ' ' ||
    /^(?:at|on|to|is|from|of|near|off|by|address|lives?|home)$/.test(tokenAt(tokens, start - 2).norm);
  const next = tokenAt(tokens, tail + 1);
  return (
    isPlaced &&
    (!/^\.? $/.test(next.gap) ||
      /^(?:in|and|near|off|by|with|apt|unit|which|where|since|until|his|her|my|he|she|they|but)$/.test(
        next.norm,
      ))
  );
}

function direction(tokens: readonly Token[], last: number): number {
  const next = tokenAt(tokens, last + 1);
  return /^\.? $/.test(next.gap) && /^(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)$/.test(next.text)
    ? last + 1
    : last;
}

function nameWords({ tokens }: Reading, { start, last, lead }: StreetWalk): number {
  let count = 0;
  for (let at = start; at <= last; at += 1) {
    const token = tokenAt(tokens, at);
    if (at !== lead && token.shape !== 'number' && token.text.length > 1 && !PARTICLES.has(token.norm))
      count += 1;
  }
  return count;
}

function isPlainName({ tokens, lexicon }: Reading, walk: StreetWalk): boolean {
  for (let at = walk.start; at < walk.last; at += 1)
    if (!lexicon.isOrdinary(tokenAt(tokens, at).norm)) return false;
  return true;
}

/** Without a street word the words must name something: none of a drug, month or term, and one that is no ordinary word. */
function isTellingName({ tokens, lexicon }: Reading, walk: StreetWalk): boolean {
  let isTelling = false;
  for (let at = walk.start; at < walk.trailing; at += 1) {
    const { norm, shape } = tokenAt(tokens, at);
    if (lexicon.isHarmless(norm) || lexicon.isClinicalHead(norm) || lexicon.isEponym(norm)) return false;
    if (shape !== 'number' && !PARTICLES.has(norm) && norm.length > 2 && !lexicon.isOrdinary(norm))
      isTelling = true;
  }
  return isTelling;
}
