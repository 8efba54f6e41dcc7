import { Inject, Injectable } from '@nestjs/common';
import { insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { Admission, newGroupMembership } from './admission.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { GroupMembershipRow } from './group-membership.row.js';

const ACTION = 'consultationGroup.appoint';

/** Makes somebody a facilitator, who is a member already or comes into the group by it. */
@Injectable()
export class AppointFacilitator {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** GROUP_MEMBER_REFUSED names every reason, ALREADY_IN_GROUP for a facilitator among them. */
  async execute(work: Work, input: { groupId: string; personId: string }): Promise<GroupMembershipRow> {
    await this.clinics.lock(work);
    const { row: group, grant } = await this.groups.lockVisible(work, input.groupId, ACTION);
    this.groups.assertAlive(work, group);
    const coming = { groupId: input.groupId, personId: input.personId, place: 'FACILITATOR' } as const;
    const present = await this.admission.check(work, coming);
    const row = present ?? newGroupMembership(work, coming);
    if (present === null) await insertRows(work, GroupMembershipRow, [row]);
    else await updateRow(work, GroupMembershipRow, present, { role: 'FACILITATOR' });
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'GroupMembership',
      resourceId: row.id,
      grant: grant.code,
      details: { groupId: row.groupId, personId: row.personId, wasMember: present !== null },
    });
    if (present === null) await work.emit('group.memberAdmitted', row.id);
    return row;
  }
}
