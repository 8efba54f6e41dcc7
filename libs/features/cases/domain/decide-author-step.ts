import { MILLISECONDS } from '@subrosa/kernel';
import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** What taking a case back needs to know. */
export interface RecallFacts extends LifeFacts {
  readonly isAuthor: boolean;
  /** Some reader other than the author has opened some section. */
  readonly hasOpening: boolean;
}

/** Every reason why the author may not take the case back; the first opening ends that right. */
export function decideRecall(facts: RecallFacts): Refusal[] {
  return [
    ...refuseIf(!facts.isAuthor, refusal('NOT_AUTHOR', {})),
    ...refuseIf(facts.hasOpening, refusal('ALREADY_OPENED', {})),
    ...refuseByLife(facts, 'recall'),
  ];
}

/** What taking a case out of a group needs to know. */
export interface LeaveGroupFacts extends LifeFacts {
  readonly isAuthor: boolean;
  readonly audienceKind: 'ASSIGNMENTS' | 'SUPERVISION_GROUP' | 'COLLEAGUE' | 'CONSULTATION_GROUP';
}

const GROUPS: readonly LeaveGroupFacts['audienceKind'][] = ['SUPERVISION_GROUP', 'CONSULTATION_GROUP'];

/** Every reason why the author may not take the case out of its group; only a group can be left, a supervisor stays answerable. */
export function decideLeaveGroup(facts: LeaveGroupFacts): Refusal[] {
  return [
    ...refuseIf(!facts.isAuthor, refusal('NOT_AUTHOR', {})),
    ...refuseIf(!GROUPS.includes(facts.audienceKind), refusal('NOT_A_GROUP_CASE', {})),
    ...refuseByLife(facts, 'withdraw'),
  ];
}

/** An audience and the consent scope its access rests on; null where it rests on another basis. */
export interface AudienceBasis {
  readonly audienceId: string;
  readonly restsOnScope: string | null;
}

/** What a withdrawn consent does to one case. */
export interface ConsentWithdrawal {
  /** Closed before the call returns. */
  readonly closedAudienceIds: readonly string[];
  /** These go on reading and are told. */
  readonly remainingAudienceIds: readonly string[];
  /** True if nobody is left: the case becomes WITHDRAWN. */
  readonly isCaseWithdrawn: boolean;
  /** When destruction may follow, after the hold check; null if the case goes on. */
  readonly destroyAfter: Date | null;
}

/** How long a privacy officer has to place a hold before a withdrawn case is destroyed. */
const HOLD_CHECK_HOURS = 72;

/** What becomes of a case when these scopes are withdrawn at this instant. */
export function decideConsentWithdrawal(
  audience: readonly AudienceBasis[],
  withdrawnScopes: readonly string[],
  at: Date,
): ConsentWithdrawal {
  const isClosed = (basis: AudienceBasis) =>
    basis.restsOnScope !== null && withdrawnScopes.includes(basis.restsOnScope);
  const closed = audience.filter(isClosed);
  const remaining = audience.filter((basis) => !isClosed(basis));
  const isCaseWithdrawn = closed.length > 0 && remaining.length === 0;
  return {
    closedAudienceIds: closed.map((basis) => basis.audienceId),
    remainingAudienceIds: remaining.map((basis) => basis.audienceId),
    isCaseWithdrawn,
    destroyAfter: isCaseWithdrawn ? new Date(at.getTime() + HOLD_CHECK_HOURS * MILLISECONDS.hour) : null,
  };
}
