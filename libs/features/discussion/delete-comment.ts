import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CommentRepository } from './comment.repository.js';
import { OpenCases } from './open-case.js';
import { ThreadRepository } from './thread.repository.js';

/** Takes away a comment that its writer has not sent yet. */
@Injectable()
export class DeleteComment {
  constructor(
    @Inject(OpenCases) private readonly openCases: OpenCases,
    @Inject(CommentRepository) private readonly comments: CommentRepository,
    @Inject(ThreadRepository) private readonly threads: ThreadRepository,
  ) {}

  /** Deletes it, and its thread if that was unsent and holds nothing else; answers the case's id. A sent comment is FORBIDDEN. */
  async execute(work: Work, commentId: string): Promise<string> {
    // The case is locked before the comment everywhere, so that no two requests wait for each other.
    const { caseId } = await this.comments.get(work, commentId);
    await this.openCases.open(work, caseId);
    const { row, grant } = await this.comments.lockVisible(work, commentId, 'comment.delete');
    await this.comments.remove(work, row);
    await this.threads.dropIfEmpty(work, row.threadId);
    await work.record({
      action: 'comment.delete',
      outcome: 'DONE',
      resource: 'Comment',
      resourceId: row.id,
      caseId: row.caseId,
      grant: grant.code,
    });
    return row.caseId;
  }
}
