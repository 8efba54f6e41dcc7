import type { Evidence } from '../evidence.js';

/** A stretch of tokens that is a place, and why. */
export interface PlaceStretch {
  readonly first: number;
  readonly last: number;
  readonly evidence: Evidence;
  readonly confidence: number;
}
