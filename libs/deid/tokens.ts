import { foldWord } from './fold-text.js';

/** How a word is written. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number';

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

const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:/]\d+)*\p{L}{0,12}/gu;
/** Possessives and clitics stand outside the name they follow ("Maria's", "Maria'll", "I'm"). */
const CLITIC = /'(?:s|m|d|ll|ve|re)$/i;
const ABBREVIATION =
  /^(?:mr|mrs|ms|mx|dr|prof|rev|fr|sr|jr|st|mt|ft|no|vs|approx|dept|ave|apt|gen|sgt|capt|lt|col|hon)$/;

function shapeOf(text: string): Shape {
  const first = text.charCodeAt(0);
  if (first > 47 && first < 58) return 'number';
  if (text === text.toLowerCase()) return 'lower';
  if (text === text.toUpperCase()) return text.length > 1 ? 'upper' : 'title';
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{Lu}/u.test(text) && capitals * 2 <= text.length ? 'title' : 'mixed';
}

function opensSentence(gap: string, previous: Token | undefined): boolean {
  if (!previous) return true;
  if (gap === ' ') return false;
  if (/[!?:"\n\u2022\u2014]/.test(gap)) return true;
  if (!gap.includes('.')) return false;
  return !(previous.text.length === 1 || ABBREVIATION.test(previous.norm)) || /\. {2,4}/.test(gap);
}

/** The words and numbers of a folded text, in order; linear in its length. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of folded.matchAll(WORD)) {
    const raw = match[0];
    const clitic = raw.includes("'") ? (CLITIC.exec(raw)?.[0] ?? '') : '';
    const text = clitic === '' ? raw : raw.slice(0, raw.length - clitic.length);
    const gap = folded.slice(end, match.index);
    tokens.push({
      from: match.index,
      to: match.index + text.length,
      text,
      norm: foldWord(text),
      shape: shapeOf(text),
      isPossessive: clitic === "'s" || clitic === "'S",
      startsSentence: opensSentence(gap, tokens.at(-1)),
      gap,
    });
    end = match.index + raw.length;
  }
  return tokens;
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
