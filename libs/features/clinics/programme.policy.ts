import { actorHas, always, eq, grant, resource } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { isColleague } from './member.policy.js';
import { ProgrammeMemberRow } from './programme-member.row.js';
import { ProgrammeRow } from './programme.row.js';

/** A unit of the clinic with its own clients. */
export const programmeResource = resource({ name: 'Programme', entity: ProgrammeRow, fields: ['isPart2'] });

/** Somebody's work in a programme. */
export const programmeMemberResource = resource({
  name: 'ProgrammeMember',
  entity: ProgrammeMemberRow,
  fields: ['personId'],
});

/** Everybody who works here knows the programmes; who works in which is for the person, the director and who keeps the accounts. */
export const programmeGrants: readonly Grant[] = [
  grant({
    code: 'programme.see.colleague',
    action: 'programme.see',
    on: programmeResource,
    reason: 'You work in this clinic.',
    to: (actor) => (isColleague(actor) ? always() : null),
  }),
  grant({
    code: 'programme.change.administrator',
    action: 'programme.change',
    on: programmeResource,
    reason: 'You administer this clinic.',
    to: (actor) => (actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
  grant({
    code: 'programmeMember.see.own',
    action: 'programmeMember.see',
    on: programmeMemberResource,
    reason: 'This is you.',
    to: (actor) => (actor.kind === 'person' ? eq('personId', actor.personId) : null),
  }),
  grant({
    code: 'programmeMember.see.duty',
    action: 'programmeMember.see',
    on: programmeMemberResource,
    reason: 'You direct or administer this clinic.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') || actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
  grant({
    code: 'programmeMember.end.administrator',
    action: 'programmeMember.end',
    on: programmeMemberResource,
    reason: 'You administer this clinic.',
    to: (actor) => (actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
];
