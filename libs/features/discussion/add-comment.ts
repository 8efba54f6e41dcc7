import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import type { CommentId } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OpenedSection } from '../cases/index.js';
import type { TurnDeed } from '../groups/index.js';
import { CaseTextRepository } from './case-text.repository.js';
import { CaseTexts } from './case-texts.js';
import { CommentRepository } from './comment.repository.js';
import { recordAdded, recordMarked } from './comment-ledger.js';
import type { CommentRow } from './comment.row.js';
import { MAX_COMMENT_LENGTH, WHOLE_CASE, assertCommentFits, checkFreeText } from './domain/comment-rules.js';
import type { ThreadTag } from './domain/comment-rules.js';
import { FreeTextScreen } from './free-text-screen.js';
import type { KeptText, TextFinding } from './free-text-screen.js';
import { anchoredThread, isOfNotes, strictestClass, wholeCaseThread } from './new-thread.js';
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
    await this.assertTurn(work, open, input);
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
    const how = { grant: place.grant.code, opensThread: place.isNew, kept: input.kept };
    await recordAdded(work, comment, how);
    return { comment, findings };
  }

  private async assertTurn(work: Work, open: OpenCase, input: AddCommentInput): Promise<void> {
    if (open.stage === null) return;
    const deed = deedOf(open, input);
    const { isAuthor, row, actor } = open;
    const hasStartedOnCase =
      isAuthor &&
      deed === 'START_ON_CASE' &&
      (await this.threads.hasStartedOnCase(work, row.id, actor.personId));
    this.openCases.assertTurn(open, { role: isAuthor ? 'AUTHOR' : 'MEMBER', deed, hasStartedOnCase });
  }

  private async place(
    work: Work,
    { open, sections }: { open: OpenCase; sections: readonly OpenedSection[] },
    input: AddCommentInput,
  ): Promise<Place> {
    const replyTo = input.threadId ?? null;
    if (replyTo !== null) return this.reply(work, open, replyTo);
    const rest = { tag: input.tag ?? 'NONE', isPending: input.pending, now: work.now() };
    const passage = input.anchor ?? null;
    if (passage !== null) {
      return { thread: anchoredThread(open, { passage, sections }, rest), grant: open.grant, isNew: true };
    }
    const thread = wholeCaseThread(open, await this.versions.classes(work, open.newest.id), rest);
    // What is said of the whole case may rest on its notes, also in the answers to come.
    if (isOfNotes(thread.class) && (await this.threads.allows(work, thread, 'thread.see')) === null) {
      throw invalidInput(
        'anchor',
        'must be a passage: the case as a whole holds notes that you may not read',
      );
    }
    return { thread, grant: open.grant, isNew: true };
  }

  private async reply(work: Work, open: OpenCase, threadId: string): Promise<Place> {
    const { row, grant } = await this.threads.lockVisible(work, threadId, 'comment.write');
    if (row.caseId !== open.row.id) throw new AppError('NOT_FOUND', { resource: 'Thread' });
    // A thread keeps the class that it was started with; what is said of a version with notes must not stand in one without.
    if (row.sectionKey === WHOLE_CASE && row.versionId !== open.newest.id) {
      const present = strictestClass(await this.versions.classes(work, open.newest.id));
      if (strictestClass([row.class, present]) !== row.class) {
        throw invalidInput('threadId', 'is about a version that held no such notes; start a new thread');
      }
    }
    return { thread: row, grant, isNew: false };
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
      mayGather: input.pending && (await this.openCases.mayGather(work, open)),
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

function deedOf(open: OpenCase, input: AddCommentInput): TurnDeed {
  if ((input.threadId ?? null) !== null) return 'ANSWER';
  // The reply of the author is one thread on the case as a whole, whatever its tag.
  const isOnCase = (input.anchor ?? null) === null;
  if (open.isAuthor) return isOnCase ? 'START_ON_CASE' : 'START';
  if (input.tag === 'QUESTION') return 'ASK';
  return isOnCase ? 'START_ON_CASE' : 'START';
}
