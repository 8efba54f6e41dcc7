import { Inject, Injectable } from '@nestjs/common';
import { AppError, pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { CommentRepository } from './comment.repository.js';
import type { CommentRow } from './comment.row.js';
import { ThreadRepository } from './thread.repository.js';
import type { ThreadRow } from './thread.row.js';

/** The read side of the discussion; texts are opened by DiscussionReader. */
@Injectable()
export class ThreadQueries {
  constructor(
    @Inject(ThreadRepository) private readonly threads: ThreadRepository,
    @Inject(CommentRepository) private readonly comments: CommentRepository,
  ) {}

  /** A page of the visible threads of a case, the oldest first. */
  async page(
    work: Work,
    request: { caseId: string; first?: number | null | undefined; afterId: string | null },
  ): Promise<{ items: Granted<ThreadRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.threads.ofCase(work, { caseId: request.caseId, first, afterId: request.afterId });
  }

  /** A thread that was just changed, as its reader sees it now. */
  async thread(work: Work, id: string): Promise<Granted<ThreadRow>> {
    const [found] = await this.threads.grantedMany(work, [id]);
    if (found === undefined) throw new AppError('NOT_FOUND', { resource: 'Thread', resourceId: id });
    return found;
  }

  /** A comment that was just changed, as its reader sees it now. */
  async comment(work: Work, id: string): Promise<Granted<CommentRow>> {
    const [found] = await this.comments.grantedMany(work, [id]);
    if (found === undefined) throw new AppError('NOT_FOUND', { resource: 'Comment', resourceId: id });
    return found;
  }

  /** What the actor has gathered on the case and not sent. */
  async gathered(work: Work, caseId: string): Promise<Granted<CommentRow>[]> {
    return this.comments.gathered(work, caseId);
  }
}
