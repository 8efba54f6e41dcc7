import { Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { noticeResource } from './notice.policy.js';
import { NoticeRow } from './notice.row.js';

/** A person's own notices, as far as what they are about may still be known. */
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
}
