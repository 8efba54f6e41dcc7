import { Inject, Injectable } from '@nestjs/common';
import {
  AppError,
  FOREVER,
  calendarDay,
  dayAt,
  endOfDay,
  invalidInput,
  newId,
  startOfDay,
} from '@subrosa/kernel';
import type { ProgrammeMemberId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from './clinic.repository.js';
import { MemberRepository } from './member.repository.js';
import { ProgrammeMemberRepository } from './programme-member.repository.js';
import { ProgrammeMemberRow } from './programme-member.row.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Who is to work where; days in the clinic's zone, from now and without end where they are left out. */
export interface NewProgrammeMember {
  readonly programmeId: string;
  readonly memberId: string;
  readonly fromOn?: string | null;
  readonly untilOn?: string | null;
}

/** Gives somebody a place in a programme. */
@Injectable()
export class AddProgrammeMember {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
    @Inject(ProgrammeRepository) private readonly programmes: ProgrammeRepository,
    @Inject(ProgrammeMemberRepository) private readonly places: ProgrammeMemberRepository,
  ) {}

  /**
   * The place; PROGRAMME_MEMBER_EXISTS if the person has one there at that time, PROGRAMME_IS_WHOLE_CLINIC where everybody who works
   * here has one, MEMBERSHIP_ENDED for who works here no more. A guest works in no programme.
   */
  async execute(work: Work, input: NewProgrammeMember): Promise<ProgrammeMemberRow> {
    const { timeZone } = await this.clinics.lock(work);
    const period = periodOf(input, timeZone, work.now());
    const { row: programme, grant } = await this.programmes.lockVisible(
      work,
      input.programmeId,
      'programme.change',
    );
    if (programme.isWholeClinic) {
      throw new AppError('PROGRAMME_IS_WHOLE_CLINIC', { resource: 'Programme', resourceId: programme.id });
    }
    const row = Object.assign(new ProgrammeMemberRow(), {
      clinicId: work.actor.clinicId,
      id: newId<ProgrammeMemberId>(),
      programmeId: programme.id,
      personId: await this.personOf(work, input.memberId),
      ...period,
      version: 1,
    });
    if (await this.places.overlaps(work, row)) {
      throw new AppError('PROGRAMME_MEMBER_EXISTS', { resource: 'Programme', resourceId: programme.id });
    }
    await insertRows(work, ProgrammeMemberRow, [row]);
    await work.record({
      action: 'programme.addMember',
      outcome: 'DONE',
      resource: 'ProgrammeMember',
      resourceId: row.id,
      grant: grant.code,
      details: {
        programmeId: programme.id,
        personId: row.personId,
        from: row.activeFrom.toISOString(),
        until: row.activeUntil.toISOString(),
      },
    });
    return row;
  }

  private async personOf(work: Work, memberId: string): Promise<string> {
    const member = await this.members.get(work, memberId);
    if (member.activeUntil <= work.now()) throw new AppError('MEMBERSHIP_ENDED', { resource: 'Member' });
    if (member.roles.every((role) => role === 'GUEST')) {
      throw invalidInput('memberId', 'is a guest, who works in no programme');
    }
    return member.personId;
  }
}

function periodOf(
  { fromOn, untilOn }: NewProgrammeMember,
  timeZone: string,
  now: Date,
): { activeFrom: Date; activeUntil: Date } {
  const first = typeof fromOn === 'string' ? calendarDay(fromOn, 'fromOn') : null;
  const last = typeof untilOn === 'string' ? calendarDay(untilOn, 'untilOn') : null;
  const today = dayAt(now, timeZone);
  // What was allowed yesterday cannot be changed any more; a place that began before today would say so.
  if (first !== null && first < today) throw invalidInput('fromOn', 'must not be in the past');
  const activeFrom = first === null || first === today ? now : startOfDay(first, timeZone);
  const activeUntil = last === null ? FOREVER : endOfDay(last, timeZone);
  if (activeUntil <= activeFrom) throw invalidInput('untilOn', 'must not be before the first day');
  return { activeFrom, activeUntil };
}
