import {
  actorHas,
  after,
  and,
  atOrBefore,
  eq,
  grant,
  now,
  oneOf,
  or,
  relation,
  resource,
  some,
} from '@subrosa/access';
import type { Actor, Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { SupervisionAssignmentRow } from '../assignments/index.js';
import { READERSHIPS, caseRelation, isAuthor, notRecused } from '../cases/index.js';
import { GroupMembershipRow } from '../groups/index.js';
import {
  ASSIGNMENT_NOTICES,
  CASE_NOTICES,
  DIRECTOR_NOTICES,
  GROUP_NOTICES,
  OFFICER_NOTICES,
} from './domain/notice-kind.js';
import { NoticeRow } from './notice.row.js';

const assignment = relation({
  entity: SupervisionAssignmentRow,
  fields: ['supervisorId', 'superviseeId'],
  on: { clinicId: 'clinicId', subjectId: 'id' },
});

const memberships = relation({
  entity: GroupMembershipRow,
  fields: ['personId', 'state', 'activeFrom', 'activeUntil'],
  on: { clinicId: 'clinicId', subjectId: 'groupId' },
});

/** What the grants on notices speak of: whose it is, what it tells, and what it is about, as that stands now. */
export const noticeResource = resource({
  name: 'Notice',
  entity: NoticeRow,
  fields: ['personId', 'kind'],
  relations: { case: caseRelation, assignment, memberships },
});

type Paths = typeof noticeResource extends Resource<infer P> ? P : never;

interface Rule {
  readonly code: string;
  readonly reason: string;
  readonly kinds: readonly string[];
  readonly to: (actor: PersonActor) => Condition<Paths> | null;
}

/** Everyone sees their own notices and nobody else's, as long as they may know what the notice is about. */
const own = ({ code, reason, kinds, to }: Rule): Grant =>
  grant({
    code,
    action: 'notice.see',
    on: noticeResource,
    reason,
    to: (actor: Actor) => {
      const rule = actor.kind === 'person' ? to(actor) : null;
      return rule === null || actor.kind !== 'person'
        ? null
        : and<Paths>(eq('personId', actor.personId), oneOf('kind', kinds), rule);
    },
  });

const DIRECTOR_CASE_NOTICES = ['CASE_OVERDUE', 'SOMEONE_STEPPED_OUT'];

/** Notices are asked for again whenever they are read: one is gone when the access to its subject is gone. */
export const noticeGrants: readonly Grant[] = [
  own({
    code: 'notice.see.author',
    reason: 'It is about a case that you wrote.',
    kinds: CASE_NOTICES,
    to: (actor) => some('case', isAuthor(actor)),
  }),
  own({
    code: 'notice.see.reader',
    reason: 'It is about a case that was sent to you.',
    kinds: CASE_NOTICES,
    to: (actor) => or<Paths>(...READERSHIPS.map(({ inAudience }) => some('case', inAudience(actor)))),
  }),
  own({
    code: 'notice.see.director-case',
    reason: 'You direct the clinic, and a case needs you.',
    kinds: DIRECTOR_CASE_NOTICES,
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? some('case', notRecused(actor)) : null),
  }),
  own({
    code: 'notice.see.assignment',
    reason: 'It is about a supervision of yours.',
    kinds: ASSIGNMENT_NOTICES,
    to: (actor) =>
      some(
        'assignment',
        or<'supervisorId' | 'superviseeId'>(
          eq('supervisorId', actor.personId),
          eq('superviseeId', actor.personId),
        ),
      ),
  }),
  own({
    code: 'notice.see.group',
    reason: 'It is about a group of yours.',
    kinds: GROUP_NOTICES,
    to: (actor) =>
      some(
        'memberships',
        and<'personId' | 'state' | 'activeFrom' | 'activeUntil'>(
          eq('personId', actor.personId),
          eq('state', 'ADMITTED'),
          atOrBefore('activeFrom', now()),
          after('activeUntil', now()),
        ),
      ),
  }),
  own({
    code: 'notice.see.director',
    reason: 'You direct the clinic.',
    kinds: DIRECTOR_NOTICES,
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? eq('personId', actor.personId) : null),
  }),
  own({
    code: 'notice.see.privacy-officer',
    reason: 'You are a privacy officer.',
    kinds: OFFICER_NOTICES,
    to: (actor) => (actorHas(actor, 'PRIVACY_OFFICER') ? eq('personId', actor.personId) : null),
  }),
];
