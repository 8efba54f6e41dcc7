import type { Passage } from './anchor.js';
import { hidePassages } from './hide-passages.js';

/** Words that a report is about, wherever else they stand; white space in them stands for any white space. */
export interface ReportedWords {
  readonly words: string;
  /** True if they count only as whole words: "Ann" is not in "Annual". */
  readonly isWhole: boolean;
}

/** Fewer letters and digits than this say nothing of anyone; such a report hides its own place only. */
const LEAST_LETTERS = 3;
/** So many are hidden wherever they stand; fewer only as whole words, which a report that cut a word is made to hold. */
const TELLING_LETTERS = 8;

/** The words of a passage without the marks around them, or null if they are too few to be looked for elsewhere. */
export function reportedWords(text: string, passage: Passage): ReportedWords | null {
  const exact = trimToWords(text.slice(passage.from, passage.to));
  if (lettersOf(exact) >= TELLING_LETTERS) return { words: exact, isWhole: false };
  let { from, to } = passage;
  while (isWordAt(text, from) && isWordAt(text, from - 1)) from -= 1;
  while (isWordAt(text, to - 1) && isWordAt(text, to)) to += 1;
  const words = trimToWords(text.slice(from, to));
  return lettersOf(words) < LEAST_LETTERS ? null : { words, isWhole: true };
}

/** Every place of a text where any of the words stand; places may overlap. */
export function findReported(text: string, all: readonly ReportedWords[]): Passage[] {
  return all.flatMap((one) => placesOf(text, one));
}

/** True if any of the words stand in the text. */
export function holdsReported(text: string, all: readonly ReportedWords[]): boolean {
  return findReported(text, all).length > 0;
}

/** A text that is not a section, such as a comment, as everyone but the author is shown it. */
export function hideReported(text: string, all: readonly ReportedWords[]): string {
  return hidePassages(text, findReported(text, all));
}

/** True if these words, or those whose possessive they are, stand in one of the texts as whole words: "Annual" releases no "Ann". */
export function isReleased(words: string, released: readonly string[]): boolean {
  const wanted = words.replace(/['\u2019]s$/u, '');
  return (
    wanted !== '' && released.some((text) => placesOf(text, { words: wanted, isWhole: true }).length > 0)
  );
}

function placesOf(text: string, { words, isWhole }: ReportedWords): Passage[] {
  const pattern = new RegExp(
    words
      .split(/\s+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );
  const places: Passage[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const place = { from: match.index, to: match.index + match[0].length };
    const isCut = isWordAt(text, place.from - 1) || isWordAt(text, place.to);
    if (!isWhole || !isCut) places.push(place);
    // Words may overlap themselves; hiding only the first of them would leave the rest of the second.
    pattern.lastIndex = match.index + 1;
  }
  return places;
}

function trimToWords(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
