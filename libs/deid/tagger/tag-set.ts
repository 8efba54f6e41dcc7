import type { FindingKind } from '../finding-kind.js';

/** What the tagger can say of a token: outside of all names, or the begin or inside of one of three kinds. */
export const TAGS = ['O', 'B-NAME', 'I-NAME', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const;

/** Weights of one feature lie in a row of this many places; the last place is unused and keeps rows aligned. */
export const ROW = 8;

/** Rows of the table that features are hashed into; a power of two. */
export const ROWS = 1 << 20;

/** The finding that a tag stands for; `O` stands for none. */
export const KIND_OF_TAG: readonly (FindingKind | undefined)[] = [
  undefined,
  'A_NAME',
  'A_NAME',
  'B_GEOGRAPHY',
  'B_GEOGRAPHY',
  'QUASI_ORGANIZATION',
  'QUASI_ORGANIZATION',
];

/** Whether a tag may follow another: an inside only after the begin or inside of its own kind. */
export function mayFollow(tag: number, previous: number): boolean {
  return tag === 0 || tag % 2 === 1 || previous === tag || previous === tag - 1;
}
