import { isWithin } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';

/** What decides whether a supervisor may read at all; the same as the session asks on every request. */
export interface StandingFacts {
  readonly membership: Period;
  readonly roles: readonly string[];
  /** The ends of the licences on file. */
  readonly licensedUntil: readonly Date[];
}

/** True for a member with the role of a supervisor and a licence in force: all three close a supervisor's reading at once. */
export function isSound({ membership, roles, licensedUntil }: StandingFacts, at: Date): boolean {
  return (
    isWithin(membership, at) &&
    roles.includes('SUPERVISOR') &&
    licensedUntil.some((until) => at.getTime() < until.getTime())
  );
}
