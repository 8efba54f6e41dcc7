import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { assertVersion } from './assert-version.js';
import { ClinicRepository } from './clinic.repository.js';
import { decideEndMembership } from './domain/decide-membership.js';
import { membershipFacts } from './membership-facts.js';
import { MemberRepository } from './member.repository.js';
import { MembershipRow } from './membership.row.js';
import { ProgrammeMemberRepository } from './programme-member.repository.js';

/** Ends what a person is in the clinic. */
@Injectable()
export class EndMembership {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
    @Inject(ProgrammeMemberRepository) private readonly places: ProgrammeMemberRepository,
  ) {}

  /** Closes everything here to the person before it returns, sessions that are open included; LAST_ADMINISTRATOR stays. */
  async execute(work: Work, input: { memberId: string; expectedVersion: number }): Promise<MembershipRow> {
    await this.clinics.lock(work);
    const { row, grant } = await this.members.lockVisible(work, input.memberId, 'member.end');
    assertVersion('Member', row, input.expectedVersion);
    const refusal = decideEndMembership(await membershipFacts(work, this.members, row));
    if (refusal !== null) throw new AppError(refusal, { resource: 'Member', resourceId: row.id });
    await updateRow(work, MembershipRow, row, { activeUntil: work.now() });
    await this.places.endAllOf(work, row.personId);
    await work.record({
      action: 'member.end',
      outcome: 'DONE',
      resource: 'Member',
      resourceId: row.id,
      grant: grant.code,
      details: { personId: row.personId },
    });
    await work.emit('member.ended', row.personId);
    return row;
  }
}
