import { after, and, atOrBefore, eq, grant, now, or, some } from '@subrosa/access';
import type { Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { authorReads, authorWorks, supervisorHasOpened } from '../cases/index.js';
import { commentResource, threadResource } from './discussion.resource.js';
import { WHOLE_CASE } from './domain/comment-rules.js';

type PathsOf<R> = R extends Resource<infer Paths> ? Paths : never;
type ThreadPaths = PathsOf<typeof threadResource>;
type CommentPaths = PathsOf<typeof commentResource>;

const AUTHOR = 'You wrote this case.';
const SUPERVISOR = 'You supervise the author and have opened what it is about.';
const OWN = 'You wrote it, and it is not sent yet.';

interface Rule<Paths extends string> {
  readonly code: string;
  readonly action: string;
  readonly reason: string;
  readonly to: (actor: PersonActor) => Condition<Paths>;
}

const onThread = (rule: Rule<ThreadPaths>): Grant =>
  grant({
    ...rule,
    on: threadResource,
    to: (actor) => (actor.kind === 'person' ? rule.to(actor) : null),
  });

const onComment = (rule: Rule<CommentPaths>): Grant =>
  grant({
    ...rule,
    on: commentResource,
    to: (actor) => (actor.kind === 'person' ? rule.to(actor) : null),
  });

const sent = (): Condition<'visibleFrom'> => atOrBefore('visibleFrom', now());
const unsent = (): Condition<'visibleFrom'> => after('visibleFrom', now());

/** A thread quotes its section, so it is open to a supervisor only once that section is (sections open in order). */
const sectionOpened = (actor: PersonActor) =>
  or<'sectionKey' | 'section.' | 'section.openings.' | 'section.openings.viewerId'>(
    eq('sectionKey', WHOLE_CASE),
    some('section', some('openings', eq('viewerId', actor.personId))),
  );

/** The supervisor's part of a thread: the case open today, the section opened. */
const threadOpen = (actor: PersonActor): Condition<ThreadPaths> =>
  and<ThreadPaths>(some('case', supervisorHasOpened(actor)), sectionOpened(actor));

const commentOpen = (actor: PersonActor): Condition<CommentPaths> =>
  and<CommentPaths>(some('case', supervisorHasOpened(actor)), some('thread', sectionOpened(actor)));

const threads: readonly Grant[] = [
  onThread({
    code: 'thread.see.author',
    action: 'thread.see',
    reason: AUTHOR,
    to: (actor) => and<ThreadPaths>(some('case', authorReads(actor)), sent()),
  }),
  onThread({
    code: 'thread.see.supervisor',
    action: 'thread.see',
    reason: SUPERVISOR,
    to: (actor) => and<ThreadPaths>(threadOpen(actor), sent()),
  }),
  onThread({
    code: 'thread.see.starter',
    action: 'thread.see',
    reason: OWN,
    to: (actor) => and<ThreadPaths>(threadOpen(actor), eq('startedBy', actor.personId), unsent()),
  }),
  onThread({
    code: 'comment.write.author',
    action: 'comment.write',
    reason: AUTHOR,
    to: (actor) => and<ThreadPaths>(some('case', authorWorks(actor)), sent()),
  }),
  onThread({
    code: 'comment.write.supervisor',
    action: 'comment.write',
    reason: SUPERVISOR,
    to: (actor) => and<ThreadPaths>(threadOpen(actor), sent()),
  }),
  onThread({
    code: 'comment.write.starter',
    action: 'comment.write',
    reason: OWN,
    to: (actor) => and<ThreadPaths>(threadOpen(actor), eq('startedBy', actor.personId), unsent()),
  }),
  onThread({
    code: 'thread.resolve.author',
    action: 'thread.resolve',
    reason: AUTHOR,
    to: (actor) => and<ThreadPaths>(some('case', authorWorks(actor)), sent()),
  }),
  onThread({
    code: 'thread.resolve.supervisor',
    action: 'thread.resolve',
    reason: SUPERVISOR,
    to: (actor) => and<ThreadPaths>(threadOpen(actor), sent()),
  }),
];

const comments: readonly Grant[] = [
  onComment({
    code: 'comment.read.author',
    action: 'comment.read',
    reason: AUTHOR,
    to: (actor) => and<CommentPaths>(some('case', authorReads(actor)), sent()),
  }),
  onComment({
    code: 'comment.read.supervisor',
    action: 'comment.read',
    reason: SUPERVISOR,
    to: (actor) => and<CommentPaths>(commentOpen(actor), sent()),
  }),
  ...(['comment.read', 'comment.edit', 'comment.delete'] as const).map((action) =>
    onComment({
      code: `${action}.writer`,
      action,
      reason: OWN,
      to: (actor) => and<CommentPaths>(commentOpen(actor), eq('authorId', actor.personId), unsent()),
    }),
  ),
];

/** Who may do what with threads and comments; what is gathered for a review is its writer's alone. */
export const discussionGrants: readonly Grant[] = [...threads, ...comments];
