import type { Candidate } from './candidate.js';

/** One further piece of an address after a comma or a line end: a unit, or up to four capitalised words, with a postal code or not. */
const PIECE =
  /[\s,>]{1,6}(?:(?:(?:apt|suite|ste|unit|apartment)\.? {0,1}#?\w{1,6})|(?:[\p{Lu}][\p{L}'.-]{0,24}|nan)(?: (?:[\p{Lu}][\p{L}'.-]{0,24}|d[eou]s?|del|la|of|nan)){0,4}(?: \d{3,6}(?:-\d{4})?)?|\d{4,6}(?:-\d{4})?)(?=[\s,.;]|$)/iuy;
const STOP =
  /^[\s,>]{1,6}(?:i|he|she|they|we|it|and|but|on|in|at|who|where|with|phone|tel|mobile|fax|email|e-mail)(?!\p{L})/iu;
const MAX_PIECES = 4;

/**
 * The rest of an address that begins with a street: lines and comma pieces after it, taken only when they end in a postal code
 * or stand on lines of their own, so that an address in the midst of a sentence does not swallow the sentence.
 */
export function addressBlocks(folded: string, streets: readonly Candidate[]): Candidate[] {
  return streets.flatMap((street) => {
    const to = endOfBlock(folded, street.to);
    return to > street.to ? [{ ...street, to, confidence: Math.min(street.confidence, 0.8) }] : [];
  });
}

function endOfBlock(folded: string, from: number): number {
  let at = from;
  let accepted = from;
  const isCased = /\p{Lu}/u.test(folded.slice(Math.max(0, from - 20), from));
  for (let piece = 0; piece < MAX_PIECES; piece += 1) {
    PIECE.lastIndex = at;
    const [found] = PIECE.exec(folded) ?? [];
    if (found === undefined || STOP.test(found)) break;
    if (isCased && /^[\s,>]{1,6}(?!(?:apt|suite|ste|unit|nan)\W)\p{Ll}/u.test(found)) break;
    const isSeparated = /[,\n>]/.test(found.slice(0, 6));
    if (!isSeparated && !/\d{4}$/.test(found)) break;
    at += found.length;
    const isOwnLine = /^[ ,>]{0,3}\n/.test(found) && /^ {0,2}(?:\n|,|$)/.test(folded.slice(at, at + 3));
    if (isOwnLine || /\d$/.test(found)) accepted = at;
  }
  return accepted;
}
