import { invalidInput } from '@subrosa/kernel';

/** A place in a section of a version, with its own words and what stands beside them, so that it can be found in a later version. */
export interface Anchor {
  readonly version: number;
  readonly section: string;
  /** Half-open, in UTF-16 code units of that version's text. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where an anchor stands in another text; half-open, in UTF-16 code units. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** How much of what stands before and after is remembered, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/** A quote shorter than this says too little by itself: "she" found once may be another "she". Then some context must agree. */
const SELF_EVIDENT_LENGTH = 12;

/** An anchor on `[from, to)` of the text. Throws INVALID_INPUT unless the span is a whole, non-empty stretch of characters. */
export function makeAnchor(
  place: { readonly version: number; readonly section: string; readonly text: string },
  from: number,
  to: number,
): Anchor {
  const { version, section, text } = place;
  const isSpan =
    Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length;
  if (!isSpan) throw invalidInput('from', 'must mark a stretch within the section');
  if (splitsCharacter(text, from) || splitsCharacter(text, to)) {
    throw invalidInput('from', 'must not cut a character in two');
  }
  // Half a surrogate pair would not survive UTF-8 storage, so the context gives it up.
  const start = Math.max(0, from - CONTEXT_LENGTH);
  const end = Math.min(text.length, to + CONTEXT_LENGTH);
  return {
    version,
    section,
    from,
    to,
    quote: text.slice(from, to),
    prefix: text.slice(splitsCharacter(text, start) ? start + 1 : start, from),
    suffix: text.slice(to, splitsCharacter(text, end) ? end - 1 : end),
  };
}

/**
 * Where the anchor stands in the new text: the exact quote, and among several the one whose surroundings agree best.
 * Null if it is gone, or if two places agree equally well: a comment on the wrong passage is worse than "on version 1".
 */
export function reanchor(anchor: Anchor, newText: string): Passage | null {
  const candidates = occurrences(newText, anchor.quote).map((from) => ({
    from,
    agreement: agreementAt(anchor, newText, from),
  }));
  const best = Math.max(-1, ...candidates.map((candidate) => candidate.agreement));
  const [winner, rival] = candidates.filter((candidate) => candidate.agreement === best);
  if (winner === undefined || rival !== undefined) return null;
  if (winner.agreement === 0 && anchor.quote.length < SELF_EVIDENT_LENGTH) return null;
  return { from: winner.from, to: winner.from + anchor.quote.length };
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** How many code units around the quote agree, counted outwards from it on both sides. */
function agreementAt(anchor: Anchor, text: string, from: number): number {
  const before = text.slice(Math.max(0, from - anchor.prefix.length), from);
  const behind = text.slice(from + anchor.quote.length, from + anchor.quote.length + anchor.suffix.length);
  return commonSuffix(anchor.prefix, before) + commonPrefix(anchor.suffix, behind);
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) {
    length += 1;
  }
  return length;
}

function splitsCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
