import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { DiscardComments, SendComments } from '../discussion/index.js';
import type { UnsentComments } from './domain/decide-ending.js';
import type { Unsent } from './handover.repository.js';

/** How many comments were shown, and how many deleted. */
export interface SettledComments {
  readonly commentsSent: number;
  readonly commentsDiscarded: number;
}

/** Does with a supervisor's unsent comments what the director decided, without looking at one of them. */
@Injectable()
export class SettleComments {
  constructor(
    @Inject(SendComments) private readonly send: SendComments,
    @Inject(DiscardComments) private readonly discard: DiscardComments,
  ) {}

  /** The caller has locked the cases; with no choice there is nothing to settle. */
  async execute(
    work: Work,
    unsent: readonly Unsent[],
    { choice, grant }: { readonly choice: UnsentComments | null; readonly grant: string },
  ): Promise<SettledComments> {
    const settled = { commentsSent: 0, commentsDiscarded: 0 };
    for (const { caseId, writerId: personId } of unsent) {
      const which = { caseId, personId, grant };
      if (choice === 'SEND') settled.commentsSent += await this.send.execute(work, which);
      if (choice === 'DISCARD') settled.commentsDiscarded += await this.discard.execute(work, which);
    }
    return settled;
  }
}
