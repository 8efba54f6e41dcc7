import { FOREVER } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';

/** The instants that a person's days stand for; the zone is the clinic's and already applied. */
export interface TypedPeriod {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The period of a new assignment: from now and without an end, unless a person said otherwise. */
export function newPeriod(typed: TypedPeriod, now: Date): Period {
  return { from: typed.from ?? now, until: typed.until ?? FOREVER };
}

/** The period of a proposal that is accepted: it may have waited past its beginning, and nothing begins before it was decided. */
export function acceptedPeriod(proposed: Period, now: Date): Period {
  return { from: proposed.from.getTime() < now.getTime() ? now : proposed.from, until: proposed.until };
}

/** The period of an assignment that ends now; one that has not begun never does. */
export function endedPeriod(running: Period, now: Date): Period {
  return { from: running.from, until: running.from.getTime() > now.getTime() ? running.from : now };
}
