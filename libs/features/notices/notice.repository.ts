import { Injectable } from '@nestjs/common';
import { FOREVER, isUuid, newId } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import type { NoticeKind } from './domain/notice-kind.js';
import { noticeResource } from './notice.policy.js';
import { NoticeRow } from './notice.row.js';
import type { Recipients } from './recipients.js';

interface Told {
  readonly person_id: string;
  readonly case_id: string;
  readonly subject_id: string;
  readonly fact_key: string;
}

/** A person's own notices, as far as what they are about may still be known; and the writing of new ones. */
@Injectable()
export class NoticeRepository extends ScopedRepository<NoticeRow> {
  protected readonly entity = NoticeRow;
  protected readonly resource = noticeResource;
  protected readonly seeAction = 'notice.see';

  /** A page of the actor's notices, the latest first. */
  async list(
    work: Work,
    which: { readonly unreadOnly: boolean; readonly before: string | null },
    request: PageRequest,
  ): Promise<{ items: Granted<NoticeRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'n');
    if (which.unreadOnly) scoped.query.andWhere('n.readAt > subrosa.now()');
    if (which.before !== null) scoped.query.andWhere('n.id < :before', { before: which.before });
    scoped.query.orderBy('n.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /** How many of the actor's notices wait to be read; the same grants as the list. */
  async countUnread(work: Work): Promise<number> {
    return this.scoped(work, 'n').query.andWhere('n.readAt > subrosa.now()').getCount();
  }

  /** Marks those of the ids that the actor may see, or with null all of them, as read; answers how many were unread. */
  async markRead(work: Work, ids: readonly string[] | null): Promise<number> {
    const scoped = this.scoped(work, 'n').query.andWhere('n.readAt > subrosa.now()');
    if (ids !== null) scoped.andWhere('n.id = ANY(:ids)', { ids: ids.filter(isUuid) });
    const rows = await scoped.select('n.id', 'id').getRawMany<{ id: string }>();
    await work.manager.query(
      'UPDATE subrosa.notices SET read_at = subrosa.now() WHERE clinic_id = $1 AND id = ANY($2)',
      [work.actor.clinicId, rows.map(({ id }) => id)],
    );
    return rows.length;
  }

  /** Tells everyone the recipients name, once for each fact; answers how many were told. */
  async tell(
    work: Work,
    fact: { readonly kind: NoticeKind; readonly to: Recipients },
    subjectId: string,
  ): Promise<number> {
    const told: Told[] = await work.manager.query(fact.to, [work.actor.clinicId, subjectId]);
    if (told.length === 0) return 0;
    const written: unknown[] = await work.manager.query(
      `INSERT INTO subrosa.notices (clinic_id, id, person_id, kind, case_id, subject_id, fact_key, created_at, read_at)
       SELECT $1, t.id, t.person_id, $2, t.case_id, t.subject_id, t.fact_key, subrosa.now(), $8
         FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[]) AS t (id, person_id, case_id, subject_id, fact_key)
       ON CONFLICT (clinic_id, person_id, fact_key) DO NOTHING RETURNING id`,
      [
        work.actor.clinicId,
        fact.kind,
        told.map(() => newId()),
        told.map((one) => one.person_id),
        told.map((one) => one.case_id),
        told.map((one) => one.subject_id),
        told.map((one) => one.fact_key),
        FOREVER,
      ],
    );
    return written.length;
  }
}
