import { actorHas, always, eq, grant, resource } from '@subrosa/access';
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

// A client who asks the clinic must not depend on an author who is away or has left. No consent holds a name.
const forClinic = (actor: Actor): Condition<never> | null =>
  actorHas(actor, 'PRIVACY_OFFICER') ? always() : null;

/** The author who recorded a consent, and the officer who withdraws it when the client asks; others ask the predicate, not the row. */
export const consentGrants = [
  grant({
    code: 'own-consent',
    action: 'consent.see',
    on: consentResource,
    reason: 'you recorded this consent',
    to: own,
  }),
  grant({
    code: 'consent.see.privacy-officer',
    action: 'consent.see',
    on: consentResource,
    reason: 'you are the privacy officer, whom clients can ask to withdraw',
    to: forClinic,
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
    code: 'consent.withdraw.privacy-officer',
    action: 'consent.withdraw',
    on: consentResource,
    reason: 'you are the privacy officer, whom clients can ask to withdraw',
    to: forClinic,
  }),
  grant({
    code: 'review-own-consent',
    action: 'consent.review',
    on: consentResource,
    reason: 'you recorded this consent',
    to: own,
  }),
];
