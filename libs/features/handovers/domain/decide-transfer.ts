/** Why a case stays where it is. */
export type TransferRefusal =
  | 'NO_OPEN_CASE'
  | 'NOT_OPEN'
  | 'NOT_SUPERVISION'
  | 'UNSCREENED'
  | 'OTHER_AUTHOR'
  | 'ALREADY_THEIRS'
  | 'SUCCESSOR_CANNOT_READ'
  | 'ANOTHER_DIRECTOR';

/** One case that is to be handed over, and how its successor stands to it. */
export interface TransferFacts {
  readonly state: string;
  readonly audienceKind: string;
  readonly screening: string;
  readonly isOfSupervisee: boolean;
  readonly isTheirs: boolean;
  readonly canSuccessorRead: boolean;
}

/** The states in which a case waits for its review. */
export const OPEN_STATES = ['SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED'] as const;

/** The audiences that have a supervisor who can be succeeded. */
export const SUPERVISED_AUDIENCES = ['ASSIGNMENTS', 'SUPERVISION_GROUP'] as const;

/**
 * Every reason that keeps a case from being handed over; none means it goes. An unscreened case went out to one person alone and stays
 * with them until it has passed the gate.
 */
export function decideTransfer(facts: TransferFacts): readonly TransferRefusal[] {
  const reasons: TransferRefusal[] = [];
  if (!OPEN_STATES.some((state) => state === facts.state)) reasons.push('NOT_OPEN');
  if (!SUPERVISED_AUDIENCES.some((kind) => kind === facts.audienceKind)) reasons.push('NOT_SUPERVISION');
  if (facts.screening !== 'SCREENED') reasons.push('UNSCREENED');
  if (!facts.isOfSupervisee) reasons.push('OTHER_AUTHOR');
  if (facts.isTheirs) reasons.push('ALREADY_THEIRS');
  if (!facts.canSuccessorRead) reasons.push('SUCCESSOR_CANNOT_READ');
  return reasons;
}
