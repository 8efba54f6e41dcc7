import { actorHas, always, and, eq, grant, relation, resource, some } from '@subrosa/access';
import type { Actor, Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { inForce, namedAssignment } from '../assignments/index.js';
import { PERIOD, lasts } from './group.relations.js';
import { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { SupervisionGroupRow } from './supervision-group.row.js';

const places = relation({
  entity: SupervisionGroupMemberRow,
  fields: ['personId', ...PERIOD],
  on: { clinicId: 'clinicId', id: 'groupId' },
  relations: { assignment: namedAssignment },
});

/** One supervisor's group of supervisees. */
export const supervisionGroupResource = resource({
  name: 'SupervisionGroup',
  entity: SupervisionGroupRow,
  fields: ['supervisorId', ...PERIOD],
  relations: { places },
});

const group = relation({
  entity: SupervisionGroupRow,
  fields: ['supervisorId', ...PERIOD],
  on: { clinicId: 'clinicId', groupId: 'id' },
  relations: { places },
});

/** A supervisee's place in such a group. */
export const supervisionPlaceResource = resource({
  name: 'SupervisionPlace',
  entity: SupervisionGroupMemberRow,
  fields: ['personId', ...PERIOD],
  relations: { assignment: namedAssignment, group },
});

type PathsOf<R> = R extends Resource<infer P> ? P : never;
type GroupPaths = PathsOf<typeof supervisionGroupResource>;
type PlacePaths = PathsOf<typeof supervisionPlaceResource>;
type Period = (typeof PERIOD)[number];
type LastingPlace = Period | 'assignment.' | 'assignment.state' | `assignment.${Period}`;

/** A place rests on an assignment and gives nothing without it. */
const isLastingPlace = (): Condition<LastingPlace> =>
  and<LastingPlace>(lasts(), some('assignment', inForce()));

const isSupervisee = (actor: PersonActor): Condition<GroupPaths> =>
  and<GroupPaths>(
    lasts(),
    some('places', and<LastingPlace | 'personId'>(eq('personId', actor.personId), isLastingPlace())),
  );

const director = (actor: Actor): Condition<never> | null => (actorHas(actor, 'DIRECTOR') ? always() : null);

const DIRECTOR = 'You direct this clinic.';
const SUPERVISEE = 'You are in this supervision group.';

const seeing: readonly Grant[] = [
  grant({
    code: 'supervisionGroup.see.supervisor',
    action: 'supervisionGroup.see',
    on: supervisionGroupResource,
    reason: 'You supervise this group.',
    to: (actor) => (actor.kind === 'person' ? eq('supervisorId', actor.personId) : null),
  }),
  grant({
    code: 'supervisionGroup.see.supervisee',
    action: 'supervisionGroup.see',
    on: supervisionGroupResource,
    reason: SUPERVISEE,
    to: (actor) => (actor.kind === 'person' ? isSupervisee(actor) : null),
  }),
  grant({
    code: 'supervisionPlace.see.supervisor',
    action: 'supervisionPlace.see',
    on: supervisionPlaceResource,
    reason: 'You supervise this group.',
    to: (actor) => (actor.kind === 'person' ? some('group', eq('supervisorId', actor.personId)) : null),
  }),
  grant({
    code: 'supervisionPlace.see.supervisee',
    action: 'supervisionPlace.see',
    on: supervisionPlaceResource,
    reason: SUPERVISEE,
    to: (actor) =>
      actor.kind === 'person' ? and<PlacePaths>(isLastingPlace(), some('group', isSupervisee(actor))) : null,
  }),
];

/** Supervision groups are the director's to make; their supervisor and supervisees see them. */
export const supervisionGroupGrants: readonly Grant[] = [
  ...seeing,
  ...['see', 'create', 'change-places', 'end'].map((what) =>
    grant({
      code: `supervisionGroup.${what}.director`,
      action: `supervisionGroup.${what}`,
      on: supervisionGroupResource,
      reason: DIRECTOR,
      to: director,
    }),
  ),
  ...['see', 'end'].map((what) =>
    grant({
      code: `supervisionPlace.${what}.director`,
      action: `supervisionPlace.${what}`,
      on: supervisionPlaceResource,
      reason: DIRECTOR,
      to: director,
    }),
  ),
];
