import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import type { ClientRecord, Consent, Determination, Draft, LedgerEvent } from './world-records.js';

const clientRecords = rulesOn<ClientRecord>({
  'clientRecord.see': (person, record) => record.ownerId === person.id,
  'clientRecord.create': (person, record) => record.ownerId === person.id && person.presentsCases,
  'clientRecord.update': (person, record) => record.ownerId === person.id,
});

const consents = rulesOn<Consent>({
  // A client who withdraws must not depend on an author who is away: the privacy officer acts for the clinic.
  'consent.see': (person, consent) => consent.recordedBy === person.id || person.is('PRIVACY_OFFICER'),
  'consent.record': (person, consent) => consent.recordedBy === person.id && person.presentsCases,
  'consent.withdraw': (person, consent) => consent.recordedBy === person.id || person.is('PRIVACY_OFFICER'),
  'consent.review': (person, consent) => consent.recordedBy === person.id,
});

/** "A recorded privacy-officer determination"; the author whose case rests on it knows how it stands. */
const determinations = rulesOn<Determination>({
  'determination.see': (person, made) =>
    person.is('PRIVACY_OFFICER') ||
    person.world.clientRecords.some(({ id, ownerId }) => id === made.clientRecordId && ownerId === person.id),
  'determination.record': (person) => person.is('PRIVACY_OFFICER'),
  'determination.revoke': (person) => person.is('PRIVACY_OFFICER'),
});

/** A draft's expiry is its last save and the idle limit; from then on it is nobody's. */
const drafts = Object.fromEntries(
  ['draft.see', 'draft.save', 'draft.discard', 'case.submit'].map((action) => [
    action,
    (person: { id: string; at: { now: Date } }, draft: Draft) =>
      draft.ownerId === person.id && person.at.now.getTime() < draft.expiresAt.getTime(),
  ]),
);

/** "Ledger": own actions; the author, openings and readings of sections of own cases; the privacy officer all; the director aggregates. */
const ledger = rulesOn<LedgerEvent>({
  'ledger.see': (person, event) => {
    if (event.actorId === person.id || person.is('PRIVACY_OFFICER')) return true;
    const isOfOwnCase = person.world.cases.some(
      (one) => one.id === event.caseId && one.clinicId === event.clinicId && person.wrote(one),
    );
    const isOpening = event.action === 'section.open' && event.outcome === 'DONE';
    const isReading = event.action === 'section.read' && event.outcome === 'READ';
    return isOfOwnCase && (isOpening || isReading);
  },
  'ledger.count': (person) => person.is('DIRECTOR', 'PRIVACY_OFFICER'),
});

/** "Client record, draft: author's device only." */
export const onRecords: Rules = {
  ...clientRecords,
  ...consents,
  ...determinations,
  ...rulesOn<Draft>(drafts),
  ...ledger,
};
