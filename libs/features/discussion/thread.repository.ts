import { Injectable } from '@nestjs/common';
import { FOREVER } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { threadResource } from './discussion.resource.js';
import { WHOLE_CASE } from './domain/comment-rules.js';
import { ThreadRow } from './thread.row.js';

/** The threads that each actor may see. */
@Injectable()
export class ThreadRepository extends ScopedRepository<ThreadRow> {
  protected readonly entity = ThreadRow;
  protected readonly resource = threadResource;
  protected readonly seeAction = 'thread.see';

  /** A page of the visible threads of a case, the oldest first. */
  async ofCase(
    work: Work,
    wanted: { readonly caseId: string; readonly first: number; readonly afterId: string | null },
  ): Promise<{ items: Granted<ThreadRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 't');
    scoped.query.andWhere('t.caseId = :caseId', { caseId: wanted.caseId }).orderBy('t.id');
    if (wanted.afterId !== null) scoped.query.andWhere('t.id > :after', { after: wanted.afterId });
    return this.page(scoped, { first: wanted.first, after: null });
  }

  /** Those of the threads that are visible, with the grants that show them. */
  async grantedMany(work: Work, ids: readonly string[]): Promise<Granted<ThreadRow>[]> {
    const scoped = this.scoped(work, 't');
    scoped.query.andWhere('t.id = ANY(:ids)', { ids: [...ids] });
    return (await this.page(scoped, { first: ids.length, after: null })).items;
  }

  /** Those of the threads on which the actor may do the action, in one statement. */
  async allowedIds(work: Work, ids: readonly string[], action: string): Promise<ReadonlySet<string>> {
    const { query } = this.scoped(work, 't', action);
    const rows = await query.andWhere('t.id = ANY(:ids)', { ids: [...ids] }).getMany();
    return new Set(rows.map(({ id }) => id));
  }

  /** True if this person has started a thread on the case as a whole. */
  async hasStartedOnCase(work: Work, caseId: string, personId: string): Promise<boolean> {
    const rows: unknown[] = await work.manager.query(
      `SELECT 1 FROM subrosa.threads
        WHERE clinic_id = $1 AND case_id = $2 AND started_by = $3 AND section_key = $4 LIMIT 1`,
      [work.actor.clinicId, caseId, personId, WHOLE_CASE],
    );
    return rows.length > 0;
  }

  /** Adds a thread; whether the actor may was decided before. */
  async add(work: Work, row: ThreadRow): Promise<void> {
    await insertRows(work, ThreadRow, [row]);
  }

  /** Marks a thread resolved, or open again. */
  async settle(work: Work, row: ThreadRow, by: string | null): Promise<void> {
    await updateRow(work, ThreadRow, row, {
      resolvedBy: by,
      resolvedAt: by === null ? FOREVER : work.now(),
    });
  }

  /** Takes away an unsent thread of this person once nothing is left in it. */
  async dropIfEmpty(work: Work, threadId: string): Promise<void> {
    await work.manager.query(
      `DELETE FROM subrosa.threads t
        WHERE t.clinic_id = $1 AND t.id = $2 AND t.visible_from = $3
          AND NOT EXISTS (SELECT 1 FROM subrosa.comments c WHERE c.clinic_id = t.clinic_id AND c.thread_id = t.id)`,
      [work.actor.clinicId, threadId, FOREVER],
    );
  }

  /** Shows to all who may read them the threads that this person started and has not sent. */
  async send(work: Work, caseId: string, personId: string): Promise<void> {
    await work.manager.query(
      `UPDATE subrosa.threads SET visible_from = $4
        WHERE clinic_id = $1 AND case_id = $2 AND started_by = $3 AND visible_from = $5`,
      [work.actor.clinicId, caseId, personId, work.now(), FOREVER],
    );
  }

  /** Takes away the unsent threads of this person on the case in which nothing is left. */
  async dropEmpty(work: Work, caseId: string, personId: string): Promise<void> {
    await work.manager.query(
      `DELETE FROM subrosa.threads t
        WHERE t.clinic_id = $1 AND t.case_id = $2 AND t.started_by = $3 AND t.visible_from = $4
          AND NOT EXISTS (SELECT 1 FROM subrosa.comments c WHERE c.clinic_id = t.clinic_id AND c.thread_id = t.id)`,
      [work.actor.clinicId, caseId, personId, FOREVER],
    );
  }
}
