import { eq, grant, resource } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { SnoozeRow } from './snooze.row.js';

/** What the grant on snoozes speaks of: whose it is. */
export const snoozeResource = resource({
  name: 'InboxSnooze',
  entity: SnoozeRow,
  fields: ['ownerId'],
  relations: {},
});

/** A snooze is its owner's and nobody else's; of what it hides it gives nothing, that is asked for again each time. */
export const snoozeGrants: readonly Grant[] = [
  grant({
    code: 'inbox.snooze.own',
    action: 'inbox.snooze',
    on: snoozeResource,
    reason: 'It is your own inbox.',
    to: (actor) => (actor.kind === 'person' ? eq('ownerId', actor.personId) : null),
  }),
];
