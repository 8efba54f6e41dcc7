import { actorHas, always, and, eq, grant, oneOf, relation, resource, some, until } from '@subrosa/access';
import type { Actor, Condition, Grant, PersonActor, Resource, Role } from '@subrosa/access';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { GroupMembershipRow } from './group-membership.row.js';
import type { GroupRole } from './group-membership.row.js';
import { PERIOD, lasts } from './group.relations.js';

const MEMBERSHIP = ['personId', 'role', 'isGuest', 'state', ...PERIOD] as const;

const members = relation({
  entity: GroupMembershipRow,
  fields: MEMBERSHIP,
  on: { clinicId: 'clinicId', id: 'groupId' },
});

/** A closed group of peers with its covenant. */
export const consultationGroupResource = resource({
  name: 'ConsultationGroup',
  entity: ConsultationGroupRow,
  fields: PERIOD,
  relations: { members },
});

const group = relation({
  entity: ConsultationGroupRow,
  fields: PERIOD,
  on: { clinicId: 'clinicId', groupId: 'id' },
  relations: { members },
});

/** What a person is in a consultation group. */
export const groupMembershipResource = resource({
  name: 'GroupMembership',
  entity: GroupMembershipRow,
  fields: MEMBERSHIP,
  relations: { group },
});

type PathsOf<R> = R extends Resource<infer P> ? P : never;
type GroupPaths = PathsOf<typeof consultationGroupResource>;
type MembershipPaths = PathsOf<typeof groupMembershipResource>;
type OwnPaths = (typeof MEMBERSHIP)[number];
type Belongs = (actor: Actor) => Condition<GroupPaths> | null;

/** Admitted, begun and not ended. Whether the covenant is signed decides about cases, not about knowing the group. */
const isAdmitted = (): Condition<OwnPaths> => and<OwnPaths>(eq('state', 'ADMITTED'), lasts());

const isIn = (
  actor: PersonActor,
  as: { readonly isGuest: boolean; readonly roles: readonly GroupRole[] },
): Condition<GroupPaths> =>
  and<GroupPaths>(
    lasts(),
    some(
      'members',
      and<OwnPaths>(
        eq('personId', actor.personId),
        eq('isGuest', as.isGuest),
        oneOf('role', as.roles),
        isAdmitted(),
      ),
    ),
  );

const hasAny = (actor: Actor, roles: readonly Role[]): actor is PersonActor =>
  roles.some((role) => actorHas(actor, role));

/** Who works here and belongs to the living group. */
const member: Belongs = (actor) =>
  hasAny(actor, ['CLINICIAN', 'SUPERVISOR'])
    ? isIn(actor, { isGuest: false, roles: ['MEMBER', 'FACILITATOR'] })
    : null;

/** A guest of the living group. */
const guest: Belongs = (actor) =>
  hasAny(actor, ['GUEST']) ? isIn(actor, { isGuest: true, roles: ['MEMBER'] }) : null;

/** Who leads the living group, for as long as they are licensed. */
const facilitator: Belongs = (actor) =>
  hasAny(actor, ['CLINICIAN', 'SUPERVISOR'])
    ? and<GroupPaths>(isIn(actor, { isGuest: false, roles: ['FACILITATOR'] }), until(actor.licensedUntil))
    : null;

const director = (actor: Actor): Condition<never> | null => (actorHas(actor, 'DIRECTOR') ? always() : null);

const REASONS = {
  member: 'You are in this consultation group.',
  guest: 'You are a guest of this consultation group.',
  facilitator: 'You lead this consultation group.',
  director: 'You direct this clinic.',
  own: 'This is your own place in the group.',
} as const;

type Party = keyof typeof REASONS;
const BELONGS: Readonly<Record<Exclude<Party, 'own'>, Belongs>> = { member, guest, facilitator, director };

function onGroup(what: string, party: Exclude<Party, 'own'>): Grant {
  return grant({
    code: `consultationGroup.${what}.${party}`,
    action: `consultationGroup.${what}`,
    on: consultationGroupResource,
    reason: REASONS[party],
    to: BELONGS[party],
  });
}

function onMembership(
  what: string,
  party: Party,
  to: (actor: Actor) => Condition<MembershipPaths> | null,
): Grant {
  return grant({
    code: `groupMembership.${what}.${party}`,
    action: `groupMembership.${what}`,
    on: groupMembershipResource,
    reason: REASONS[party],
    to,
  });
}

const within =
  (belongs: Belongs, which: Condition<OwnPaths>) =>
  (actor: Actor): Condition<MembershipPaths> | null => {
    const condition = belongs(actor);
    return condition === null ? null : and<MembershipPaths>(which, some('group', condition));
  };

const own = (actor: Actor): Condition<MembershipPaths> | null =>
  actor.kind === 'person'
    ? and<MembershipPaths>(eq('personId', actor.personId), isAdmitted(), some('group', lasts()))
    : null;

/** Members see their group, sign its covenant, and nothing of it the instant they are no longer in it; facilitators lead, the director makes. */
export const consultationGroupGrants: readonly Grant[] = [
  onGroup('see', 'member'),
  onGroup('see', 'guest'),
  onGroup('see', 'director'),
  onGroup('sign', 'member'),
  onGroup('sign', 'guest'),
  ...['admit', 'propose-guest', 'publish-covenant'].map((what) => onGroup(what, 'facilitator')),
  ...['create', 'appoint', 'change-retention', 'end'].map((what) => onGroup(what, 'director')),
];

/** Members see who is in the group; who waits, who has signed and who has left is for who leads it and for the director. */
export const groupMembershipGrants: readonly Grant[] = [
  onMembership('see', 'own', own),
  onMembership('see', 'member', within(member, isAdmitted())),
  onMembership('see', 'guest', within(guest, isAdmitted())),
  onMembership('see', 'facilitator', within(facilitator, always())),
  onMembership('see', 'director', director),
  onMembership('see-signature', 'own', own),
  onMembership('see-signature', 'facilitator', within(facilitator, always())),
  onMembership('see-signature', 'director', director),
  onMembership('leave', 'own', own),
  onMembership('remove', 'facilitator', within(facilitator, eq('role', 'MEMBER'))),
  onMembership('remove', 'director', director),
  onMembership('dismiss', 'director', director),
  onMembership('decide', 'director', director),
  grant({
    code: 'groupMembership.end.relay',
    action: 'groupMembership.end',
    on: groupMembershipResource,
    reason: 'Its person has left the clinic, or the role that it takes.',
    to: (actor) => (actor.kind === 'system' && actor.name === 'relay' ? always() : null),
  }),
];
