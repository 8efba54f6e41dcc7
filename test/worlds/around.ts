import type { Case } from './world-cases.js';

/** One case with those around it. */
export interface Around {
  readonly one: Case;
  readonly readers: readonly string[];
  readonly others: readonly string[];
}
