import { Injectable } from '@nestjs/common';
import { FOREVER } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { CommentRow } from './comment.row.js';
import { commentResource } from './discussion.resource.js';
import { MAX_COMMENTS } from './domain/comment-rules.js';

/** The comments that each actor may read. */
@Injectable()
export class CommentRepository extends ScopedRepository<CommentRow> {
  protected readonly entity = CommentRow;
  protected readonly resource = commentResource;
  protected readonly seeAction = 'comment.read';

  /** The visible comments of these threads, the oldest first, in one statement; a thread holds at most MAX_COMMENTS. */
  async ofThreads(work: Work, threadIds: readonly string[]): Promise<Granted<CommentRow>[]> {
    const scoped = this.scoped(work, 'c');
    scoped.query.andWhere('c.threadId = ANY(:threadIds)', { threadIds: [...threadIds] }).orderBy('c.id');
    return (await this.page(scoped, { first: MAX_COMMENTS * threadIds.length, after: null })).items;
  }

  /** The comments of the case that the actor may read and that were sent, the newest `most` of them. */
  async ofCase(work: Work, caseId: string, most: number): Promise<CommentRow[]> {
    const { query } = this.scoped(work, 'c');
    return query
      .andWhere('c.caseId = :caseId AND c.visibleFrom < :never', { caseId, never: FOREVER })
      .orderBy('c.id', 'DESC')
      .limit(most)
      .getMany();
  }

  /** What the actor has gathered on the case and not sent, the oldest first. */
  async gathered(work: Work, caseId: string): Promise<Granted<CommentRow>[]> {
    const scoped = this.scoped(work, 'c');
    scoped.query
      .andWhere('c.caseId = :caseId AND c.visibleFrom = :never', { caseId, never: FOREVER })
      .orderBy('c.id');
    return (await this.page(scoped, { first: MAX_COMMENTS, after: null })).items;
  }

  /** Those of the comments that are visible, with the grants that show them. */
  async grantedMany(work: Work, ids: readonly string[]): Promise<Granted<CommentRow>[]> {
    const scoped = this.scoped(work, 'c');
    scoped.query.andWhere('c.id = ANY(:ids)', { ids: [...ids] });
    return (await this.page(scoped, { first: ids.length, after: null })).items;
  }

  /** Those of the comments on which the actor may do the action, in one statement. */
  async allowedIds(work: Work, ids: readonly string[], action: string): Promise<ReadonlySet<string>> {
    const { query } = this.scoped(work, 'c', action);
    const rows = await query.andWhere('c.id = ANY(:ids)', { ids: [...ids] }).getMany();
    return new Set(rows.map(({ id }) => id));
  }

  /** How many comments the thread holds, and how many this person has gathered on the case; whoever wrote them. */
  async counts(
    work: Work,
    place: { readonly caseId: string; readonly threadId: string | null; readonly personId: string },
  ): Promise<{ inThread: number; gathered: number }> {
    const rows: { inThread: number; gathered: number }[] = await work.manager.query(
      `SELECT count(*) FILTER (WHERE thread_id = $3)::int AS "inThread",
              count(*) FILTER (WHERE author_id = $4 AND visible_from = $5)::int AS gathered
         FROM subrosa.comments WHERE clinic_id = $1 AND case_id = $2`,
      [work.actor.clinicId, place.caseId, place.threadId, place.personId, FOREVER],
    );
    return rows[0] ?? { inThread: 0, gathered: 0 };
  }

  /** Adds a comment; whether the actor may was decided before. */
  async add(work: Work, row: CommentRow): Promise<void> {
    await insertRows(work, CommentRow, [row]);
  }

  /** Stores the next text of a comment; `body` is sealed with the version after the present one. */
  async rewrite(work: Work, row: CommentRow, body: Buffer): Promise<void> {
    await updateRow(work, CommentRow, row, { body });
  }

  /** Takes an unsent comment away. */
  async remove(work: Work, row: CommentRow): Promise<void> {
    await work.manager.query(
      'DELETE FROM subrosa.comments WHERE clinic_id = $1 AND id = $2 AND visible_from = $3',
      [work.actor.clinicId, row.id, FOREVER],
    );
  }

  /** Shows what this person has gathered on the case to all who may read it; answers the ids, the oldest first. */
  async send(work: Work, caseId: string, personId: string): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await work.manager.query(
      `UPDATE subrosa.comments SET visible_from = $4
        WHERE clinic_id = $1 AND case_id = $2 AND author_id = $3 AND visible_from = $5 RETURNING id`,
      [work.actor.clinicId, caseId, personId, work.now(), FOREVER],
    );
    return rows.map(({ id }) => id).sort();
  }

  /** Deletes what this person has gathered on the case and not sent; answers the ids, the oldest first. */
  async discard(work: Work, caseId: string, personId: string): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await work.manager.query(
      `DELETE FROM subrosa.comments
        WHERE clinic_id = $1 AND case_id = $2 AND author_id = $3 AND visible_from = $4 RETURNING id`,
      [work.actor.clinicId, caseId, personId, FOREVER],
    );
    return rows.map(({ id }) => id).sort();
  }
}
