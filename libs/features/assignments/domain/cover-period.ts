import type { Period } from '@subrosa/kernel';

/** What a person typed for a cover, as instants of the clinic's zone; null for now, and for as long as the covered supervision. */
export interface TypedCover {
  readonly from: Date | null;
  readonly until: Date | null;
}

/**
 * The period of a cover. Days are whole days, but nobody covers what has not begun or is over: on its first and last day the cover
 * begins and ends with what it covers. A standby stands as long as the covered supervision does.
 */
export function coverPeriod(
  typed: TypedCover,
  covered: Period,
  { now, isSameDay }: { readonly now: Date; readonly isSameDay: (a: Date, b: Date) => boolean },
): Period {
  const from = typed.from ?? now;
  const until = typed.until ?? covered.until;
  const lastInstant = new Date(until.getTime() - 1);
  const lastCovered = new Date(covered.until.getTime() - 1);
  return {
    from: from < covered.from && isSameDay(from, covered.from) ? covered.from : from,
    until: until > covered.until && isSameDay(lastInstant, lastCovered) ? covered.until : until,
  };
}

/** The part of a leave in which the supervision runs; null where they do not meet. */
export function coveredPart(leave: Period, covered: Period): Period | null {
  const from = leave.from > covered.from ? leave.from : covered.from;
  const until = leave.until < covered.until ? leave.until : covered.until;
  return from < until ? { from, until } : null;
}
