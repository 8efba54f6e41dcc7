import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';

/** Deletes what the discussion holds of a case, as the worker, which may not read any of it. */
@Injectable()
export class ErasureRepository {
  /** The comments; answers how many there were. */
  async eraseComments(work: Work, caseId: string): Promise<number> {
    return this.remove(work, 'DELETE FROM subrosa.comments WHERE clinic_id = $1 AND case_id = $2', caseId);
  }

  /** The threads with their quotes, once their comments are gone; answers how many there were. */
  async eraseThreads(work: Work, caseId: string): Promise<number> {
    return this.remove(work, 'DELETE FROM subrosa.threads WHERE clinic_id = $1 AND case_id = $2', caseId);
  }

  private async remove(work: Work, statement: string, caseId: string): Promise<number> {
    // TypeORM answers a DELETE with the rows and their count.
    const [, count]: [unknown, number] = await work.manager.query(statement, [work.actor.clinicId, caseId]);
    return count;
  }
}
