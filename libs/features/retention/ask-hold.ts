import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { HoldRequestId } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository, personOf } from '../cases/index.js';
import { assertVersion } from '../clinics/index.js';
import type { HoldReason } from './domain/decide-hold.js';
import { HoldRequestRepository } from './hold-request.repository.js';
import { HoldRequestRow } from './hold-request.row.js';
import { HoldWords } from './hold-words.js';

/** Why somebody who knows of a case asks that it be kept. */
export interface AskHoldInput {
  readonly caseId: string;
  readonly reasonCode: HoldReason;
  readonly reason: string;
}

/** Requests for a hold, by anyone who knows of a case; the privacy officer places one or declines. */
@Injectable()
export class AskHold {
  constructor(
    @Inject(HoldRequestRepository) private readonly requests: HoldRequestRepository,
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(HoldWords) private readonly words: HoldWords,
  ) {}

  /** Also past the expiry, until the case is destroyed. CASE_DESTROYED after that, HOLD_ALREADY_ASKED while one's own is open. */
  async ask(work: Work, input: AskHoldInput): Promise<HoldRequestRow> {
    const row = await this.cases.get(work, input.caseId);
    const where = { resource: 'Case', resourceId: row.id };
    if (row.state === 'DESTROYED') throw new AppError('CASE_DESTROYED', where);
    const grant = await this.cases.assertAllowed(work, row, 'case.ask-hold');
    const id = newId<HoldRequestId>();
    const text = this.words.check(input.reason);
    const request: HoldRequestRow = Object.assign(new HoldRequestRow(), {
      clinicId: work.actor.clinicId,
      id,
      caseId: row.id,
      requestedBy: personOf(work),
      reasonCode: input.reasonCode,
      reason: await this.words.seal(work, { kind: 'hold_request', id }, text),
      state: 'ASKED' as const,
      holdId: null,
      decidedBy: null,
      decidedAt: FOREVER,
      createdAt: work.now(),
      version: 1,
    });
    if (!(await this.requests.add(work, request))) throw new AppError('HOLD_ALREADY_ASKED', where);
    await this.record(work, request, { action: 'case.ask-hold', grant: grant.code });
    await work.emit('hold.asked', id);
    return request;
  }

  /** Declines an open request; HOLD_REQUEST_DECIDED for one that was answered before. */
  async decline(work: Work, input: { requestId: string; version: number }): Promise<HoldRequestRow> {
    const { row, grant } = await this.requests.lockVisible(work, input.requestId, 'holdRequest.decide');
    if (row.state !== 'ASKED')
      throw new AppError('HOLD_REQUEST_DECIDED', { resource: 'HoldRequest', resourceId: row.id });
    assertVersion('HoldRequest', row, input.version);
    const decision = { state: 'DECLINED', decidedBy: personOf(work), decidedAt: work.now() } as const;
    await updateRow(work, HoldRequestRow, row, decision);
    await this.record(work, row, { action: 'holdRequest.decline', grant: grant.code });
    await work.emit('hold.answered', row.id);
    return row;
  }

  private async record(
    work: Work,
    { id, caseId, reasonCode }: HoldRequestRow,
    done: { action: string; grant: string },
  ): Promise<void> {
    await work.record({
      ...done,
      outcome: 'DONE',
      resource: 'HoldRequest',
      resourceId: id,
      caseId,
      details: { reasonCode },
    });
  }
}
