import { sameEnds } from './same-ends.js';
import { WordBook } from './word-book.js';
import type { Shape } from './word-book.js';
import { wordEnd } from './word-end.js';

/** A word or number of the folded text; punctuation stands between tokens. */
export interface Token {
  readonly from: number;
  /** End of the word without a possessive 's. */
  readonly to: number;
  readonly text: string;
  /** Lower case, without diacritics. */
  readonly norm: string;
  readonly shape: Shape;
  readonly isPossessive: boolean;
  /** First word of a sentence, line or quotation, where a capital says little. */
  readonly startsSentence: boolean;
  /** What stands between the previous token and this one. */
  readonly gap: string;
}

const ABBREVIATION =
  /^(?:mr|mrs|ms|mx|dr|prof|rev|fr|sr|jr|st|mt|ft|no|vs|approx|dept|ave|apt|gen|sgt|capt|lt|col|hon)$/;

function opensSentence(gap: string, previous: Token | undefined): boolean {
  if (!previous) return true;
  if (gap === ' ') return false;
  if (/[!?:"\n\u2022\u2014]/.test(gap)) return true;
  if (!gap.includes('.')) return false;
  return !(previous.text.length === 1 || ABBREVIATION.test(previous.norm)) || /\. {2,4}/.test(gap);
}

/** A text with its tokens. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Where a word ends depends on fewer units after it than this. */
const SURE = 4;

/**
 * The words and numbers of a folded text, in order; linear in its length. Of a text that it was before a key, the tokens are taken over
 * that the key did not touch; the answer is the same.
 */
export function tokenize(folded: string, book = new WordBook(), before?: TokenizedText): Token[] {
  const same = before ? sameEnds(before.text, folded) : { head: 0, tail: 0 };
  const old = before?.tokens ?? [];
  const moved = folded.length - (before?.text.length ?? 0);
  const kept = Math.max(0, firstTokenFrom(old, same.head - SURE + 1) - 1);
  const tokens = old.slice(0, kept);
  let previous = tokens.at(-1);
  const next = kept > 0 ? tokenAt(old, kept) : ABSENT;
  let end = next.from - next.gap.length;
  for (let at = next.from; at < folded.length;) {
    const after = wordEnd(folded, at);
    if (after === at) {
      at += isPair(folded, at) ? 2 : 1;
      continue;
    }
    const { text, norm, shape, isPossessive } = book.of(folded.slice(at, after));
    const gap = folded.slice(end, at);
    const startsSentence = opensSentence(gap, previous);
    previous = { from: at, to: at + text.length, text, norm, shape, isPossessive, startsSentence, gap };
    tokens.push(previous);
    if (at >= folded.length - same.tail && addRest(tokens, old, { at, moved })) break;
    end = after;
    at = after;
  }
  return tokens;
}

/** Adds the old tokens after the one that began where the new one at a place begins; from there on both texts are the same. */
function addRest(
  tokens: Token[],
  old: readonly Token[],
  { at, moved }: { at: number; moved: number },
): boolean {
  const first = firstTokenFrom(old, at - moved);
  if (tokenAt(old, first).from !== at - moved || first >= old.length) return false;
  for (let index = first + 1; index < old.length; index += 1) {
    const token = tokenAt(old, index);
    const { from, to, text, norm, shape, isPossessive, startsSentence, gap } = token;
    tokens.push(
      moved === 0
        ? token
        : { from: from + moved, to: to + moved, text, norm, shape, isPossessive, startsSentence, gap },
    );
  }
  return true;
}

/** Whether a character of two units begins at a place; no word begins inside it. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

const ABSENT: Token = {
  from: 0,
  to: 0,
  text: '',
  norm: '',
  shape: 'number',
  isPossessive: false,
  startsSentence: true,
  gap: '',
};

/** The token at an index, or one that is no word of any kind when the index lies outside the text. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? ABSENT;
}

/** The tokens that lie, in whole or in part, within a stretch of the text; found by halving, for tokens are in order. */
export function tokensWithin(tokens: readonly Token[], { from, to }: { from: number; to: number }): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenAt(tokens, middle).to <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && tokenAt(tokens, end).from < to) end += 1;
  return tokens.slice(low, end);
}

/** The index of the first token that starts at or after a place; tokens are in order. */
export function firstTokenFrom(tokens: readonly Token[], from: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenAt(tokens, middle).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
