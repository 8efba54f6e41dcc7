import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { assertVersion } from './assert-version.js';
import { ClinicRepository } from './clinic.repository.js';
import { ProgrammeMemberRepository } from './programme-member.repository.js';
import { ProgrammeMemberRow } from './programme-member.row.js';

/** Takes somebody out of a programme. */
@Injectable()
export class EndProgrammeMember {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ProgrammeMemberRepository) private readonly places: ProgrammeMemberRepository,
  ) {}

  /** The place, over from now on, or empty if it had not begun; the next request of the person reads without it. */
  async execute(
    work: Work,
    input: { programmeMemberId: string; expectedVersion: number },
  ): Promise<ProgrammeMemberRow> {
    await this.clinics.lock(work);
    const { row, grant } = await this.places.lockVisible(
      work,
      input.programmeMemberId,
      'programmeMember.end',
    );
    assertVersion('ProgrammeMember', row, input.expectedVersion);
    const isOver = row.activeUntil <= work.now() || row.activeUntil <= row.activeFrom;
    if (isOver)
      throw new AppError('PROGRAMME_MEMBER_ENDED', { resource: 'ProgrammeMember', resourceId: row.id });
    const activeUntil = row.activeFrom > work.now() ? row.activeFrom : work.now();
    await updateRow<ProgrammeMemberRow>(work, ProgrammeMemberRow, row, { activeUntil });
    await work.record({
      action: 'programmeMember.end',
      outcome: 'DONE',
      resource: 'ProgrammeMember',
      resourceId: row.id,
      grant: grant.code,
      details: { programmeId: row.programmeId, personId: row.personId },
    });
    return row;
  }
}
