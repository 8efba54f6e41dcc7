import { Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { AttachedRepository } from './attached.repository.js';
import { isOpenRecusal } from './domain/decide-recognition.js';
import { RecusalRow } from './recusal.row.js';
import { recusalResource } from './section.resource.js';

/** Who is out of which case; only its author sees that somebody is, and nobody sees who. */
@Injectable()
export class RecusalRepository extends AttachedRepository<RecusalRow> {
  protected readonly entity = RecusalRow;
  protected readonly resource = recusalResource;
  protected readonly seeAction = 'recusal.see';

  /** The recusals of the actor's own case that wait for an answer. */
  async openOf(work: Work, caseId: string): Promise<RecusalRow[]> {
    return (await this.ofCases(work, [caseId])).filter(isOpenRecusal);
  }

  /** Answers every open recusal of the actor's own case by the new version that was just written; the caller has locked the case. */
  async answerByNewVersion(work: Work, caseId: string): Promise<void> {
    for (const recusal of await this.openOf(work, caseId)) {
      await updateRow(work, RecusalRow, recusal, { answerCode: 'NEW_VERSION', answeredAt: work.now() });
      await work.emit('recusal.answered', recusal.id);
    }
  }

  /**
   * Those of the cases in which first openings wait for the author. Not scoped, because a reader who waits sees no recusal: ask only
   * about cases that the actor reads.
   */
  async pausedAmong(work: Work, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT DISTINCT case_id AS id FROM subrosa.recusals
        WHERE clinic_id = $1 AND case_id = ANY($2) AND subrosa.now() < answered_at`,
      [work.actor.clinicId, [...caseIds]],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
