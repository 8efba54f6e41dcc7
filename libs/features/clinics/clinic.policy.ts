import { actorHas, eq, grant, resource } from '@subrosa/access';
import type { Actor, Condition, Grant, Role } from '@subrosa/access';
import { ClinicRow } from './clinic.row.js';
import { isColleague } from './member.policy.js';

/** The clinic itself: its settings, its retention policy, its recovery key. */
export const clinicResource = resource({ name: 'Clinic', entity: ClinicRow, fields: ['id'] });

function own(actor: Actor): Condition<'id'> {
  return eq('id', actor.clinicId);
}

function anyOf(actor: Actor, roles: readonly Role[]): Condition<'id'> | null {
  return roles.some((role) => actorHas(actor, role)) ? own(actor) : null;
}

/** Who may do what with the clinic: the last-but-one rows of the table of the domain page, section 4. */
export const clinicGrants: readonly Grant[] = [
  grant({
    code: 'clinic.see.member',
    action: 'clinic.see',
    on: clinicResource,
    reason: 'You are a member of this clinic.',
    to: (actor) => (actor.kind === 'person' ? own(actor) : null),
  }),
  grant({
    code: 'clinic.invite.administrator',
    action: 'clinic.invite',
    on: clinicResource,
    reason: 'You administer this clinic.',
    to: (actor) => anyOf(actor, ['ADMINISTRATOR']),
  }),
  grant({
    code: 'clinic.changeRetention.administrator',
    action: 'clinic.changeRetention',
    on: clinicResource,
    reason: 'You administer this clinic.',
    to: (actor) => anyOf(actor, ['ADMINISTRATOR']),
  }),
  grant({
    code: 'clinic.seeOnCall.colleague',
    action: 'clinic.seeOnCall',
    on: clinicResource,
    reason: 'You work in this clinic.',
    to: (actor) => (isColleague(actor) ? own(actor) : null),
  }),
  grant({
    code: 'clinic.setOnCall.duty',
    action: 'clinic.setOnCall',
    on: clinicResource,
    reason: 'You direct or administer this clinic.',
    to: (actor) => anyOf(actor, ['DIRECTOR', 'ADMINISTRATOR']),
  }),
  grant({
    code: 'clinic.createProgramme.administrator',
    action: 'clinic.createProgramme',
    on: clinicResource,
    reason: 'You administer this clinic.',
    to: (actor) => anyOf(actor, ['ADMINISTRATOR']),
  }),
  grant({
    code: 'clinic.setRecovery.duty',
    action: 'clinic.setRecovery',
    on: clinicResource,
    reason: 'Director and privacy officer keep the recovery key of the clinic.',
    to: (actor) => anyOf(actor, ['DIRECTOR', 'PRIVACY_OFFICER']),
  }),
];
