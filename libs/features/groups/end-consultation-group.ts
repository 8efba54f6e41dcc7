import { Inject, Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { endedAt } from './domain/group-period.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import { GroupMembershipRow } from './group-membership.row.js';

const ACTION = 'consultationGroup.end';

/** Ends a group, and with it every membership and every proposal. */
@Injectable()
export class EndConsultationGroup {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
    @Inject(GroupMembershipRepository) private readonly memberships: GroupMembershipRepository,
  ) {}

  /** Closes the group's cases to its members before it returns; GROUP_ENDED for one that has ended. */
  async execute(
    work: Work,
    input: { groupId: string; expectedVersion: number },
  ): Promise<ConsultationGroupRow> {
    await this.clinics.lock(work);
    const { row, grant } = await this.groups.lockVisible(work, input.groupId, ACTION);
    this.groups.assertAlive(work, row);
    assertVersion('ConsultationGroup', row, input.expectedVersion);
    const open = await this.memberships.open(work, row.id);
    for (const membership of open) {
      const wasAdmitted = membership.state === 'ADMITTED';
      await updateRow(work, GroupMembershipRow, membership, {
        state: wasAdmitted ? 'ADMITTED' : 'DECLINED',
        activeUntil: endedAt(membership.activeFrom, work.now()),
        endReason: 'GROUP_ENDED',
      });
      if (wasAdmitted) await work.emit('group.membershipEnded', membership.id);
    }
    await updateRow(work, ConsultationGroupRow, row, { activeUntil: endedAt(row.activeFrom, work.now()) });
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'ConsultationGroup',
      resourceId: row.id,
      grant: grant.code,
      details: { memberships: open.length },
    });
    return row;
  }
}
