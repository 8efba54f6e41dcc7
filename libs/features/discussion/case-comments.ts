import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseReader } from '../cases/index.js';
import { CommentRepository } from './comment.repository.js';
import { commentField } from './sealed-fields.js';

/** A comment with its text in clear. */
export interface OpenedComment {
  readonly id: string;
  readonly text: string;
}

/** More than any case holds; the newest come first. */
const MOST = 1000;

/** Opens the comments of a case for a decision inside the server; whoever returns a text records it, as `DiscussionReader` does. */
@Injectable()
export class CaseComments {
  constructor(
    @Inject(CommentRepository) private readonly comments: CommentRepository,
    @Inject(CaseReader) private readonly cases: CaseReader,
  ) {}

  /** The sent comments that the author of the case may read, the newest first; decide on the case first. */
  async ofOwnCase(work: Work, caseId: string): Promise<OpenedComment[]> {
    const rows = await this.comments.ofCase(work, caseId, MOST);
    if (rows.length === 0) return [];
    const cipher = await this.cases.cipher(work, caseId);
    return rows.flatMap(({ id, version, body }) =>
      body === null ? [] : [{ id, text: cipher.open(commentField(id), version, body) }],
    );
  }
}
