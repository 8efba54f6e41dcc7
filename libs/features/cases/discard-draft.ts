import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { DraftRepository } from './draft.repository.js';

/** Deletes an own draft; only ciphertext whose key never reached the server is left behind in the database's files. */
@Injectable()
export class DiscardDraft {
  constructor(@Inject(DraftRepository) private readonly drafts: DraftRepository) {}

  /** The id of the draft that is gone; NOT_FOUND if there was none. */
  async execute(work: Work, draftId: string): Promise<string> {
    const { row, grant } = await this.drafts.lockVisible(work, draftId, 'draft.discard');
    await this.drafts.remove(work, row);
    await work.record({
      action: 'draft.discard',
      outcome: 'DONE',
      resource: 'Draft',
      resourceId: row.id,
      grant: grant.code,
    });
    return row.id;
  }
}
