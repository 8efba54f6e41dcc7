import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import type { CommentId } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OpenedSection } from '../cases/index.js';
import { CaseTextRepository } from './case-text.repository.js';
import { CaseTexts } from './case-texts.js';
import { CommentRepository } from './comment.repository.js';
import type { CommentRow } from './comment.row.js';
import { MAX_COMMENT_LENGTH, assertCommentFits, checkFreeText } from './domain/comment-rules.js';
import type { ThreadTag } from './domain/comment-rules.js';
import { FreeTextScreen, keptDetails } from './free-text-screen.js';
import type { KeptText, TextFinding } from './free-text-screen.js';
import { anchoredThread, wholeCaseThread } from './new-thread.js';
import type { MarkedPassage } from './new-thread.js';
import { OpenCases } from './open-case.js';
import type { OpenCase } from './open-case.js';
import { commentField } from './sealed-fields.js';
import { ThreadRepository } from './thread.repository.js';
import type { ThreadRow } from './thread.row.js';

/** A comment as it arrives: a reply in a thread, or the first of a new one. */
export interface AddCommentInput {
  readonly caseId: string;
  readonly text: string;
  readonly kept: readonly KeptText[];
  /** Gathered for the review instead of shown at once; reviewers only. */
  readonly pending: boolean;
  readonly threadId?: string | null | undefined;
  readonly anchor?: MarkedPassage | null | undefined;
  readonly tag?: ThreadTag | null | undefined;
}

/** The comment, or what the screen still marks in it; then nothing was stored. */
export interface WrittenComment {
  readonly comment: CommentRow | null;
  readonly findings: readonly TextFinding[];
}

/** The thread a comment goes into, and the grant that lets it. */
interface Place {
  readonly thread: ThreadRow;
  readonly grant: Grant;
  readonly isNew: boolean;
}

/** Adds a comment to the discussion of a case. */
@Injectable()
export class AddComment {
  constructor(
    @Inject(OpenCases) private readonly openCases: OpenCases,
    @Inject(CaseTexts) private readonly texts: CaseTexts,
    @Inject(CaseTextRepository) private readonly versions: CaseTextRepository,
    @Inject(FreeTextScreen) private readonly screen: FreeTextScreen,
    @Inject(ThreadRepository) private readonly threads: ThreadRepository,
    @Inject(CommentRepository) private readonly comments: CommentRepository,
  ) {}

  /** Stores the comment sealed; findings instead if something in it may identify a client. */
  async execute(work: Work, input: AddCommentInput): Promise<WrittenComment> {
    checkInput(input);
    const open = await this.openCases.open(work, input.caseId);
    const sections = await this.texts.ofVersions(work, [open.newest.id]);
    const place = await this.place(work, { open, sections }, input);
    await this.assertFits(work, { open, place }, input);
    const findings = this.screen.open(
      [{ field: 'text', text: input.text }],
      input.kept,
      sections.map(({ released }) => released),
    );
    if (findings.length > 0) {
      await recordMarked(work, open, findings);
      return { comment: null, findings };
    }
    if (place.isNew) await this.threads.add(work, place.thread);
    const comment = newComment(work, { open, place }, input);
    await this.comments.add(work, comment);
    await recordAdded(work, { comment, place }, input);
    return { comment, findings };
  }

  private async place(
    work: Work,
    { open, sections }: { open: OpenCase; sections: readonly OpenedSection[] },
    input: AddCommentInput,
  ): Promise<Place> {
    const replyTo = input.threadId ?? null;
    if (replyTo !== null) {
      const { row, grant } = await this.threads.lockVisible(work, replyTo, 'comment.write');
      if (row.caseId !== open.row.id) throw new AppError('NOT_FOUND', { resource: 'Thread' });
      return { thread: row, grant, isNew: false };
    }
    const rest = { tag: input.tag ?? 'NONE', isPending: input.pending, now: work.now() };
    const passage = input.anchor ?? null;
    const thread =
      passage === null
        ? wholeCaseThread(open, await this.versions.classes(work, open.newest.id), rest)
        : anchoredThread(open, { passage, sections }, rest);
    return { thread, grant: open.grant, isNew: true };
  }

  private async assertFits(
    work: Work,
    { open, place }: { open: OpenCase; place: Place },
    input: AddCommentInput,
  ): Promise<void> {
    const { personId } = open.actor;
    const counts = await this.comments.counts(work, {
      caseId: open.row.id,
      threadId: place.thread.id,
      personId,
    });
    assertCommentFits({
      isCaseAuthor: open.isAuthor,
      isPending: input.pending,
      thread: place.isNew
        ? null
        : { isSent: place.thread.visibleFrom < FOREVER, commentCount: counts.inThread },
      gatheredCount: counts.gathered,
    });
  }
}

function checkInput(input: AddCommentInput): void {
  checkFreeText('text', input.text, MAX_COMMENT_LENGTH);
  if ((input.threadId ?? null) === null) return;
  if ((input.anchor ?? null) !== null)
    throw invalidInput('anchor', 'is for a new thread; a reply stands where its thread does');
  if ((input.tag ?? null) !== null)
    throw invalidInput('tag', 'is for a new thread; a reply has none of its own');
}

function newComment(
  work: Work,
  { open, place }: { open: OpenCase; place: Place },
  input: AddCommentInput,
): CommentRow {
  const id = newId<CommentId>();
  return {
    clinicId: open.row.clinicId,
    id,
    caseId: open.row.id,
    threadId: place.thread.id,
    authorId: open.actor.personId,
    body: open.cipher.seal(commentField(id), 1, input.text),
    visibleFrom: input.pending ? FOREVER : work.now(),
    createdAt: work.now(),
    version: 1,
  };
}

async function recordAdded(
  work: Work,
  { comment, place }: { comment: CommentRow; place: Place },
  input: AddCommentInput,
): Promise<void> {
  await work.record({
    action: 'comment.add',
    outcome: 'DONE',
    resource: 'Comment',
    resourceId: comment.id,
    caseId: comment.caseId,
    grant: place.grant.code,
    details: {
      thread: place.thread.id,
      opensThread: place.isNew,
      pending: input.pending,
      ...keptDetails(input.kept),
    },
  });
  if (!input.pending) await work.emit('comment.posted', comment.id);
}

/** A text that the screen marks is a refused request; the kinds are noted, nothing of the text. */
async function recordMarked(work: Work, open: OpenCase, findings: readonly TextFinding[]): Promise<void> {
  await work.record({
    action: 'comment.add',
    outcome: 'REFUSED',
    resource: 'Case',
    resourceId: open.row.id,
    caseId: open.row.id,
    grant: open.grant.code,
    details: { code: 'FINDINGS_UNRESOLVED', kinds: [...new Set(findings.map(({ kind }) => kind))].sort() },
  });
}
