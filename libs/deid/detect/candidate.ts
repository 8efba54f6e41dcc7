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

/**
 * Stands for a candidate of a window: the same object as long as neither the candidate nor the text near it changes. Later steps keep in
 * it what they work out of the candidate; being held by the window alone, it goes when the window goes (weak maps hold what is dead
 * until the next full collection, which made the short collections long).
 */
export interface CandidateSource {
  notes: object | undefined;
}

/** A candidate in its place in a section. */
export interface PlacedCandidate extends Candidate {
  /** Absent where the window does not reach far enough around the candidate to tell whether the text near it has changed. */
  readonly source?: CandidateSource | undefined;
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
