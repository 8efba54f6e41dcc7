import type { Alias } from '@subrosa/deid';
import { foldWord } from '@subrosa/deid/fold-text.js';

const WORDS = /[\p{L}\p{M}\p{N}'’]+/gu;

/** The words of a name as aliases know them: lower case, without diacritics. */
const nameWords = (text: string): string[] => (text.match(WORDS) ?? []).map((word) => foldWord(word));

/**
 * The aliases to be sealed once these names are replaced: those of their words, and those sealed before. Names that were only half
 * typed when they were proposed an alias are no part of it.
 */
export function aliasesUsed(
  aliases: readonly Alias[],
  replaced: readonly string[],
  before: readonly Alias[] = [],
): readonly Alias[] {
  const words = new Set(replaced.flatMap(nameWords));
  const known = new Set(before.map(({ original }) => original));
  const added = aliases.filter(
    ({ original }) =>
      !known.has(original) && original.split(/[ -]/).some((word) => words.has(word.replace('.', ''))),
  );
  return added.length === 0 ? before : [...before, ...added];
}

/** The aliases of the words of these names, in the order of the book. */
export function aliasesOf(aliases: readonly Alias[], names: readonly string[]): readonly Alias[] {
  const words = new Set(names.flatMap(nameWords));
  return aliases.filter(({ original }) => words.has(original));
}

/** The aliases with others in place of some. */
export function withAliases(aliases: readonly Alias[], changed: readonly Alias[]): readonly Alias[] {
  const others = aliases.filter(({ original }) => !changed.some((one) => one.original === original));
  return [...others, ...changed];
}
