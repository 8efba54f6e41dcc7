import { Inject, Injectable } from '@nestjs/common';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { Admission, newGroupMembership } from './admission.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { GroupMembershipRow } from './group-membership.row.js';

const STEPS = {
  MEMBER: { action: 'consultationGroup.admit', event: 'group.memberAdmitted' },
  GUEST: { action: 'consultationGroup.propose-guest', event: 'group.guestProposed' },
} as const;

/** Lets a facilitator admit a colleague at once, and propose a guest to the director. */
@Injectable()
export class AdmitMember {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** GROUP_MEMBER_REFUSED names every reason. Whoever comes in reads nothing before signing, and no case that was submitted before. */
  async execute(
    work: Work,
    input: { groupId: string; personId: string },
    place: 'MEMBER' | 'GUEST',
  ): Promise<GroupMembershipRow> {
    const { action, event } = STEPS[place];
    await this.clinics.lock(work);
    const { row: group, grant } = await this.groups.lockVisible(work, input.groupId, action);
    this.groups.assertAlive(work, group);
    const coming = { groupId: input.groupId, personId: input.personId, place };
    await this.admission.check(work, coming);
    const row = newGroupMembership(work, coming);
    await insertRows(work, GroupMembershipRow, [row]);
    await work.record({
      action,
      outcome: 'DONE',
      resource: 'GroupMembership',
      resourceId: row.id,
      grant: grant.code,
      details: { groupId: row.groupId, personId: row.personId, isGuest: row.isGuest },
    });
    await work.emit(event, row.id);
    return row;
  }
}
