import { Inject, Injectable } from '@nestjs/common';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { DraftRepository } from './draft.repository.js';
import type { DraftRow } from './draft.row.js';

/** The read side of drafts. */
@Injectable()
export class DraftQueries {
  constructor(@Inject(DraftRepository) private readonly drafts: DraftRepository) {}

  /** A page of the actor's own drafts, the newest first. */
  page(
    work: Work,
    request: { first?: number | null | undefined; afterId: string | null },
  ): Promise<{ items: Granted<DraftRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.drafts.own(work, { first, afterId: request.afterId });
  }

  /** The own draft of that id, or NOT_FOUND. */
  byId(work: Work, id: string): Promise<DraftRow> {
    return this.drafts.get(work, id);
  }
}
