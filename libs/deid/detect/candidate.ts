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

/** A stretch that a rule knows to be a measurement (a score, a dose, a pressure), where a number is no identifier. */
export interface Guard {
  readonly from: number;
  readonly to: number;
}
