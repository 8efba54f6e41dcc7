import { Inject, Injectable } from '@nestjs/common';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { SupervisionNoteRepository } from './supervision-note.repository.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

/** The read side of supervision notes; their words are opened by ReviewReader. */
@Injectable()
export class SupervisionNoteQueries {
  constructor(@Inject(SupervisionNoteRepository) private readonly notes: SupervisionNoteRepository) {}

  /** A page of the actor's notes, given and received, the newest first. */
  async page(
    work: Work,
    request: { first?: number | null | undefined; afterId: string | null },
  ): Promise<{ items: Granted<SupervisionNoteRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.notes.own(work, { first, afterId: request.afterId });
  }
}
