import { Inject, Injectable } from '@nestjs/common';
import { FOREVER, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from './case.repository.js';
import { newRow } from './new-row.js';
import { personOf } from './open-section.js';
import { RecusalRow } from './recusal.row.js';

/** "I may know this client": the reader is out of the case, and of every other one of that client record, at once and for good. */
@Injectable()
export class StepOut {
  constructor(@Inject(CaseRepository) private readonly cases: CaseRepository) {}

  /** When this commits the case is nowhere for the reader any more; a second time it is not found. */
  async execute(work: Work, caseId: string): Promise<void> {
    const { row, grant } = await this.cases.lockVisible(work, caseId, 'case.recuse');
    const recusal = newRow(RecusalRow, {
      clinicId: row.clinicId,
      id: newId(),
      caseId: row.id,
      clientRecordId: row.clientRecordId,
      viewerId: personOf(work),
      recusedAt: work.now(),
      answeredAt: FOREVER,
      answerCode: 'NONE',
      answer: null,
      version: 1,
    });
    await insertRows(work, RecusalRow, [recusal]);
    await work.record({
      action: 'case.recuse',
      outcome: 'DONE',
      resource: 'Recusal',
      resourceId: recusal.id,
      caseId: row.id,
      grant: grant.code,
    });
    await work.emit('case.recused', recusal.id);
  }
}
