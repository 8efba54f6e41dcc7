import { actorHas, eq, grant, resource } from '@subrosa/access';
import type { Actor, Condition } from '@subrosa/access';
import { ConsentRow } from './consent.row.js';

/** What the grants on consents speak of: nothing but who recorded them. */
export const consentResource = resource({
  name: 'Consent',
  entity: ConsentRow,
  fields: ['recordedBy'],
});

const own = (actor: Actor): Condition<'recordedBy'> | null =>
  actor.kind === 'person' ? eq('recordedBy', actor.personId) : null;

const ownAsAuthor = (actor: Actor): Condition<'recordedBy'> | null =>
  actorHas(actor, 'TRAINEE') || actorHas(actor, 'CLINICIAN') || actorHas(actor, 'SUPERVISOR')
    ? own(actor)
    : null;

/** The author who recorded a consent; whoever else depends on it asks the predicate, not the row. */
export const consentGrants = [
  grant({
    code: 'own-consent',
    action: 'consent.see',
    on: consentResource,
    reason: 'you recorded this consent',
    to: own,
  }),
  grant({
    code: 'record-consent',
    action: 'consent.record',
    on: consentResource,
    reason: 'you present cases and record what your own clients agreed to',
    to: ownAsAuthor,
  }),
  grant({
    code: 'withdraw-own-consent',
    action: 'consent.withdraw',
    on: consentResource,
    reason: 'you recorded this consent',
    to: own,
  }),
  grant({
    code: 'review-own-consent',
    action: 'consent.review',
    on: consentResource,
    reason: 'you recorded this consent',
    to: own,
  }),
];
