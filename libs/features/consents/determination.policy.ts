import { actorHas, always, eq, grant, relation, resource, some } from '@subrosa/access';
import type { Actor, Condition } from '@subrosa/access';
import { ClientRecordRow } from '../clients/index.js';
import { DeterminationRow } from './determination.row.js';

const record = relation({
  entity: ClientRecordRow,
  fields: ['ownerId'],
  on: { clinicId: 'clinicId', clientRecordId: 'id' },
});

/** What the grants on determinations speak of: whose client record it is about. */
export const determinationResource = resource({
  name: 'Determination',
  entity: DeterminationRow,
  fields: ['revokedAt'],
  relations: { record },
});

const officer = (actor: Actor): Condition<never> | null =>
  actorHas(actor, 'PRIVACY_OFFICER') ? always() : null;

/** The privacy officer determines; the author whose peer learning rests on it knows how it stands. */
export const determinationGrants = [
  grant({
    code: 'determination.see.privacy-officer',
    action: 'determination.see',
    on: determinationResource,
    reason: 'you are the privacy officer',
    to: officer,
  }),
  grant({
    code: 'determination.see.owner',
    action: 'determination.see',
    on: determinationResource,
    reason: 'it is about your own client record',
    to: (actor) => (actor.kind === 'person' ? some('record', eq('ownerId', actor.personId)) : null),
  }),
  grant({
    code: 'determination.record.privacy-officer',
    action: 'determination.record',
    on: determinationResource,
    reason: 'you are the privacy officer',
    to: officer,
  }),
  grant({
    code: 'determination.revoke.privacy-officer',
    action: 'determination.revoke',
    on: determinationResource,
    reason: 'you are the privacy officer',
    to: officer,
  }),
];
