import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { Admission } from './admission.js';
import { GroupMembershipRow } from './group-membership.row.js';
import { HeldMembership } from './held-membership.js';

const ACTION = 'groupMembership.dismiss';

/** Makes a facilitator an ordinary member again. */
@Injectable()
export class DismissFacilitator {
  constructor(
    @Inject(HeldMembership) private readonly held: HeldMembership,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** NOT_A_FACILITATOR for who is none; LAST_FACILITATOR while nobody else leads the group. */
  async execute(
    work: Work,
    input: { membershipId: string; expectedVersion: number },
  ): Promise<GroupMembershipRow> {
    const { row, grant } = await this.held.lock(work, input, ACTION);
    this.held.assertRunning(work, row);
    const named = { resource: 'GroupMembership', resourceId: row.id };
    if (row.role !== 'FACILITATOR') throw new AppError('NOT_A_FACILITATOR', named);
    await this.admission.assertLedWithout(work, row);
    await updateRow(work, GroupMembershipRow, row, { role: 'MEMBER' });
    await work.record({
      ...{ action: ACTION, outcome: 'DONE', ...named, grant: grant.code },
      details: { groupId: row.groupId, personId: row.personId },
    });
    return row;
  }
}
