import { actorHas, eq, grant, resource } from '@subrosa/access';
import type { Actor, Condition } from '@subrosa/access';
import { ClientRecordRow } from './client-record.row.js';

/** What the grants on client records speak of: nothing but whose they are. */
export const clientRecordResource = resource({
  name: 'ClientRecord',
  entity: ClientRecordRow,
  fields: ['ownerId'],
});

const own = (actor: Actor): Condition<'ownerId'> | null =>
  actor.kind === 'person' ? eq('ownerId', actor.personId) : null;

// Whoever presents cases keeps client records; a director, privacy officer, administrator or guest as such does not.
const ownAsAuthor = (actor: Actor): Condition<'ownerId'> | null =>
  actorHas(actor, 'TRAINEE') || actorHas(actor, 'CLINICIAN') || actorHas(actor, 'SUPERVISOR')
    ? own(actor)
    : null;

/** Owner only: the record never leaves its author's device in a form that anyone else could read. */
export const clientRecordGrants = [
  grant({
    code: 'own-client-record',
    action: 'clientRecord.see',
    on: clientRecordResource,
    reason: 'it is your own client record',
    to: own,
  }),
  grant({
    code: 'create-own-client-record',
    action: 'clientRecord.create',
    on: clientRecordResource,
    reason: 'you present cases and keep the records of your own clients',
    to: ownAsAuthor,
  }),
  grant({
    code: 'update-own-client-record',
    action: 'clientRecord.update',
    on: clientRecordResource,
    reason: 'it is your own client record',
    to: own,
  }),
];
