import type { Evidence } from '../evidence.js';
import type { FindingKind } from '../finding-kind.js';

/** What one layer says about one stretch of one section; layers are united later and never shrink each other. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly kind: FindingKind;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A candidate in its place in a section. */
export interface PlacedCandidate extends Candidate {
  /**
   * The same by the places of its window: one object as long as neither the candidate nor the text near it changes; absent where
   * the window does not reach far enough around it to tell.
   */
  readonly source?: Candidate | undefined;
}

/** How far around a candidate its window must reach for that, in code units. */
export const NEAR = 80;

/** A stretch that a rule knows to be a measurement (a score, a dose, a pressure), where a number is no identifier. */
export interface Guard {
  readonly from: number;
  readonly to: number;
}

/** A candidate of a window by the places of its section. */
export function movedBy(base: number, one: Candidate): Candidate {
  if (base === 0) return one;
  const { from, to, kind, confidence, evidence } = one;
  return { from: from + base, to: to + base, kind, confidence, evidence };
}
