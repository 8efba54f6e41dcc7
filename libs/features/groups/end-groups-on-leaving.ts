import { Inject, Injectable } from '@nestjs/common';
import { isWithin } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import { groupMembershipResource } from './consultation-group.policy.js';
import { endedAt } from './domain/group-period.js';
import { mayStay } from './domain/group-stay.js';
import { grantFor } from './group-actor.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import { GroupMembershipRow } from './group-membership.row.js';

const ACTION = 'groupMembership.end';
const LEFT = 'member.ended';

/**
 * What follows when somebody left the clinic or lost the role that a group takes: their memberships of groups end, so that coming back
 * opens none of them. Access has closed before, by the predicate.
 */
@Injectable()
export class EndGroupsOnLeaving implements OutboxHandler {
  readonly topics = [LEFT, 'member.rolesChanged'] as const;

  constructor(@Inject(GroupMembershipRepository) private readonly memberships: GroupMembershipRepository) {}

  /** Idempotent: it looks at what the person is today, and ends only what runs. */
  async handle(work: Work, event: OutboxEvent): Promise<void> {
    const person = await this.memberships.clinicMembership(work, event.subjectId);
    if (person === null) return;
    const { personId, activeFrom, activeUntil, roles } = person;
    const isActive = isWithin({ from: activeFrom, until: activeUntil }, work.now());
    for (const row of await this.memberships.lockOf(work, personId)) {
      if (!mayStay(row, { isActive, activeFrom, roles }, event.topic === LEFT)) await this.end(work, row);
    }
  }

  private async end(work: Work, row: GroupMembershipRow): Promise<void> {
    const grant = grantFor(work, { row, resource: groupMembershipResource, action: ACTION });
    const wasAdmitted = row.state === 'ADMITTED';
    await updateRow(work, GroupMembershipRow, row, {
      state: wasAdmitted ? 'ADMITTED' : 'DECLINED',
      activeUntil: endedAt(row.activeFrom, work.now()),
      endReason: 'MEMBERSHIP_ENDED',
    });
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'GroupMembership',
      resourceId: row.id,
      grant: grant.code,
      details: { groupId: row.groupId, personId: row.personId, reason: 'MEMBERSHIP_ENDED' },
    });
    if (wasAdmitted) await work.emit('group.membershipEnded', row.id);
  }
}
