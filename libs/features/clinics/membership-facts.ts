import { isWithin } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { MembershipFacts } from './domain/decide-membership.js';
import type { MemberRepository } from './member.repository.js';
import type { MembershipRow } from './membership.row.js';

/** What the decisions about a membership look at; true to the commit only while the caller holds the lock of the clinic. */
export async function membershipFacts(
  work: Work,
  members: MemberRepository,
  row: MembershipRow,
): Promise<MembershipFacts> {
  return {
    isActive: isWithin({ from: row.activeFrom, until: row.activeUntil }, work.now()),
    isOwn: work.actor.kind === 'person' && work.actor.personId === row.personId,
    roles: row.roles,
    otherAdministrators: await members.countOthers(work, row.id, 'ADMINISTRATOR'),
  };
}
