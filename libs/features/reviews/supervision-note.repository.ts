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
}
