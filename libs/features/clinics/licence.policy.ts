import { actorHas, always, eq, grant, resource } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { LicenceRow } from './licence.row.js';

/** A licence as the clinic has recorded it. */
export const licenceResource = resource({ name: 'Licence', entity: LicenceRow, fields: ['personId'] });

/** One's own; the director assigns by them, the administrator keeps them. */
export const licenceGrants: readonly Grant[] = [
  grant({
    code: 'licence.see.own',
    action: 'licence.see',
    on: licenceResource,
    reason: 'This is your licence.',
    to: (actor) => (actor.kind === 'person' ? eq('personId', actor.personId) : null),
  }),
  grant({
    code: 'licence.see.duty',
    action: 'licence.see',
    on: licenceResource,
    reason: 'You direct or administer this clinic.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') || actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
  grant({
    code: 'licence.change.administrator',
    action: 'licence.change',
    on: licenceResource,
    reason: 'You keep the accounts of this clinic.',
    to: (actor) => (actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
];
