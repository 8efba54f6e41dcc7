import { actorHas, always, eq, grant, resource } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { isColleague, memberResource } from './member.policy.js';
import { RecoveryShareRow } from './recovery-share.row.js';
import { VaultKeysRow } from './vault-keys.row.js';

/** A share of the clinic's recovery key. */
export const recoveryShareResource = resource({
  name: 'RecoveryShare',
  entity: RecoveryShareRow,
  fields: ['holderId'],
});

/** The keys of a person's vault, for that person only; the public half is told by who shares the clinic. */
export const vaultKeysResource = resource({
  name: 'VaultKeys',
  entity: VaultKeysRow,
  fields: ['personId'],
});

/** A share is for its holder; who holds one is for those who may hold the next ceremony. */
export const recoveryGrants: readonly Grant[] = [
  grant({
    code: 'recoveryShare.see.duty',
    action: 'recoveryShare.see',
    on: recoveryShareResource,
    reason: 'Director and privacy officer keep the recovery key of the clinic.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') || actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
  }),
  grant({
    code: 'recoveryShare.fetch.holder',
    action: 'recoveryShare.fetch',
    on: recoveryShareResource,
    reason: 'This share is sealed to you.',
    to: (actor) => (actor.kind === 'person' ? eq('holderId', actor.personId) : null),
  }),
  grant({
    code: 'vaultKeys.own.own',
    action: 'vaultKeys.own',
    on: vaultKeysResource,
    reason: 'These are your own keys.',
    to: (actor) => (actor.kind === 'person' ? eq('personId', actor.personId) : null),
  }),
  grant({
    code: 'vaultKeys.seePublic.colleague',
    action: 'vaultKeys.seePublic',
    on: memberResource,
    reason: 'You share a clinic; a public key lets you seal something to a colleague.',
    to: (actor) => (isColleague(actor) ? always() : null),
  }),
];
