import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { supervisionNoteResource } from './review.resource.js';
import { SupervisionNoteRow } from './supervision-note.row.js';

/** The supervision notes that each actor may read. */
@Injectable()
export class SupervisionNoteRepository extends ScopedRepository<SupervisionNoteRow> {
  protected readonly entity = SupervisionNoteRow;
  protected readonly resource = supervisionNoteResource;
  protected readonly seeAction = 'supervisionNote.see';

  /** A page of the actor's notes, the newest first. */
  async own(
    work: Work,
    request: { readonly first: number; readonly afterId: string | null },
  ): Promise<{ items: Granted<SupervisionNoteRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'n');
    if (request.afterId !== null) scoped.query.andWhere('n.id < :after', { after: request.afterId });
    scoped.query.orderBy('n.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /** The visible notes of these cases in one statement, the oldest first. */
  async ofCases(work: Work, caseIds: readonly string[]): Promise<Granted<SupervisionNoteRow>[]> {
    const scoped = this.scoped(work, 'n');
    scoped.query.andWhere('n.caseId = ANY(:caseIds)', { caseIds: [...caseIds] }).orderBy('n.id');
    return (await this.page(scoped, { first: PAGE_LIMIT * caseIds.length, after: null })).items;
  }

  /**
   * The earlier cases of the same client record, for each of these; ids for a decision, which alone tell nothing. Whoever asks has
   * found the cases visible.
   */
  async earlierCases(
    work: Work,
    caseIds: readonly string[],
  ): Promise<{ readonly caseId: string; readonly earlierId: string }[]> {
    return work.manager.query(
      `SELECT c.id AS "caseId", e.id AS "earlierId" FROM subrosa.cases c
         JOIN subrosa.cases e ON e.clinic_id = c.clinic_id AND e.client_record_id = c.client_record_id AND e.number < c.number
        WHERE c.clinic_id = $1 AND c.id = ANY($2)`,
      [work.actor.clinicId, [...caseIds]],
    );
  }
}
