import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';

/** Deletes what reviews hold under the case key, as the worker, which may not read it; verdicts, ratings and notes stay. */
@Injectable()
export class ReviewErasureRepository {
  /** The recommendations; answers how many there were. */
  async eraseTexts(work: Work, caseId: string): Promise<number> {
    const [, count]: [unknown, number] = await work.manager.query(
      'DELETE FROM subrosa.review_texts WHERE clinic_id = $1 AND case_id = $2',
      [work.actor.clinicId, caseId],
    );
    return count;
  }
}
