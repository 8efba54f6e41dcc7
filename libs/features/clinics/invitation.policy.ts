import { actorHas, always, grant, resource } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { InvitationRow } from './invitation.row.js';

/** An invitation to become a member; the token is not among what anybody can see. */
export const invitationResource = resource({
  name: 'Invitation',
  entity: InvitationRow,
  fields: ['invitedBy'],
});

/** The administrator invites; the director sees who is expected. */
export const invitationGrants: readonly Grant[] = [
  grant({
    code: 'invitation.see.duty',
    action: 'invitation.see',
    on: invitationResource,
    reason: 'You direct or administer this clinic.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') || actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
  grant({
    code: 'invitation.revoke.administrator',
    action: 'invitation.revoke',
    on: invitationResource,
    reason: 'You keep the accounts of this clinic.',
    to: (actor) => (actorHas(actor, 'ADMINISTRATOR') ? always() : null),
  }),
];
