import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import { PLACE_WORDS } from './place-words.js';
import type { PlaceStretch } from './place-stretch.js';
import type { Reading } from './reading.js';
import { regionLength } from './region-words.js';

const { CUES, LOWER_HEADS, KNOWN, OF_WORDS } = PLACE_WORDS;
/** Verbs of living somewhere, before "in", "to" or "from": what follows is a place even when no list knows it. */
const LIVING = new Set(
  'live lives lived living grew born raised moved move moves moving relocated relocate relocating reside resides resided residing settled based originally back hails up stationed stay stays stayed staying drove flew commutes commuted evicted fled migrated emigrated immigrated transplanted home'.split(
    ' ',
  ),
);
const COPULAS = new Set(
  "is was am are i'm he's she's they're we're im comes came come hails originally family people folks parents".split(
    ' ',
  ),
);
const AFTER_PLACE = new Set(
  'and with when because for to after before where in at but last until as since while who he she they i we is was has had during alone by about this then on so'.split(
    ' ',
  ),
);
/** Words for a place that an unknown word before them makes the name of one. */
const NAMED_BY_UNKNOWN = new Set(
  'county counties parish township river creek lake valley mountain mountains island islands canyon beach reservation'.split(
    ' ',
  ),
);
const STREETS = new Set(
  'street st avenue ave road rd boulevard blvd lane ln drive dr court ct parkway pkwy highway hwy pike'.split(
    ' ',
  ),
);
const SURE_STREETS = new Set('ave avenue blvd boulevard rd pkwy parkway hwy ln'.split(' '));
const STREET_CUES = new Set('on at off near down from to along in up of past by around onto'.split(' '));
const NO_STREET =
  /^(?:the|a|an|my|his|her|our|their|your|its|this|that|these|those|same|each|every|any|no|some|one|two|three|four|six|busy|quiet|dark|dirt|gravel|long|next|empty|wrong|right|left|whole|other|across|main|back|side|and|or|of|to|in|on|at|from|off|down|up|food|test|hard|disk|flash|tennis|basketball|family|drug|juvenile|criminal|civil|small|dr|high|low|sex|blood|fast|slow|passing|memory|silk|tobacco|rocky|long|city|sesame|easy|open|country|county|back|winding|middle|two-lane|one-way)$/;

/** The words without a capital that a place can be told by; any other is passed over after one look. */
const TELLING: ReadonlySet<string> = new Set([...CUES, ...LOWER_HEADS, ...STREETS, 'of', 'the']);

/** Whether a lower-case word may stand before a place or end one. */
export function mayTellPlace(norm: string): boolean {
  return TELLING.has(norm);
}

/** Places without a capital, as dictated or hurried text has them; asked of the word before, or of the word that ends them. */
export function lowerPlace(reading: Reading, index: number): PlaceStretch | undefined {
  const { tokens } = reading;
  const { norm } = tokenAt(tokens, index);
  if (STREETS.has(norm)) return lowerStreet(reading, index);
  if (LOWER_HEADS.has(norm) && norm !== 'springs') {
    const headed = lowerHeaded(reading, index);
    if (headed) return headed;
  }
  const isOf = norm === 'of' && OF_WORDS.has(tokenAt(tokens, index - 1).norm);
  if (!CUES.has(norm) && !isOf && norm !== 'the') return undefined;
  const next = tokenAt(tokens, index + 1);
  if (next.shape !== 'lower' || next.gap !== ' ' || next.text.length < 3) return undefined;
  return norm === 'the' ? listedBefore(reading, index + 1) : lowerAfter(reading, index, isOf);
}

function lowerAfter(reading: Reading, index: number, isOf: boolean): PlaceStretch | undefined {
  const { tokens, lexicon } = reading;
  const cue = isOf ? `${tokenAt(tokens, index - 1).norm} of` : tokenAt(tokens, index).norm;
  const found = (last: number, confidence: number): PlaceStretch => ({
    first: index + 1,
    last,
    evidence: { code: 'PLACE_CUE', params: { cue } },
    confidence,
  });
  const isHome = isOf || isLiving(tokens, index);
  const length = listedLength(reading, index + 1, isHome);
  if (length > 0) return found(index + length, isHome ? 0.8 : 0.65);
  const { norm, text } = tokenAt(tokens, index + 1);
  const isUnknown = lexicon.isUnknown(norm) && !norm.includes("'") && text.length > 3;
  if (!isHome || !isUnknown || lexicon.givenRank(norm) !== undefined) return undefined;
  return endsPhrase(tokenAt(tokens, index + 2)) ? found(index + 1, 0.6) : undefined;
}

/** "grew up in", "moved to", "is from". */
function isLiving(tokens: readonly Token[], index: number): boolean {
  const cue = tokenAt(tokens, index).norm;
  if (!/^(?:in|to|from|near|outside|around|at)$/.test(cue)) return false;
  const before = tokenAt(tokens, index - 1).norm;
  if (LIVING.has(before)) return true;
  if (cue === 'from' && COPULAS.has(before)) return true;
  return (
    /^(?:back|over|down|out|here|there|away)$/.test(before) && LIVING.has(tokenAt(tokens, index - 2).norm)
  );
}

/** How many lower-case words from `at` are a listed town that no ordinary reading explains; 0 for none. */
function listedLength(reading: Reading, at: number, isHome: boolean): number {
  const { tokens, lexicon } = reading;
  let words = '';
  let longest = 0;
  for (let length = 1; length <= 3; length += 1) {
    const token = tokenAt(tokens, at + length - 1);
    if (token.shape !== 'lower' || (length > 1 && token.gap !== ' ') || (token.isPossessive && length < 3))
      break;
    words += length > 1 ? ` ${token.norm}` : token.norm;
    if (!lexicon.isPlace(words) && !KNOWN.has(words)) continue;
    if (length > 1 || fitsAlone(reading, at, isHome)) longest = length;
  }
  return longest > 1 && !isHome && isPlain(reading, at, longest) ? 0 : longest;
}

function isPlain({ tokens, lexicon }: Reading, at: number, length: number): boolean {
  for (let index = at; index < at + length; index += 1) {
    const { norm } = tokenAt(tokens, index);
    if (!lexicon.isOrdinary(norm) && !lexicon.isHarmless(norm)) return false;
  }
  return true;
}

/** A town that is an ordinary word too ("reading", "mobile") is one only as somebody's home and at the end of a phrase. */
function fitsAlone({ tokens, lexicon }: Reading, at: number, isHome: boolean): boolean {
  const { norm, text } = tokenAt(tokens, at);
  if (lexicon.isHarmless(norm) || lexicon.isCommon(norm) || text.length < 4) return false;
  if (!lexicon.isOrdinary(norm))
    return isHome || lexicon.givenRank(norm) === undefined || tokenAt(tokens, at - 1).norm === 'in';
  const next = tokenAt(tokens, at + 1);
  return isHome && endsPhrase(next);
}

function endsPhrase(next: Token): boolean {
  return next.gap !== ' ' || AFTER_PLACE.has(next.norm);
}

/** "the turlock store": a listed town before a noun. */
function listedBefore(reading: Reading, at: number): PlaceStretch | undefined {
  const { tokens, lexicon } = reading;
  const { norm, text } = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  if (text.length < 5 || next.gap !== ' ' || !lexicon.isUnknown(norm) || !lexicon.isPlace(norm))
    return undefined;
  if (
    !/^(?:store|office|clinic|branch|location|plant|area|campus|hospital|house|apartment|site|jail|police|schools?|mall|airport|shelter)$/.test(
      next.norm,
    )
  )
    return undefined;
  return { first: at, last: at, evidence: { code: 'CITY', params: {} }, confidence: 0.6 };
}

/** "on clark ave", "off birch hollow road": no article stands between the cue and the name of a street. */
function lowerStreet({ tokens, lexicon }: Reading, index: number): PlaceStretch | undefined {
  const head = tokenAt(tokens, index);
  let first = index;
  while (index - first < 3 && isStreetWord(tokenAt(tokens, first - 1), tokenAt(tokens, first))) first -= 1;
  if (first === index || head.text.length < 3) return undefined;
  const cue = tokenAt(tokens, first - 1);
  if (!STREET_CUES.has(cue.norm) || tokenAt(tokens, first).gap !== ' ') return undefined;
  const { norm } = tokenAt(tokens, index - 1);
  let isSure = SURE_STREETS.has(head.norm) || head.norm === 'street';
  for (let at = first; at < index; at += 1) if (!lexicon.isCommon(tokenAt(tokens, at).norm)) isSure = true;
  if (!isSure || (index - first === 1 && norm.length < 3)) return undefined;
  return {
    first,
    last: index,
    evidence: { code: 'PLACE_WORD', params: { cue: head.norm } },
    confidence: 0.65,
  };
}

function isStreetWord(word: Token, next: Token): boolean {
  if (!/^\.? $/.test(next.gap) || word.isPossessive) return false;
  if (word.shape === 'number') return /^\d{1,3}(?:st|nd|rd|th)$/.test(word.text);
  return (
    (word.shape === 'lower' || word.shape === 'title') &&
    !NO_STREET.test(word.norm) &&
    !STREET_CUES.has(word.norm)
  );
}

/** "on little rock lake", "in stearns county": a cue, a name that is a listed or unknown word, and the word for a place. */
function lowerHeaded({ tokens, lexicon }: Reading, index: number): PlaceStretch | undefined {
  let first = index;
  while (index - first < 3 && isHeadedWord(tokenAt(tokens, first - 1), tokenAt(tokens, first))) first -= 1;
  if (first === index || tokenAt(tokens, first).gap !== ' ') return undefined;
  if (
    !CUES.has(tokenAt(tokens, first - 1).norm) &&
    !/^(?:of|on|the|for|by)$/.test(tokenAt(tokens, first - 1).norm)
  )
    return undefined;
  let isTelling =
    lexicon.isPlace(
      tokens
        .slice(first, index)
        .map(({ norm }) => norm)
        .join(' '),
    ) && tokenAt(tokens, first - 1).norm !== 'the';
  for (let at = first; at < index; at += 1)
    if (NAMED_BY_UNKNOWN.has(tokenAt(tokens, index).norm) && lexicon.isUnknown(tokenAt(tokens, at).norm))
      isTelling = true;
  if (!isTelling || regionLength(tokens, first) > index - first) return undefined;
  return {
    first,
    last: index,
    evidence: { code: 'PLACE_WORD', params: { cue: tokenAt(tokens, index).norm } },
    confidence: 0.65,
  };
}

function isHeadedWord(word: Token, next: Token): boolean {
  return (
    next.gap === ' ' &&
    word.shape === 'lower' &&
    !word.isPossessive &&
    word.text.length > 2 &&
    !NO_STREET.test(word.norm) &&
    !CUES.has(word.norm)
  );
}
