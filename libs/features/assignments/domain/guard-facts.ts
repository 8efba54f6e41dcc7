import type { Period } from '@subrosa/kernel';
import type { Credential } from '@subrosa/packs';
import type { AssignmentEdge } from './assignment-edge.js';

/** A licence on file, `[issued, expires)`. */
export interface LicenceFacts extends Period {
  readonly jurisdiction: string;
}

/** A party's standing in the clinic. */
export interface PartyFacts {
  readonly membership: Period;
  readonly roles: readonly string[];
}

/** Everything the guard looks at. */
export interface GuardFacts {
  readonly now: Date;
  /** The beginning of today in the clinic's zone: a director who picks today means this. */
  readonly startOfToday: Date;
  /** True before it is made; false when a running assignment is checked again. */
  readonly isNew: boolean;
  readonly edge: AssignmentEdge;
  /** What a cover stands in for; null for every other kind. */
  readonly covered: AssignmentEdge | null;
  /** True if one of the two has declared a tie to the other that stands today. */
  readonly isTied: boolean;
  /** The clinic's other assignments that are or will be in force; the edge itself is left out by its id. */
  readonly existing: readonly AssignmentEdge[];
  readonly supervisor: PartyFacts & { readonly licences: readonly LicenceFacts[] };
  readonly supervisee: PartyFacts & { readonly credential: Credential };
  readonly jurisdiction: string;
  readonly setting: 'EXEMPT' | 'NONEXEMPT';
}

/** The instant at which standing is judged: the beginning of what is yet to come, else now. */
export function judgedAt(facts: GuardFacts): Date {
  return facts.edge.from.getTime() > facts.now.getTime() ? facts.edge.from : facts.now;
}
