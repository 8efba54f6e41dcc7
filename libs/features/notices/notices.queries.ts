import { Inject, Injectable } from '@nestjs/common';
import type { PageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { NoticeRepository } from './notice.repository.js';
import type { NoticeRow } from './notice.row.js';

/** The read side of notices: one's own, as far as their subjects may still be known. */
@Injectable()
export class NoticesQueries {
  constructor(@Inject(NoticeRepository) private readonly notices: NoticeRepository) {}

  /** A page of one's own notices, the latest first. */
  async page(
    work: Work,
    which: { readonly unreadOnly: boolean; readonly before: string | null },
    request: PageRequest,
  ): Promise<{ items: Granted<NoticeRow>[]; hasNextPage: boolean }> {
    return this.notices.list(work, which, request);
  }

  /** How many wait to be read. */
  async unread(work: Work): Promise<number> {
    return this.notices.countUnread(work);
  }
}
