import { presentableDiff } from '@codemirror/merge';

/** A stretch of a text compared with an earlier one. */
export interface ComparedPiece {
  readonly text: string;
  readonly as: 'same' | 'added' | 'removed';
}

/** How long the comparison may look for the shortest way, in milliseconds; beyond that it is right but coarser. */
const PATIENCE_MS = 200;

/**
 * Two versions of a text as one: what stayed, what was taken out and what was put in, cut at words. Without the removed pieces it is the
 * later text, without the added ones the earlier.
 */
export function compareWords(before: string, after: string): readonly ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  const add = (text: string, as: ComparedPiece['as']): void => {
    if (text !== '') pieces.push({ text, as });
  };
  let at = 0;
  for (const { fromA, toA, fromB, toB } of presentableDiff(before, after, { timeout: PATIENCE_MS })) {
    add(after.slice(at, fromB), 'same');
    add(before.slice(fromA, toA), 'removed');
    add(after.slice(fromB, toB), 'added');
    at = toB;
  }
  add(after.slice(at), 'same');
  return pieces;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** How much changed, in words: "4 words added, 1 removed". */
export function changeWords(pieces: readonly ComparedPiece[]): string {
  const count = (as: ComparedPiece['as']): number =>
    pieces.reduce((sum, piece) => (piece.as === as ? sum + wordsIn(piece.text) : sum), 0);
  const added = count('added');
  const removed = count('removed');
  if (pieces.every(({ as }) => as === 'same')) return 'Not changed';
  if (added + removed === 0) return 'Punctuation or spaces changed';
  return `${added} ${added === 1 ? 'word' : 'words'} added, ${removed} removed`;
}
