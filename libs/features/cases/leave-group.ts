import { Inject, Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from './case.repository.js';
import { CaseRow } from './case.row.js';
import { decideLeaveGroup } from './domain/decide-author-step.js';
import { refuse } from './refuse.js';

/** The author takes a case out of the group it was sent to. */
@Injectable()
export class LeaveGroup {
  constructor(@Inject(CaseRepository) private readonly cases: CaseRepository) {}

  /**
   * The withdrawn case: the group's reading has ended when this commits; the author and an assigned supervisor read on to the ordinary
   * expiry, and a review given stands. CASE_NOT_LEAVABLE with every reason.
   */
  async execute(work: Work, caseId: string): Promise<CaseRow> {
    const { row, grant } = await this.cases.lockExplained(work, caseId, {
      action: 'case.leave-group',
      explain: (found) => {
        const refusals = decideLeaveGroup({
          state: found.state,
          expiresAt: found.expiresAt,
          now: work.now(),
          isAuthor: work.actor.kind === 'person' && work.actor.personId === found.authorId,
          audienceKind: found.audienceKind,
        });
        // Somebody else's case is refused like everything else that is not theirs to do.
        if (!refusals.some(({ code }) => code === 'NOT_AUTHOR')) refuse('CASE_NOT_LEAVABLE', refusals, found);
      },
    });
    await updateRow(work, CaseRow, row, {
      state: 'WITHDRAWN',
      stateChangedAt: work.now(),
      withdrawnBy: 'AUTHOR',
    });
    await work.record({
      action: 'case.leave-group',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: { audience: row.audienceKind },
    });
    await work.emit('case.withdrawn', row.id);
    return row;
  }
}
