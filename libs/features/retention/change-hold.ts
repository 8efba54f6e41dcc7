import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion, calendarDay, dayAt } from '../clinics/index.js';
import { checkedReviewOn } from './domain/decide-hold.js';
import { HoldRepository } from './hold.repository.js';
import type { HoldRow } from './hold.row.js';

/** A hold as the officer has it before them. */
export interface HoldVersion {
  readonly holdId: string;
  readonly version: number;
}

/** What may become of a standing hold: released, looked at again, or its reason told to the authors. */
@Injectable()
export class ChangeHold {
  constructor(
    @Inject(HoldRepository) private readonly holds: HoldRepository,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
  ) {}

  /** Lets destruction go on for what no other hold keeps. HOLD_RELEASED the second time. */
  async release(work: Work, input: HoldVersion): Promise<HoldRow> {
    const { row, grant } = await this.standing(work, input, 'hold.release');
    const held = await this.holds.release(work, row);
    if (held === null) throw await this.overtaken(work, row);
    await this.record(work, row, { action: 'hold.release', grant, details: { cases: held } });
    await work.emit('hold.released', row.id);
    return this.holds.get(work, row.id);
  }

  /** Notes that it was looked at, and when it is due again: today to a year ahead. */
  async review(work: Work, input: HoldVersion & { readonly reviewOn: string }): Promise<HoldRow> {
    const { row, grant } = await this.standing(work, input, 'hold.review');
    const { timeZone } = await this.clinics.get(work);
    const reviewOn = calendarDay(input.reviewOn, 'reviewOn');
    checkedReviewOn(reviewOn, dayAt(work.now(), timeZone));
    const { isReasonReleased } = row;
    if (!(await this.holds.change(work, row, { reviewOn, isReasonReleased })))
      throw await this.overtaken(work, row);
    await this.record(work, row, { action: 'hold.review', grant, details: { reviewOn } });
    await work.emit('hold.reviewed', row.id);
    return this.holds.get(work, row.id);
  }

  /** From now on the authors of the held cases read code and words of the reason; that is not taken back. */
  async releaseReason(work: Work, input: HoldVersion): Promise<HoldRow> {
    const { row, grant } = await this.standing(work, input, 'hold.release-reason');
    if (row.isReasonReleased) throw new AppError('HOLD_REASON_RELEASED', whereOf(row));
    const { reviewOn } = row;
    if (!(await this.holds.change(work, row, { reviewOn, isReasonReleased: true })))
      throw await this.overtaken(work, row);
    await this.record(work, row, { action: 'hold.release-reason', grant, details: {} });
    await work.emit('hold.reason-released', row.id);
    return this.holds.get(work, row.id);
  }

  private async standing(
    work: Work,
    { holdId, version }: HoldVersion,
    action: string,
  ): Promise<{ row: HoldRow; grant: string }> {
    const row = await this.holds.get(work, holdId);
    const { code } = await this.holds.assertAllowed(work, row, action);
    if (row.releasedAt.getTime() <= work.now().getTime()) throw new AppError('HOLD_RELEASED', whereOf(row));
    assertVersion('Hold', row, version);
    return { row, grant: code };
  }

  /** Somebody else was faster: what they did decides what is said. */
  private async overtaken(work: Work, seen: HoldRow): Promise<AppError> {
    const row = await this.holds.get(work, seen.id);
    if (row.version === seen.version) return new AppError('INTERNAL');
    if (row.releasedBy !== null) return new AppError('HOLD_RELEASED', whereOf(row));
    return new AppError('VERSION_CONFLICT', { ...whereOf(row), current: row.version });
  }

  private async record(
    work: Work,
    row: HoldRow,
    done: { action: string; grant: string; details: Record<string, string | number> },
  ): Promise<void> {
    await work.record({
      action: done.action,
      outcome: 'DONE',
      resource: 'Hold',
      resourceId: row.id,
      ...(row.caseId === null ? {} : { caseId: row.caseId }),
      grant: done.grant,
      details: done.details,
    });
  }
}

function whereOf({ id }: HoldRow): { resource: string; resourceId: string } {
  return { resource: 'Hold', resourceId: id };
}
