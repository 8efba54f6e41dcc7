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

/** The words and numbers of a folded text, in order; linear in its length. */
export function tokenize(folded: string, book = new WordBook()): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let previous: Token | undefined;
  for (let at = 0; at < folded.length;) {
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
    end = after;
    at = after;
  }
  return tokens;
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
