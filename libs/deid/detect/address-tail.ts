import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Reading } from './reading.js';
import { regionLength } from './region-words.js';
import { STREET_WORDS } from './street-words.js';

const { UNITS, PARTICLES } = STREET_WORDS;

const MAX_PIECES = 7;
const MAX_TOWN_WORDS = 6;
/** What parts the pieces of an address: commas, lines, quoted-mail marks, parentheses. */
const SEPARATOR = /^[).]{0,2}[\s,>(]{1,8}#?$/;
const IS_PARTED = /[,\n>(]/;
/** Words that open a new sentence or a new field, not a town. */
const STOPS = new Set(
  'i he she they we it and but on in at who where with phone tel telephone mobile cell fax email e-mail desk office home work date dob name when so then because which that when while if is was are were has had will would can could the a an my his her our your their mr mrs ms dr'.split(
    ' ',
  ),
);
const POSTCODE =
  /\d{2}-\d{3}(?!\w)|(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?(?![\w/:.-]\d|\w)|\d{3} \d{2}(?!\w)|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)|[A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)/y;

/** How far one piece reaches, and whether it proves an address by itself. */
interface Piece {
  readonly last: number;
  readonly isProof: boolean;
}

/** Where the rest of an address after the token `last` ends. */
export interface AddressEnd {
  readonly last: number;
  /** A unit, a region or a postal code stood there. */
  readonly isProven: boolean;
}

/**
 * Reads on after a street: units, towns, regions and postal codes after commas or on lines of their own. A town is taken only
 * when a region or postal code follows or nothing else does, so that an address in a sentence does not swallow the sentence.
 */
export function addressEnd(reading: Reading, last: number): AddressEnd {
  let at = last;
  let accepted = last;
  let isProven = false;
  let isAfterCode = false;
  let isRunOn = false;
  for (let piece = 0; piece < MAX_PIECES; piece += 1) {
    const next = tokenAt(reading.tokens, at + 1);
    if (!SEPARATOR.test(next.gap)) break;
    const found = proof(reading, at + 1) ?? town(reading, at + 1);
    if (!found) break;
    at = found.last;
    if (found.isProof) isProven = true;
    if (found.isProof || (!isRunOn && standsAlone(reading, at + 1, found.last))) accepted = at;
    const isPiece = isAfterCode || IS_PARTED.test(next.gap);
    if (!found.isProof && !isPiece) isRunOn = true;
    if (!found.isProof && isPiece && !isRunOn && endsThere(reading, found.last)) accepted = at;
    isAfterCode =
      found.isProof &&
      (next.shape === 'number' || (UNITS.has(next.norm) && endsAsTown(reading, found.last + 1)));
  }
  return { last: accepted, isProven };
}

function proof(reading: Reading, at: number): Piece | undefined {
  const { tokens, folded } = reading;
  const token = tokenAt(tokens, at);
  if (
    UNITS.has(token.norm) &&
    tokenAt(tokens, at + 1).shape === 'number' &&
    tokenAt(tokens, at + 1).gap.length < 4
  )
    return { last: at + 1, isProof: true };
  if (token.shape === 'number' && token.gap.endsWith('#')) return { last: at, isProof: true };
  POSTCODE.lastIndex = token.from;
  const [code] = POSTCODE.exec(folded) ?? [];
  if (code !== undefined) return { last: lastWithin(tokens, at, token.from + code.length), isProof: true };
  if (/^nan$/i.test(token.text)) return { last: at, isProof: true };
  const region = regionLength(tokens, at);
  return region > 0 && tokenAt(tokens, at).gap !== '. '
    ? { last: at + region - 1, isProof: true }
    : undefined;
}

function lastWithin(tokens: readonly Token[], first: number, to: number): number {
  let last = first;
  while (tokenAt(tokens, last + 1).to > 0 && tokenAt(tokens, last + 1).to <= to) last += 1;
  return last;
}

/** Up to six words of a town, with capitals unless the address has none; a number of a district may end them ("Lyon 3"). */
function town({ tokens, lexicon }: Reading, first: number): Piece | undefined {
  const isLower = tokenAt(tokens, first).shape === 'lower';
  let last = first - 1;
  for (let at = first; at < first + MAX_TOWN_WORDS; at += 1) {
    const token = tokenAt(tokens, at);
    if (at > first && !/^(?: |-|'|\. |\.|' )$/.test(token.gap)) break;
    if (token.shape === 'number') {
      if (at === first || token.text.length > 2) break;
      last = at;
      break;
    }
    if (STOPS.has(token.norm) && !(at > first && PARTICLES.has(token.norm))) break;
    if (at > first && regionLength(tokens, at) > 0) break;
    const isCapital = token.shape !== 'lower';
    if (
      isLower
        ? lexicon.isCommon(token.norm) && !PARTICLES.has(token.norm)
        : !isCapital && !PARTICLES.has(token.norm)
    )
      break;
    if (isCapital || isLower) last = at;
    if (token.isPossessive) break;
  }
  if (last < first || (isLower && !fitsLower(tokens, first, last))) return undefined;
  return { last, isProof: false };
}

function fitsLower(tokens: readonly Token[], first: number, last: number): boolean {
  return tokenAt(tokens, first).text.length > 1 && last - first < 4;
}

/** Whether the piece fills a line of its own. */
function standsAlone({ tokens, folded }: Reading, at: number, last: number): boolean {
  return (
    /\n/.test(tokenAt(tokens, at - 1).gap) &&
    /^ {0,2}(?:\n|,|$)/.test(folded.slice(tokenAt(tokens, last).to, tokenAt(tokens, last).to + 4))
  );
}

/** "Apt. 597 MULLNERN KA": after a unit without a comma only what fills the rest of its line is a town. */
function endsAsTown(reading: Reading, at: number): boolean {
  const { tokens, folded } = reading;
  const first = tokenAt(tokens, at);
  if (first.gap !== ' ' || (first.shape !== 'title' && first.shape !== 'upper')) return false;
  const found = town(reading, at);
  if (!found) return false;
  const { to } = tokenAt(tokens, found.last);
  return /^ ?(?:\n|$)/.test(folded.slice(to, to + 2));
}

/** Whether the sentence, the clause or the text ends after a token. */
function endsThere({ tokens, folded }: Reading, last: number): boolean {
  const { to, isPossessive } = tokenAt(tokens, last);
  return !isPossessive && /^ ?(?:[.,;?!)\n"]|$)/.test(folded.slice(to, to + 2));
}
