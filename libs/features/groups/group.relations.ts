import { after, and, atOrBefore, eq, now, oneOf, relation, some } from '@subrosa/access';
import type { Condition, PersonActor, Relation } from '@subrosa/access';
import { inForce as assignmentInForce, namedAssignment } from '../assignments/index.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { ConsultationRow } from './consultation.row.js';
import { CovenantSignatureRow } from './covenant-signature.row.js';
import type { ConsultationStage } from './domain/consultation-stage.js';
import { GroupMembershipRow } from './group-membership.row.js';
import type { GroupRole } from './group-membership.row.js';
import { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { SupervisionGroupRow } from './supervision-group.row.js';

/** The period of a group, a place or a membership. */
export const PERIOD = ['activeFrom', 'activeUntil'] as const;

/** It has begun and not ended at the moment of the decision. */
export const lasts = (): Condition<(typeof PERIOD)[number]> =>
  and(atOrBefore('activeFrom', now()), after('activeUntil', now()));

/** The signatures under the version of the covenant that is in force: a changed covenant has none yet. */
const signatures = relation({
  entity: CovenantSignatureRow,
  fields: ['personId'],
  on: { clinicId: 'clinicId', id: 'groupId', covenantVersion: 'covenantVersion' },
});

const consultationGroup = relation({
  entity: ConsultationGroupRow,
  fields: PERIOD,
  on: { clinicId: 'clinicId', groupId: 'id' },
  relations: { signatures },
});

/** The membership that a row names by its `membershipId`, such as one line of a case's audience. */
export const namedMembership = relation({
  entity: GroupMembershipRow,
  fields: ['personId', 'role', 'isGuest', 'state', ...PERIOD],
  on: { clinicId: 'clinicId', membershipId: 'id' },
  relations: { group: consultationGroup },
});

type MembershipPaths = typeof namedMembership extends Relation<string, infer P> ? P : never;

/** The actor's membership at this instant: admitted, begun, not ended, the group alive, and its present covenant signed. */
export function isMemberToday(
  actor: PersonActor,
  as: { readonly isGuest: boolean; readonly roles?: readonly GroupRole[] },
): Condition<MembershipPaths> {
  return and<MembershipPaths>(
    eq('personId', actor.personId),
    eq('state', 'ADMITTED'),
    eq('isGuest', as.isGuest),
    ...(as.roles === undefined ? [] : [oneOf('role', as.roles)]),
    lasts(),
    some(
      'group',
      and<'activeFrom' | 'activeUntil' | 'signatures.' | 'signatures.personId'>(
        lasts(),
        some('signatures', eq('personId', actor.personId)),
      ),
    ),
  );
}

const supervisionGroup = relation({
  entity: SupervisionGroupRow,
  fields: PERIOD,
  on: { clinicId: 'clinicId', groupId: 'id' },
});

/** The place in a supervision group that a row names by its `placeId`. */
export const namedPlace = relation({
  entity: SupervisionGroupMemberRow,
  fields: ['personId', ...PERIOD],
  on: { clinicId: 'clinicId', placeId: 'id' },
  relations: { assignment: namedAssignment, group: supervisionGroup },
});

type PlacePaths = typeof namedPlace extends Relation<string, infer P> ? P : never;

/** The actor's place in a supervision group at this instant; it rests on an assignment in force and a group that is alive. */
export function isPeerToday(actor: PersonActor): Condition<PlacePaths> {
  return and<PlacePaths>(
    eq('personId', actor.personId),
    lasts(),
    some('assignment', assignmentInForce()),
    some('group', lasts()),
  );
}

/** How a group treats the case that a row with `clinicId` and `id` is. */
export const consultationOfCase = relation({
  entity: ConsultationRow,
  fields: ['stage'],
  on: { clinicId: 'clinicId', id: 'caseId' },
});

/** The group is at one of these stages. */
export function isAtStage(stages: readonly ConsultationStage[]): Condition<'stage'> {
  return oneOf('stage', stages);
}
