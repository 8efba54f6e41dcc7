/** A source of the current instant. In the server it is the database's clock; tests set it. */
export interface Clock {
  now(): Date;
}

/** `[from, until)`: includes its start, excludes its end, so that adjacent periods neither overlap nor leave a gap. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** True from `from` on and until just before `until`. */
export function isWithin(period: Period, at: Date): boolean {
  return period.from.getTime() <= at.getTime() && at.getTime() < period.until.getTime();
}

/** True if the two periods share at least one instant. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from.getTime() < b.until.getTime() && b.from.getTime() < a.until.getTime();
}

/** "No end": the largest instant both JavaScript and PostgreSQL carry; stored instead of NULL so that comparisons stay two-valued. */
export const FOREVER = new Date('9999-12-31T00:00:00.000Z');

export const MILLISECONDS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
