import { Injectable } from '@nestjs/common';
import { newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { newRow } from './new-row.js';
import { RecognitionRow } from './recognition.row.js';
import type { RecognitionAnswer } from './recognition.row.js';

/** What readers have answered when they were asked whether they know the client; each is for its reader alone. */
@Injectable()
export class RecognitionRepository {
  /** The reader's own answers, by case. */
  async ofViewer(
    work: Work,
    viewerId: string,
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, RecognitionAnswer>> {
    const rows: { caseId: string; answer: RecognitionAnswer }[] = await work.manager.query(
      `SELECT case_id AS "caseId", answer FROM subrosa.recognitions
        WHERE clinic_id = $1 AND viewer_id = $2 AND case_id = ANY($3)`,
      [work.actor.clinicId, viewerId, [...caseIds]],
    );
    return new Map(rows.map(({ caseId, answer }) => [caseId, answer]));
  }

  /** Notes the first answer, or the one that says more; the caller has locked the case and decided. */
  async put(
    work: Work,
    viewerId: string,
    given: { readonly caseId: string; readonly answer: RecognitionAnswer; readonly isFirst: boolean },
  ): Promise<void> {
    const { caseId, answer, isFirst } = given;
    if (isFirst) {
      const key = { clinicId: work.actor.clinicId, id: newId() };
      const row = newRow(RecognitionRow, { ...key, caseId, viewerId, answer, answeredAt: work.now() });
      return insertRows(work, RecognitionRow, [row]);
    }
    await work.manager.query(
      `UPDATE subrosa.recognitions SET answer = $4, answered_at = $5
        WHERE clinic_id = $1 AND case_id = $2 AND viewer_id = $3`,
      [work.actor.clinicId, caseId, viewerId, answer, work.now()],
    );
  }
}
