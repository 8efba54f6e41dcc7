import { after, and, atOrBefore, eq, grant, now, oneOf, or, some } from '@subrosa/access';
import type { Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { READERSHIPS, REVIEWERS, authorReads, authorSpeaks, authorWorks } from '../cases/index.js';
import type { Readership } from '../cases/index.js';
import { commentResource, threadResource } from './discussion.resource.js';
import { WHOLE_CASE } from './domain/comment-rules.js';

type PathsOf<R> = R extends Resource<infer Paths> ? Paths : never;
type ThreadPaths = PathsOf<typeof threadResource>;
type CommentPaths = PathsOf<typeof commentResource>;

const AUTHOR = 'You wrote this case.';
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

/** A thread quotes its section, so it is open to a reader only once that section is (sections open in order). */
const sectionOpened = (actor: PersonActor) =>
  or<'sectionKey' | 'section.' | 'section.openings.' | 'section.openings.viewerId'>(
    eq('sectionKey', WHOLE_CASE),
    some('section', some('openings', eq('viewerId', actor.personId))),
  );

/** A quote of what went out unscreened closes with it. */
const isScreened = () =>
  or<'sectionKey' | 'section.' | 'section.screening'>(
    eq('sectionKey', WHOLE_CASE),
    some('section', eq('screening', 'SCREENED')),
  );

/** What is said of notes inherits their class, also what is said of the whole case that has them. */
const isReleased = ({ readsNotes }: Readership): Condition<ThreadPaths> =>
  and<ThreadPaths>(
    or<ThreadPaths>(oneOf('class', ['RECORD_DERIVED', 'FICTIONAL']), some('case', readsNotes)),
    or<ThreadPaths>(isScreened(), some('case', eq('screening', 'UNSCREENED'))),
  );

/** What a reader reads of the case, or what they may write in it. */
type Part = 'hasOpened' | 'speaks';

/** A reader's part of a thread: the case open to them today, and what the thread is about. */
const threadOpen =
  (reader: Readership, part: Part) =>
  (actor: PersonActor): Condition<ThreadPaths> =>
    and<ThreadPaths>(some('case', reader[part](actor)), isReleased(reader), sectionOpened(actor));

const commentOpen =
  (reader: Readership, part: Part) =>
  (actor: PersonActor): Condition<CommentPaths> =>
    and<CommentPaths>(
      some('case', reader[part](actor)),
      or<CommentPaths>(
        some('thread', oneOf('class', ['RECORD_DERIVED', 'FICTIONAL'])),
        some('case', reader.readsNotes),
      ),
      or<CommentPaths>(some('thread', isScreened()), some('case', eq('screening', 'UNSCREENED'))),
      some('thread', sectionOpened(actor)),
    );

/** Whoever has opened what a thread is about reads what was sent in it, and answers where they have the word. */
function toReader(reader: Readership): readonly Grant[] {
  const { name, opened: reason } = reader;
  const reads = threadOpen(reader, 'hasOpened');
  const speaks = threadOpen(reader, 'speaks');
  const speaksInSent = (actor: PersonActor) => and<ThreadPaths>(speaks(actor), sent());
  const readsComment = commentOpen(reader, 'hasOpened');
  return [
    onThread({
      code: `thread.see.${name}`,
      action: 'thread.see',
      reason,
      to: (actor) => and<ThreadPaths>(reads(actor), sent()),
    }),
    onThread({ code: `comment.write.${name}`, action: 'comment.write', reason, to: speaksInSent }),
    onThread({ code: `thread.resolve.${name}`, action: 'thread.resolve', reason, to: speaksInSent }),
    onComment({
      code: `comment.read.${name}`,
      action: 'comment.read',
      reason,
      to: (actor) => and<CommentPaths>(readsComment(actor), sent()),
    }),
  ];
}

/** Only who answers for the case gathers: what colleagues and groups say is said at once. */
function toGatherer(reader: Readership): readonly Grant[] {
  const ownThread = (part: Part) => (actor: PersonActor) =>
    and<ThreadPaths>(threadOpen(reader, part)(actor), eq('startedBy', actor.personId), unsent());
  const ownComment = (part: Part) => (actor: PersonActor) =>
    and<CommentPaths>(commentOpen(reader, part)(actor), eq('authorId', actor.personId), unsent());
  const { name } = reader;
  return [
    onThread({
      code: `thread.see.${name}-starter`,
      action: 'thread.see',
      reason: OWN,
      to: ownThread('hasOpened'),
    }),
    onThread({
      code: `comment.write.${name}-starter`,
      action: 'comment.write',
      reason: OWN,
      to: ownThread('speaks'),
    }),
    onComment({
      code: `comment.read.${name}-writer`,
      action: 'comment.read',
      reason: OWN,
      to: ownComment('hasOpened'),
    }),
    ...(['comment.edit', 'comment.delete'] as const).map((action) =>
      onComment({ code: `${action}.${name}-writer`, action, reason: OWN, to: ownComment('speaks') }),
    ),
  ];
}

const toAuthor: readonly Grant[] = [
  onThread({
    code: 'thread.see.author',
    action: 'thread.see',
    reason: AUTHOR,
    to: (actor) => and<ThreadPaths>(some('case', authorReads(actor)), sent()),
  }),
  onThread({
    code: 'comment.write.author',
    action: 'comment.write',
    reason: AUTHOR,
    to: (actor) => and<ThreadPaths>(some('case', authorSpeaks(actor)), sent()),
  }),
  onThread({
    code: 'thread.resolve.author',
    action: 'thread.resolve',
    reason: AUTHOR,
    to: (actor) => and<ThreadPaths>(some('case', authorWorks(actor)), sent()),
  }),
  onComment({
    code: 'comment.read.author',
    action: 'comment.read',
    reason: AUTHOR,
    to: (actor) => and<CommentPaths>(some('case', authorReads(actor)), sent()),
  }),
];

/** Who may do what with threads and comments; what is gathered for a review is its writer's alone. */
export const discussionGrants: readonly Grant[] = [
  ...toAuthor,
  ...READERSHIPS.flatMap(toReader),
  ...REVIEWERS.flatMap(toGatherer),
];
