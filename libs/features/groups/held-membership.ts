import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { updateRow } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { endedAt } from './domain/group-period.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import { GroupMembershipRow } from './group-membership.row.js';
import type { GroupEndReason } from './group-membership.row.js';

/** Changes of a membership that is there, under the locks of clinic, group and membership, taken in this order everywhere. */
@Injectable()
export class HeldMembership {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
    @Inject(GroupMembershipRepository) private readonly memberships: GroupMembershipRepository,
  ) {}

  /** The membership of a living group if the actor may do this to it; a stale version gives VERSION_CONFLICT. */
  async lock(
    work: Work,
    input: { readonly membershipId: string; readonly expectedVersion: number | null },
    action: string,
  ): Promise<LockedRow<GroupMembershipRow>> {
    await this.clinics.lock(work);
    const seen = await this.memberships.find(work, input.membershipId);
    if (seen === null) throw new AppError('NOT_FOUND', { resource: 'GroupMembership' });
    await this.groups.hold(work, seen.groupId);
    const locked = await this.memberships.lockVisible(work, input.membershipId, action);
    if (input.expectedVersion !== null) assertVersion('GroupMembership', locked.row, input.expectedVersion);
    return locked;
  }

  /** GROUP_PLACE_ENDED for a membership that was declined or has ended. */
  assertRunning(work: Work, row: GroupMembershipRow): void {
    if (row.state !== 'DECLINED' && row.activeUntil > work.now()) return;
    throw new AppError('GROUP_PLACE_ENDED', { resource: 'GroupMembership', resourceId: row.id });
  }

  /** Closes it now, for a reason, and tells those who listen. */
  async end(
    work: Work,
    { row, grant }: LockedRow<GroupMembershipRow>,
    ending: { readonly action: string; readonly reason: GroupEndReason; readonly code?: string },
  ): Promise<GroupMembershipRow> {
    const activeUntil = endedAt(row.activeFrom, work.now());
    // A proposal that is taken back must not be approved afterwards.
    const state = row.state === 'PROPOSED' ? 'DECLINED' : row.state;
    await updateRow(work, GroupMembershipRow, row, { state, activeUntil, endReason: ending.reason });
    await work.record({
      action: ending.action,
      outcome: 'DONE',
      resource: 'GroupMembership',
      resourceId: row.id,
      grant: grant.code,
      details: {
        ...{ groupId: row.groupId, personId: row.personId, reason: ending.reason },
        ...(ending.code === undefined ? {} : { code: ending.code }),
      },
    });
    await work.emit('group.membershipEnded', row.id);
    return row;
  }
}
