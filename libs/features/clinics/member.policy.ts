import { actorHas, after, always, and, atOrBefore, eq, grant, now, resource } from '@subrosa/access';
import type { Actor, Condition, Grant } from '@subrosa/access';
import { MembershipRow } from './membership.row.js';

/** What a person is in the clinic. */
export const memberResource = resource({
  name: 'Member',
  entity: MembershipRow,
  fields: ['personId', 'activeFrom', 'activeUntil'],
});

type MemberPaths = 'personId' | 'activeFrom' | 'activeUntil';

function administrator(actor: Actor): Condition<never> | null {
  return actorHas(actor, 'ADMINISTRATOR') ? always() : null;
}

function isOwn(actor: Actor): Condition<MemberPaths> | null {
  return actor.kind === 'person' ? eq('personId', actor.personId) : null;
}

/** True for who works in the clinic; a guest reaches one group, not the list of those who work here. */
export function isColleague(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.some((role) => role !== 'GUEST');
}

const active = (): Condition<MemberPaths> =>
  and<MemberPaths>(atOrBefore('activeFrom', now()), after('activeUntil', now()));

/** Names and roles are for colleagues, past members and addresses for who keeps the accounts or assigns. */
export const memberGrants: readonly Grant[] = [
  grant({
    code: 'member.see.own',
    action: 'member.see',
    on: memberResource,
    reason: 'This is you.',
    to: isOwn,
  }),
  grant({
    code: 'member.see.colleague',
    action: 'member.see',
    on: memberResource,
    reason: 'You work in the same clinic.',
    to: (actor) => (isColleague(actor) ? active() : null),
  }),
  grant({
    code: 'member.see.duty',
    action: 'member.see',
    on: memberResource,
    reason: 'You direct, audit or administer this clinic.',
    to: (actor) =>
      actorHas(actor, 'DIRECTOR') || actorHas(actor, 'ADMINISTRATOR') || actorHas(actor, 'PRIVACY_OFFICER')
        ? always()
        : null,
  }),
  grant({
    code: 'member.name.colleague',
    action: 'member.name',
    on: memberResource,
    reason: 'You work, or worked, in the same clinic.',
    to: (actor) => (isColleague(actor) ? always() : null),
  }),
  grant({
    code: 'member.name.own',
    action: 'member.name',
    on: memberResource,
    reason: 'This is you.',
    to: isOwn,
  }),
  grant({
    code: 'member.seeAddress.own',
    action: 'member.seeAddress',
    on: memberResource,
    reason: 'This is your own address.',
    to: isOwn,
  }),
  grant({
    code: 'member.seeAddress.administrator',
    action: 'member.seeAddress',
    on: memberResource,
    reason: 'You keep the accounts of this clinic.',
    to: administrator,
  }),
  grant({
    code: 'member.changeRoles.administrator',
    action: 'member.changeRoles',
    on: memberResource,
    reason: 'You keep the accounts of this clinic.',
    to: administrator,
  }),
  grant({
    code: 'member.end.administrator',
    action: 'member.end',
    on: memberResource,
    reason: 'You keep the accounts of this clinic.',
    to: administrator,
  }),
  grant({
    code: 'member.addLicence.administrator',
    action: 'member.addLicence',
    on: memberResource,
    reason: 'You keep the accounts of this clinic.',
    to: administrator,
  }),
];
