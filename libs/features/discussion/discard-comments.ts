import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CommentRepository } from './comment.repository.js';
import { ThreadRepository } from './thread.repository.js';

/** Deletes what a reviewer has gathered on a case; part of ending a supervision, which decides and locks the case first. */
@Injectable()
export class DiscardComments {
  constructor(
    @Inject(CommentRepository) private readonly comments: CommentRepository,
    @Inject(ThreadRepository) private readonly threads: ThreadRepository,
  ) {}

  /** One line of the ledger for each, and never a word of any; answers how many. */
  async execute(work: Work, discarded: { caseId: string; personId: string; grant: string }): Promise<number> {
    const { caseId, personId, grant } = discarded;
    const ids = await this.comments.discard(work, caseId, personId);
    await this.threads.dropEmpty(work, caseId, personId);
    await work.recordAll(
      ids.map((id) => ({
        action: 'comment.discard',
        outcome: 'DONE',
        resource: 'Comment',
        resourceId: id,
        caseId,
        grant,
      })),
    );
    return ids.length;
  }
}
