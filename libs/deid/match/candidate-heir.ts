import { NEAR } from '../detect/candidate.js';
import type { Candidate, CandidateSource } from '../detect/candidate.js';
import type { Evidence } from '../evidence.js';
import { sameEnds } from '../same-ends.js';

/** The candidates that a window was united to, in order, with what stands for each, and the text that it reads. */
export interface UnitedWindow {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly sources: ReadonlyMap<Candidate, CandidateSource>;
}

/**
 * Finds again in a window that a key changed the candidates that it had before: the same in kind, sureness and reasons, with the same
 * text near it. What was worked out of those holds still.
 */
export class CandidateHeir {
  private readonly head: number;
  private readonly tail: number;
  private readonly moved: number;

  constructor(
    private readonly before: UnitedWindow,
    private readonly text: string,
  ) {
    const { head, tail } = sameEnds(before.text, text);
    this.head = head;
    this.tail = text.length - tail;
    this.moved = text.length - before.text.length;
  }

  /** How many units of the text were there before. */
  get likeness(): number {
    return this.head + this.text.length - this.tail;
  }

  /** What stood for a candidate before, where it was there. */
  sourceOf(one: Candidate): CandidateSource | undefined {
    if (one.to + NEAR <= this.head) return this.find(one, 0);
    return one.from - NEAR >= this.tail ? this.find(one, this.moved) : undefined;
  }

  private find(one: Candidate, moved: number): CandidateSource | undefined {
    const { candidates, sources } = this.before;
    const from = one.from - moved;
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((candidates[middle]?.from ?? from) < from) low = middle + 1;
      else high = middle;
    }
    const known = candidates[low];
    return known && isSame(known, one, moved) ? sources.get(known) : undefined;
  }
}

function isSame(known: Candidate, one: Candidate, moved: number): boolean {
  return (
    known.from + moved === one.from &&
    known.to + moved === one.to &&
    known.kind === one.kind &&
    known.confidence === one.confidence &&
    known.evidence.length === one.evidence.length &&
    known.evidence.every((reason, at) => isSameReason(reason, one.evidence[at]))
  );
}

/** Whether two reasons say the same. */
export function isSameReason(a: Evidence, b: Evidence | undefined): boolean {
  if (a === b) return true;
  if (a.code !== b?.code) return false;
  for (const name in a.params) if (a.params[name] !== b.params[name]) return false;
  for (const name in b.params) if (!(name in a.params)) return false;
  return true;
}
