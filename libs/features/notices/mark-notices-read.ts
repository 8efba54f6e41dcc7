import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { NoticeRepository } from './notice.repository.js';

/** More than a page shows at once is a mistake. */
const MOST = 100;

/** Marks one's own notices as read. */
@Injectable()
export class MarkNoticesRead {
  constructor(@Inject(NoticeRepository) private readonly notices: NoticeRepository) {}

  /**
   * Those of the ids that are one's own and still to be seen; null for all. Answers how many are left unread. Ids of others, of
   * notices whose subject is gone and of notices read before change nothing and are no error: a second click is not a mistake.
   */
  async execute(work: Work, ids: readonly string[] | null): Promise<number> {
    if (ids !== null && ids.length > MOST) {
      throw new AppError('INVALID_INPUT', { field: 'ids', problem: `at most ${MOST} at once` });
    }
    const marked = await this.notices.markRead(work, ids);
    await work.record({ action: 'notice.read', outcome: 'DONE', resource: 'Notice', details: { marked } });
    return this.notices.countUnread(work);
  }
}
