import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsultationRow } from '../groups/index.js';
import type { ConsultationStage } from '../groups/index.js';

/** Where a group is with a case; for decisions on a case that the caller has found visible. */
@Injectable()
export class ConsultationStageRepository {
  /** The stage, or null where no group treats the case. */
  async of(work: Work, caseId: string): Promise<ConsultationStage | null> {
    const row = await work.manager
      .createQueryBuilder(ConsultationRow, 's')
      .andWhere('s.clinicId = :clinic AND s.caseId = :caseId', { clinic: work.actor.clinicId, caseId })
      .getOne();
    return row?.stage ?? null;
  }
}
