import { describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { buildAbility, grants } from '@subrosa/access';
import type { Actor, PersonActor, Role, SystemActorName } from '@subrosa/access';
import { assignmentGrants, assignmentResource } from './assignment.policy.js';
import { conflictGrants, conflictResource } from './conflict.policy.js';

const NOW = new Date('2027-03-01T17:00:00.000Z');
const clinicId = newId<ClinicId>();
const registry = grants([...assignmentGrants, ...conflictGrants]);

const person = (...roles: Role[]): PersonActor => ({
  kind: 'person',
  personId: newId<PersonId>(),
  clinicId,
  membershipId: newId<MembershipId>(),
  roles,
  licensedUntil: FOREVER,
  programmeIds: [],
  sessionId: newId<SessionId>(),
  isDemo: false,
});
const process = (name: SystemActorName): Actor => ({ kind: 'system', name, clinicId });

const supervisor = person('SUPERVISOR');
const supervisee = person('TRAINEE');
const assignment = {
  supervisorId: supervisor.personId,
  superviseeId: supervisee.personId,
  state: 'ASSIGNED',
  proposedBy: supervisor.personId,
};
const ACTIONS = [
  'see',
  'assign',
  'propose',
  'preview',
  'decide',
  'end',
  'cover',
  'transfer',
  'recordAgreement',
  'settle',
];
const DIRECTOR = ['see', 'assign', 'preview', 'decide', 'end', 'cover', 'transfer', 'recordAgreement'];

describe('who may do what with an assignment', () => {
  const ROWS: readonly (readonly [string, Actor, object, readonly string[]])[] = [
    ['the director', person('DIRECTOR'), {}, DIRECTOR],
    ['the supervisor', supervisor, {}, ['see', 'recordAgreement']],
    ['the supervisor of a proposal', supervisor, { state: 'PROPOSED' }, ['see', 'propose', 'preview']],
    ['the supervisor who lost the role', { ...supervisor, roles: ['CLINICIAN'] }, {}, ['see']],
    ['the supervisee', supervisee, {}, ['see']],
    ['another supervisor', person('SUPERVISOR'), {}, []],
    ['another trainee', person('TRAINEE'), {}, []],
    ['a clinician', person('CLINICIAN'), {}, []],
    ['a privacy officer', person('PRIVACY_OFFICER'), {}, []],
    ['an administrator', person('ADMINISTRATOR'), {}, []],
    ['a guest', person('GUEST'), {}, []],
    ['the sweeper', process('sweeper'), {}, ['see', 'settle']],
    ['the relay', process('relay'), {}, ['see', 'settle']],
    ['the sweeper, of a proposal', process('sweeper'), { state: 'PROPOSED' }, []],
    ['the expirer', process('expirer'), {}, []],
    ['the operator', process('operator'), {}, []],
  ];
  it.each(ROWS)('%s', (...row) => {
    const [, actor, change, expected] = row;
    const ability = buildAbility(actor, registry);
    const facts = { ...assignment, ...change };
    const allowed = ACTIONS.filter(
      (action) => ability.allows(`assignment.${action}`, assignmentResource, facts, NOW) !== null,
    );
    expect(allowed).toEqual(expected);
  });
});

describe('who may do what with a declared tie', () => {
  const tie = { declaredBy: supervisee.personId, withdrawnAt: FOREVER };
  const ROWS: readonly (readonly [string, Actor, object, readonly string[]])[] = [
    ['whoever declared it', supervisee, {}, ['see', 'declare', 'withdraw']],
    ['the same, withdrawn', supervisee, { withdrawnAt: NOW }, ['see', 'declare']],
    ['the same, as a guest now', { ...supervisee, roles: ['GUEST'] }, {}, ['see', 'withdraw']],
    ['the other one', supervisor, {}, []],
    ['the director', person('DIRECTOR'), {}, []],
    ['a privacy officer', person('PRIVACY_OFFICER'), {}, []],
    ['an administrator', person('ADMINISTRATOR'), {}, []],
    ['the sweeper', process('sweeper'), {}, []],
  ];
  it.each(ROWS)('%s', (...row) => {
    const [, actor, change, expected] = row;
    const ability = buildAbility(actor, registry);
    const facts = { ...tie, ...change };
    const allowed = ['see', 'declare', 'withdraw'].filter(
      (action) => ability.allows(`conflict.${action}`, conflictResource, facts, NOW) !== null,
    );
    expect(allowed).toEqual(expected);
  });
});
