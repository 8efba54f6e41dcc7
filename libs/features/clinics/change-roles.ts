import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Role } from '@subrosa/access';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from './clinic.repository.js';
import { checkedRoles } from './domain/check-member.js';
import { decideRoles } from './domain/decide-membership.js';
import { assertVersion } from './assert-version.js';
import { membershipFacts } from './membership-facts.js';
import { MemberRepository } from './member.repository.js';
import { MembershipRow } from './membership.row.js';

/** Changes what a person may do in the clinic; the next request of theirs has the new roles and no others. */
@Injectable()
export class ChangeRoles {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
  ) {}

  /** MEMBERSHIP_ENDED, OWN_ROLES_NOT_RAISED, LAST_ADMINISTRATOR or VERSION_CONFLICT where it may not be. */
  async execute(
    work: Work,
    input: { memberId: string; roles: readonly Role[]; expectedVersion: number },
  ): Promise<MembershipRow> {
    const roles = checkedRoles(input.roles);
    await this.clinics.lock(work);
    const { row, grant } = await this.members.lockVisible(work, input.memberId, 'member.changeRoles');
    assertVersion('Member', row, input.expectedVersion);
    const refusal = decideRoles(await membershipFacts(work, this.members, row), roles);
    if (refusal !== null) throw new AppError(refusal, { resource: 'Member', resourceId: row.id });
    const before = row.roles;
    await updateRow(work, MembershipRow, row, { roles });
    await work.record({
      action: 'member.changeRoles',
      outcome: 'DONE',
      resource: 'Member',
      resourceId: row.id,
      grant: grant.code,
      details: { personId: row.personId, before, after: roles },
    });
    await work.emit('member.rolesChanged', row.personId);
    return row;
  }
}
