import { sentencesOf } from './sentences.js';
import type { Stretch } from './stretch.js';

/** A stretch that threads are about. */
export interface Anchored extends Stretch {
  readonly threadId: string;
}

/** A piece of a paragraph between two boundaries: every character of it belongs to the same sentence and the same threads. */
export interface Piece extends Stretch {
  readonly text: string;
  /** Threads about these words, in the order given. */
  readonly threadIds: readonly string[];
  /** Threads whose last words are these. */
  readonly endingThreadIds: readonly string[];
}

/** A run of text without a line break, and the line breaks after it. */
export interface Paragraph extends Stretch {
  readonly pieces: readonly Piece[];
  readonly breakAfter: string;
}

function paragraphStretches(text: string): readonly (Stretch & { readonly breakAfter: string })[] {
  const found = [...text.matchAll(/\n+|[^\n]+/gu)];
  return found.flatMap(({ 0: words, index }, at) => {
    if (words.startsWith('\n')) return at === 0 ? [{ from: 0, to: 0, breakAfter: words }] : [];
    const next = found[at + 1]?.[0] ?? '';
    return [{ from: index, to: index + words.length, breakAfter: next }];
  });
}

function boundariesIn({ from, to }: Stretch, stretches: readonly Stretch[]): readonly number[] {
  const inside = stretches
    .flatMap((stretch) => [stretch.from, stretch.to])
    .filter((at) => at > from && at < to);
  return [...new Set([from, ...inside, to])].sort((a, b) => a - b);
}

/** The section cut into paragraphs, and each into pieces at the boundaries of its sentences and threads; joined they are the text again. */
export function cutSection(text: string, anchored: readonly Anchored[]): readonly Paragraph[] {
  const cuts: readonly Stretch[] = [...sentencesOf(text), ...anchored];
  return paragraphStretches(text).map((paragraph) => {
    const at = boundariesIn(paragraph, cuts);
    const pieces = at.slice(1).map((to, index): Piece => {
      const from = at[index] ?? to;
      const over = anchored.filter((one) => one.from < to && one.to > from);
      return {
        from,
        to,
        text: text.slice(from, to),
        threadIds: over.map(({ threadId }) => threadId),
        endingThreadIds: over.filter((one) => one.to === to).map(({ threadId }) => threadId),
      };
    });
    return { ...paragraph, pieces: pieces.filter(({ text: words }) => words !== '') };
  });
}
