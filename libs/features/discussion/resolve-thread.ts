import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ThreadRepository } from './thread.repository.js';
import type { ThreadRow } from './thread.row.js';

/** Marks a thread as settled, or takes that back; both the author and a supervisor may. */
@Injectable()
export class ResolveThread {
  constructor(@Inject(ThreadRepository) private readonly threads: ThreadRepository) {}

  /** Settles an open thread (THREAD_RESOLVED if it is settled), or opens a settled one (THREAD_OPEN if it is open). */
  async execute(work: Work, input: { threadId: string; isResolved: boolean }): Promise<ThreadRow> {
    const { row, grant } = await this.threads.lockVisible(work, input.threadId, 'thread.resolve');
    const wasResolved = row.resolvedAt < FOREVER;
    if (wasResolved === input.isResolved) {
      throw new AppError(wasResolved ? 'THREAD_RESOLVED' : 'THREAD_OPEN', {
        resource: 'Thread',
        resourceId: row.id,
      });
    }
    const { actor } = work;
    const by = input.isResolved && actor.kind === 'person' ? actor.personId : null;
    await this.threads.settle(work, row, by);
    await work.record({
      action: input.isResolved ? 'thread.resolve' : 'thread.reopen',
      outcome: 'DONE',
      resource: 'Thread',
      resourceId: row.id,
      caseId: row.caseId,
      grant: grant.code,
    });
    return row;
  }
}
