import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { OpeningRepository } from './attached.repository.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.row.js';
import { ExpiryChange } from './expiry-change.js';
import { decideRecall } from './domain/decide-author-step.js';
import { refuse } from './refuse.js';

/** The author takes a case back that nobody has opened; the write-up lives on as their sealed draft. */
@Injectable()
export class RecallCase {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(OpeningRepository) private readonly openings: OpeningRepository,
    @Inject(ExpiryChange) private readonly expiry: ExpiryChange,
  ) {}

  /** The recalled case, unreadable from now on; CASE_NOT_RECALLABLE once it was opened. */
  async execute(work: Work, caseId: string): Promise<CaseRow> {
    const { row, grant } = await this.cases.lockVisible(work, caseId, 'case.recall');
    const refusals = decideRecall({
      state: row.state,
      expiresAt: row.expiresAt,
      now: work.now(),
      isAuthor: true,
      hasOpening: await this.openings.hasAny(work, row.id),
    });
    refuse('CASE_NOT_RECALLABLE', refusals, row);
    await this.expiry.apply(work, row, {
      state: 'RECALLED',
      stateChangedAt: work.now(),
      expiresAt: work.now(),
    });
    await work.record({
      action: 'case.recall',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
    });
    await work.emit('case.recalled', row.id);
    return row;
  }
}
