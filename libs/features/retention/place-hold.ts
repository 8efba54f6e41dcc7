import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import type { HoldId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository, personOf } from '../cases/index.js';
import { ClinicRepository, calendarDay, dayAt } from '../clinics/index.js';
import { checkedExtent, checkedReviewOn } from './domain/decide-hold.js';
import type { GivenExtent, HoldReason, StoredExtent } from './domain/decide-hold.js';
import { HoldRequestRepository } from './hold-request.repository.js';
import { HoldRepository } from './hold.repository.js';
import { HoldRow } from './hold.row.js';
import { HoldWords } from './hold-words.js';

/** A hold as the privacy officer asks for it. */
export interface PlaceHoldInput extends GivenExtent {
  readonly reasonCode: HoldReason;
  readonly reason: string;
  /** The day on which it is to be looked at again, `YYYY-MM-DD`; it does not end by itself. */
  readonly reviewOn: string;
  /** The open request that it answers; others for the same cases are answered with it. */
  readonly requestId?: string | null | undefined;
}

/** Stops destruction: of what matches and is not destroyed yet, past its expiry or not, and of what is submitted while it stands. */
@Injectable()
export class PlaceHold {
  constructor(
    @Inject(HoldRepository) private readonly holds: HoldRepository,
    @Inject(HoldRequestRepository) private readonly requests: HoldRequestRepository,
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(HoldWords) private readonly words: HoldWords,
  ) {}

  /**
   * CASE_DESTROYED if the one case is gone, also if it went at this very moment; HOLD_STANDS for the same hold once more;
   * HOLD_REQUEST_DECIDED for a request that was answered meanwhile.
   */
  async execute(work: Work, input: PlaceHoldInput): Promise<HoldRow> {
    const hold = this.toRow(work, await this.check(work, input));
    const grant = await this.holds.assertAllowed(work, hold, 'hold.place');
    const text = this.words.check(input.reason);
    await this.checkSubject(work, hold);
    if (await this.words.isAmong(work, text, await this.holds.standingLike(work, hold)))
      throw new AppError('HOLD_STANDS', { resource: 'Hold' });
    hold.reason = await this.words.seal(work, { kind: 'hold', id: hold.id }, text);
    const caseIds = await this.holds.place(work, hold);
    if (hold.caseId !== null && caseIds.length === 0) throw destroyed(hold.caseId);
    await this.answerRequests(work, { hold, caseIds, requestId: input.requestId ?? null });
    await work.record({
      action: 'hold.place',
      outcome: 'DONE',
      resource: 'Hold',
      resourceId: hold.id,
      ...(hold.caseId === null ? {} : { caseId: hold.caseId }),
      grant: grant.code,
      details: {
        extent: hold.extent,
        reasonCode: hold.reasonCode,
        cases: caseIds.length,
        reviewOn: hold.reviewOn,
      },
    });
    await work.emit('hold.placed', hold.id);
    return hold;
  }

  private async check(work: Work, input: PlaceHoldInput): Promise<PlaceHoldInput & StoredExtent> {
    const { timeZone } = await this.clinics.get(work);
    const reviewOn = calendarDay(input.reviewOn, 'reviewOn');
    checkedReviewOn(reviewOn, dayAt(work.now(), timeZone));
    return { ...input, ...checkedExtent(input) };
  }

  private toRow(work: Work, given: PlaceHoldInput & StoredExtent): HoldRow {
    return Object.assign(new HoldRow(), {
      clinicId: work.actor.clinicId,
      id: newId<HoldId>(),
      extent: given.extent,
      caseId: given.caseId,
      authorId: given.authorId,
      submittedFrom: given.submittedFrom,
      submittedUntil: given.submittedUntil,
      reasonCode: given.reasonCode,
      isReasonReleased: false,
      placedBy: personOf(work),
      placedAt: work.now(),
      reviewOn: given.reviewOn,
      releasedBy: null,
      releasedAt: FOREVER,
      version: 1,
    });
  }

  /** The case must be one that the officer sees and that is not destroyed; the author, a person of this clinic. */
  private async checkSubject(work: Work, hold: HoldRow): Promise<void> {
    if (hold.caseId !== null) {
      const row = await this.cases.get(work, hold.caseId);
      if (row.state === 'DESTROYED') throw destroyed(row.id);
    }
    if (hold.authorId !== null && !(await this.holds.isPerson(work, hold.authorId)))
      throw new AppError('NOT_FOUND', { resource: 'Member' });
  }

  private async answerRequests(
    work: Work,
    placed: {
      readonly hold: HoldRow;
      readonly caseIds: readonly string[];
      readonly requestId: string | null;
    },
  ): Promise<void> {
    const { hold, caseIds, requestId } = placed;
    const request = requestId === null ? null : await this.requests.get(work, requestId);
    const answered = await this.requests.answer(work, { holdId: hold.id, caseIds, by: hold.placedBy });
    if (request !== null && !answered.includes(request.id)) {
      const now = await this.requests.get(work, request.id);
      if (now.state !== 'ASKED')
        throw new AppError('HOLD_REQUEST_DECIDED', { resource: 'HoldRequest', resourceId: now.id });
      throw invalidInput('requestId', 'is about a case that this hold does not take in');
    }
    for (const id of answered) await work.emit('hold.answered', id);
  }
}

function destroyed(caseId: string): AppError {
  return new AppError('CASE_DESTROYED', { resource: 'Case', resourceId: caseId });
}
