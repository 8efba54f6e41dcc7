import { after, and, eq, grant, now, oneOf, or, some } from '@subrosa/access';
import type { Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { READERSHIPS, REVIEWERS, authorReads, isAuthor } from '../cases/index.js';
import type { Readership } from '../cases/index.js';
import {
  ratingResource,
  reviewResource,
  reviewTextResource,
  supervisionNoteResource,
} from './review.resource.js';

const AUTHOR = 'You wrote this case.';
const REVIEWER = 'It is your own review.';

function toPeople<Paths extends string>(
  on: Resource<Paths>,
  rule: {
    readonly code: string;
    readonly action: string;
    readonly reason: string;
    readonly to: (actor: PersonActor) => Condition<NoInfer<Paths>>;
  },
): Grant {
  return grant<Paths>({ ...rule, on, to: (actor) => (actor.kind === 'person' ? rule.to(actor) : null) });
}

type NotePaths = 'supervisorId' | 'superviseeId' | 'keepUntil';
type PathsOf<R> = R extends Resource<infer Paths> ? Paths : never;
type TextPaths = PathsOf<typeof reviewTextResource>;
type ReviewPaths = PathsOf<typeof reviewResource>;

/** What is said of a version that holds notes inherits their class. */
const isReleased = ({ readsNotes }: Readership): Condition<TextPaths> =>
  or<TextPaths>(oneOf('class', ['RECORD_DERIVED', 'FICTIONAL']), some('case', readsNotes));

/** Who may do what with reviews. Verdicts, ratings and notes outlive the case and the access to it; its words do not. */
export const reviewGrants: readonly Grant[] = [
  toPeople(reviewResource, {
    code: 'review.see.author',
    action: 'review.see',
    reason: AUTHOR,
    to: (actor) => some('case', isAuthor(actor)),
  }),
  toPeople(reviewResource, {
    code: 'review.see.reviewer',
    action: 'review.see',
    reason: REVIEWER,
    to: (actor) => eq('reviewerId', actor.personId),
  }),
  ...READERSHIPS.flatMap((reader) => [
    toPeople(reviewResource, {
      code: `review.see.${reader.name}`,
      action: 'review.see',
      reason: reader.reason,
      to: (actor) => some('case', reader.inAudience(actor)),
    }),
    toPeople(reviewTextResource, {
      code: `review.read.${reader.name}`,
      action: 'review.read',
      reason: reader.opened,
      to: (actor) => and<TextPaths>(some('case', reader.hasOpened(actor)), isReleased(reader)),
    }),
  ]),
  ...REVIEWERS.map(({ name, inAudience }) =>
    toPeople(reviewResource, {
      code: `review.add-note.${name}`,
      action: 'review.add-note',
      reason: 'You have reviewed this case for its author.',
      to: (actor) => and<ReviewPaths>(eq('reviewerId', actor.personId), some('case', inAudience(actor))),
    }),
  ),
  toPeople(reviewTextResource, {
    code: 'review.read.author',
    action: 'review.read',
    reason: AUTHOR,
    to: (actor) => some('case', authorReads(actor)),
  }),
  toPeople(ratingResource, {
    code: 'rating.see.author',
    action: 'rating.see',
    reason: AUTHOR,
    to: (actor) => some('case', isAuthor(actor)),
  }),
  toPeople(ratingResource, {
    code: 'rating.see.reviewer',
    action: 'rating.see',
    reason: REVIEWER,
    to: (actor) => some('review', eq('reviewerId', actor.personId)),
  }),
  toPeople(supervisionNoteResource, {
    code: 'supervisionNote.see.supervisor',
    action: 'supervisionNote.see',
    reason: 'You wrote this supervision note.',
    to: (actor) => and<NotePaths>(eq('supervisorId', actor.personId), after('keepUntil', now())),
  }),
  toPeople(supervisionNoteResource, {
    code: 'supervisionNote.see.supervisee',
    action: 'supervisionNote.see',
    reason: 'It is the note of your own supervision.',
    to: (actor) => and<NotePaths>(eq('superviseeId', actor.personId), after('keepUntil', now())),
  }),
];
