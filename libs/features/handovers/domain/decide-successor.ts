/** Why an assignment cannot take over. */
export type SuccessorRefusal =
  'SAME_ASSIGNMENT' | 'IS_COVER' | 'OTHER_SUPERVISEE' | 'NOT_IN_FORCE' | 'NOT_LICENSED';

/** The assignment that is to take over, beside the one it takes over from; `from` is null where cases are named one by one. */
export interface SuccessorFacts {
  readonly id: string;
  readonly superviseeId: string;
  readonly isCover: boolean;
  readonly isInForce: boolean;
  /** Its supervisor is a member with the role and a licence in force. */
  readonly isSound: boolean;
  readonly from: { readonly id: string; readonly superviseeId: string } | null;
}

/** Every reason that keeps an assignment from taking over; none means it can. */
export function decideSuccessor(facts: SuccessorFacts): readonly SuccessorRefusal[] {
  const reasons: SuccessorRefusal[] = [];
  if (facts.from?.id === facts.id) reasons.push('SAME_ASSIGNMENT');
  if (facts.isCover) reasons.push('IS_COVER');
  if (facts.from !== null && facts.from.superviseeId !== facts.superviseeId) reasons.push('OTHER_SUPERVISEE');
  if (!facts.isInForce) reasons.push('NOT_IN_FORCE');
  if (!facts.isSound) reasons.push('NOT_LICENSED');
  return reasons;
}
