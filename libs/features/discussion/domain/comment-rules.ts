import { AppError, invalidInput } from '@subrosa/kernel';

/** What a thread is about, so that a reader of many finds the risks first. */
export const THREAD_TAGS = ['NONE', 'STRENGTH', 'QUESTION', 'RISK', 'TECHNIQUE', 'ETHICS'] as const;

/** One tag of a thread. */
export type ThreadTag = (typeof THREAD_TAGS)[number];

/** The section key of a thread about the case as a whole. */
export const WHOLE_CASE = '';

/** The longest comment, in UTF-16 code units. */
export const MAX_COMMENT_LENGTH = 4_000;

/** The most comments of one thread, and the most that one reviewer gathers on one case: both are read whole. */
export const MAX_COMMENTS = 100;

/** Throws INVALID_INPUT for an empty or broken text and TOO_LARGE for one past the limit; the text itself is never repeated. */
export function checkFreeText(field: string, text: string, maximum: number): void {
  if (text.trim() === '') throw invalidInput(field, 'must say something');
  if (text.length > maximum) throw new AppError('TOO_LARGE', { field, size: text.length, limit: maximum });
  // Half a surrogate pair does not survive UTF-8, and NUL has no place in prose.
  if (/[\0\p{Surrogate}]/u.test(text)) throw invalidInput(field, 'holds a broken character; type it again');
}

/** What adding a comment needs to know. */
export interface AddCommentFacts {
  /** Only who reviews the case gathers; author, colleagues and groups are seen at once. */
  readonly mayGather: boolean;
  readonly isPending: boolean;
  /** Null for a new thread. */
  readonly thread: { readonly isSent: boolean; readonly commentCount: number } | null;
  /** What this reader has gathered on the case so far. */
  readonly gatheredCount: number;
}

/** Throws the refusal of a comment that does not fit where it is put: INVALID_INPUT or DISCUSSION_FULL. */
export function assertCommentFits(facts: AddCommentFacts): void {
  if (facts.isPending && !facts.mayGather) {
    throw invalidInput('pending', 'is for reviewers; your own comments are seen at once');
  }
  if (facts.thread !== null && !facts.thread.isSent && !facts.isPending) {
    throw invalidInput('pending', 'must be true: this thread is itself not sent yet');
  }
  if (facts.thread !== null && facts.thread.commentCount >= MAX_COMMENTS) {
    throw new AppError('DISCUSSION_FULL', { in: 'thread', limit: MAX_COMMENTS });
  }
  if (facts.isPending && facts.gatheredCount >= MAX_COMMENTS) {
    throw new AppError('DISCUSSION_FULL', { in: 'review', limit: MAX_COMMENTS });
  }
}
