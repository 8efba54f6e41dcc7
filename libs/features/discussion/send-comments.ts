import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CommentRepository } from './comment.repository.js';
import { ThreadRepository } from './thread.repository.js';

/** Shows what a reviewer has gathered on a case; part of sending a review, which decides and locks the case first. */
@Injectable()
export class SendComments {
  constructor(
    @Inject(CommentRepository) private readonly comments: CommentRepository,
    @Inject(ThreadRepository) private readonly threads: ThreadRepository,
  ) {}

  /** How many comments this person has gathered on the case. */
  async count(work: Work, caseId: string, personId: string): Promise<number> {
    return (await this.comments.counts(work, { caseId, threadId: null, personId })).gathered;
  }

  /** Makes them visible from now on, one line of the ledger for each; answers how many. */
  async execute(work: Work, sent: { caseId: string; personId: string; grant: string }): Promise<number> {
    await this.threads.send(work, sent.caseId, sent.personId);
    const ids = await this.comments.send(work, sent.caseId, sent.personId);
    await work.recordAll(
      ids.map((id) => ({
        action: 'comment.send',
        outcome: 'DONE',
        resource: 'Comment',
        resourceId: id,
        caseId: sent.caseId,
        grant: sent.grant,
      })),
    );
    return ids.length;
  }
}
