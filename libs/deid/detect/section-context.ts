import type { Token } from '../tokens.js';

/** How a section is written: 0 without capitals, as hurried or dictated text, 1 as usual, 2 in capitals throughout. */
export type WritingStyle = 0 | 1 | 2;

/** What a reader may know of the section beyond the window it reads. */
export interface SectionContext {
  readonly style: WritingStyle;
  /** Whether the section also writes this word, which the window has with a capital, in lower case. */
  readonly seenLower: (norm: string) => boolean;
}

/** What the style of a section is judged by, added up over its windows. */
export interface LetterCount {
  readonly words: number;
  readonly lower: number;
  readonly upper: number;
}

/** How many words of a stretch are written in small letters and in capitals. */
export function countLetters(tokens: readonly Token[]): LetterCount {
  let lower = 0;
  let upper = 0;
  let words = 0;
  for (const { shape, norm, text } of tokens) {
    if (shape === 'number' || norm === 'i') continue;
    words += 1;
    if (shape === 'lower') lower += 1;
    if (shape === 'upper' && text.length > 1) upper += 1;
  }
  return { words, lower, upper };
}

/** The style of a section by what was counted in its windows. */
export function styleOf(counts: readonly LetterCount[]): WritingStyle {
  let words = 0;
  let lower = 0;
  let upper = 0;
  for (const count of counts) {
    words += count.words;
    lower += count.lower;
    upper += count.upper;
  }
  if (upper * 10 > words * 7) return 2;
  return lower * 50 >= words * 49 ? 0 : 1;
}
