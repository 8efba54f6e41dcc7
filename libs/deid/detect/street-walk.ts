import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Reading } from './reading.js';
import { STREET_WORDS, isCompoundStreet } from './street-words.js';

const { ENGLISH_TAILS, FOREIGN_TAILS, SHORT_TAILS, LOOSE_TAILS, LEADS, UNITS, PARTICLES } = STREET_WORDS;

/** Most words that a street's name is read for. */
export const MAX_WORDS = 8;
const STREET_NUMBER = /^\d{1,5}[a-z]?$/i;
/** What stands between two words of one street. */
export const WORD_GAP = /^(?:\.? |[-.'\u2019]|\. ?-)$/;
/** Lower-case words that no street name holds. */
const STOPS = new Set(
  'i he she we they it you his her my our their your this that these those was were is are am been be have has had do does did not no so but or if when then than as with without about for by from into over under after before until while because who which what where times years year days day weeks week months month hours hour minutes minute miles mile blocks people persons kids children others more less per percent mg ml units items points times out off up down old new mom dad'.split(
    ' ',
  ),
);

const COURT_WORDS =
  /^(?:district|supreme|constitutional|regional|high|county|city|municipal|family|juvenile|criminal|civil|federal|state|circuit|superior|appeals?|administrative|town|commercial|labour|military|the|this|domestic)$/;

/** "District Court", "the Court": a court of law sooner than a street. */
export function isCourtOfLaw(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at).norm === 'court' && COURT_WORDS.test(tokenAt(tokens, at - 1).norm);
}

/** What the words after a house number turned out to be. */
export interface StreetWalk {
  readonly start: number;
  /** Last token that can belong to the street. */
  last: number;
  lead: number;
  tail: number;
  looseTail: number;
  compound: number;
  trailing: number;
  isForeign: boolean;
}

/** A number as it stands inside or after a street. */
export function isPlainNumber(token: Token): boolean {
  return token.shape === 'number' && STREET_NUMBER.test(token.text);
}

/** Reads the words after a house number as far as they can be a street. */
export function walkStreet(reading: Reading, start: number): StreetWalk {
  const { tokens } = reading;
  const isLower = isLowerStart(tokens, start);
  const walk: StreetWalk = {
    start,
    last: start - 1,
    lead: -1,
    tail: -1,
    looseTail: -1,
    compound: -1,
    trailing: -1,
    isForeign: false,
  };
  for (let at = start; at < start + MAX_WORDS; at += 1) {
    const token = tokenAt(tokens, at);
    const isFirst = at === start;
    if (!(WORD_GAP.test(token.gap) || (isFirst && token.gap === ', ' && LEADS.has(token.norm)))) break;
    if (token.shape === 'number') {
      if (takeNumber(reading, at, walk)) continue;
      break;
    }
    if (token.isPossessive || !takeWord(tokens, at, { walk, isLower })) break;
    if (endsStreet(tokens, at, walk)) break;
  }
  return walk;
}

/** Whether the name of the street is written in lower case. */
export function isLowerStart(tokens: readonly Token[], start: number): boolean {
  let at = start;
  while (at < start + 3 && (LEADS.has(tokenAt(tokens, at).norm) || PARTICLES.has(tokenAt(tokens, at).norm)))
    at += 1;
  return tokenAt(tokens, at).shape === 'lower';
}

/** A number inside a street is an ordinal ("5th") or its end ("Tylova 1036"); tells whether the walk goes on. */
function takeNumber({ tokens, folded }: Reading, at: number, walk: StreetWalk): boolean {
  const token = tokenAt(tokens, at);
  if (/^\d{1,3}(?:st|nd|rd|th)$/i.test(token.text)) {
    walk.last = at;
    return true;
  }
  if (at === walk.start || !isPlainNumber(token) || token.gap === "'") return false;
  if (isEndOfStreet(tokens, at, folded)) {
    walk.trailing = at;
    walk.last = at;
  }
  return false;
}

/** A number is the last of a street when no lower-case word goes on after it ("3 times") and no fraction or unit of measure. */
export function isEndOfStreet(tokens: readonly Token[], at: number, folded: string): boolean {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  if (/^(?:[-/%:]|\.\d|,\d{3})/.test(folded.slice(token.to, token.to + 4))) return false;
  return (
    next.gap !== ' ' ||
    next.shape !== 'lower' ||
    UNITS.has(next.norm) ||
    /^(?:in|and|street|with|near)$/.test(next.norm)
  );
}

function takeWord(
  tokens: readonly Token[],
  at: number,
  { walk, isLower }: { walk: StreetWalk; isLower: boolean },
): boolean {
  const { norm, shape } = tokenAt(tokens, at);
  if (UNITS.has(norm) && tokenAt(tokens, at + 1).shape === 'number') return false;
  const isInside = at > walk.start;
  if (!isInside || at === walk.start + 1) {
    if (LEADS.has(norm) && walk.lead < 0) walk.lead = at;
  }
  if (isCourtOfLaw(tokens, at)) return false;
  if (isInside && (ENGLISH_TAILS.has(norm) || FOREIGN_TAILS.has(norm) || SHORT_TAILS.has(norm))) {
    walk.tail = at;
    walk.isForeign = !ENGLISH_TAILS.has(norm);
  } else if (isInside && LOOSE_TAILS.has(norm)) walk.looseTail = at;
  else if (isCompoundStreet(norm)) walk.compound = at;
  else if (shape === 'lower' && !PARTICLES.has(norm) && walk.lead !== at && (!isLower || STOPS.has(norm)))
    return false;
  else if (isLower && STOPS.has(norm)) return false;
  if (shape !== 'lower' || !PARTICLES.has(norm)) walk.last = at;
  return true;
}

/** A street word ends the street unless another, a number, or a capital with a further street word comes after it. */
function endsStreet(tokens: readonly Token[], at: number, walk: StreetWalk): boolean {
  if (walk.tail !== at && walk.compound !== at) return false;
  const next = tokenAt(tokens, at + 1);
  if (next.shape === 'number') return !(walk.isForeign || walk.compound === at || walk.lead >= 0);
  if (!WORD_GAP.test(next.gap)) return true;
  for (let ahead = 1; ahead < 4; ahead += 1) {
    const token = tokenAt(tokens, at + ahead);
    if (!WORD_GAP.test(token.gap) || token.shape === 'number') return true;
    if (ENGLISH_TAILS.has(token.norm) && (token.shape !== 'lower' || ahead === 1)) return false;
    if (token.shape === 'lower') return true;
  }
  return true;
}
