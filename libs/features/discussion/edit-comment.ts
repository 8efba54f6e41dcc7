import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { WrittenComment } from './add-comment.js';
import { CaseTexts } from './case-texts.js';
import { CommentRepository } from './comment.repository.js';
import { MAX_COMMENT_LENGTH, checkFreeText } from './domain/comment-rules.js';
import { FreeTextScreen, keptDetails } from './free-text-screen.js';
import type { KeptText } from './free-text-screen.js';
import { OpenCases } from './open-case.js';
import { commentField } from './sealed-fields.js';

/** The next text of an own unsent comment. */
export interface EditCommentInput {
  readonly commentId: string;
  /** The version that was edited; another one is a conflict. */
  readonly expectedVersion: number;
  readonly text: string;
  readonly kept: readonly KeptText[];
}

/** Changes a comment that its writer has not sent yet. */
@Injectable()
export class EditComment {
  constructor(
    @Inject(OpenCases) private readonly openCases: OpenCases,
    @Inject(CaseTexts) private readonly texts: CaseTexts,
    @Inject(FreeTextScreen) private readonly screen: FreeTextScreen,
    @Inject(CommentRepository) private readonly comments: CommentRepository,
  ) {}

  /** Stores the new text sealed; findings instead if something in it may identify a client. A sent comment is FORBIDDEN. */
  async execute(work: Work, input: EditCommentInput): Promise<WrittenComment> {
    checkFreeText('text', input.text, MAX_COMMENT_LENGTH);
    // The case is locked before the comment everywhere, so that no two requests wait for each other.
    const { caseId } = await this.comments.get(work, input.commentId);
    const open = await this.openCases.open(work, caseId);
    const { row, grant } = await this.comments.lockVisible(work, input.commentId, 'comment.edit');
    if (row.version !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', {
        resource: 'Comment',
        resourceId: row.id,
        current: row.version,
      });
    }
    const sections = await this.texts.ofVersions(work, [open.newest.id]);
    const findings = this.screen.open(
      [{ field: 'text', text: input.text }],
      input.kept,
      sections.map(({ released }) => released),
    );
    const isMarked = findings.length > 0;
    if (!isMarked) {
      const body = open.cipher.seal(commentField(row.id), row.version + 1, input.text);
      await this.comments.rewrite(work, row, body);
    }
    await work.record({
      action: 'comment.edit',
      outcome: isMarked ? 'REFUSED' : 'DONE',
      resource: 'Comment',
      resourceId: row.id,
      caseId,
      grant: grant.code,
      details: isMarked
        ? { code: 'FINDINGS_UNRESOLVED', kinds: [...new Set(findings.map(({ kind }) => kind))].sort() }
        : { version: row.version, ...keptDetails(input.kept) },
    });
    return { comment: isMarked ? null : row, findings };
  }
}
