import { actorHas, always, and, eq, grant, or, relation, resource, some } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { CaseRow } from '../cases/index.js';
import { LedgerEventRow } from './ledger-event.row.js';

const concernedCase = relation({
  entity: CaseRow,
  fields: ['authorId'],
  on: { clinicId: 'clinicId', aboutCase: 'id' },
});

/** One line of the ledger; it holds codes, numbers and ids, never text of a case. */
export const ledgerResource = resource({
  name: 'LedgerEvent',
  entity: LedgerEventRow,
  fields: ['actedBy', 'action', 'outcome'],
  relations: { concernedCase },
});

type Paths = 'actedBy' | 'action' | 'outcome' | 'concernedCase.' | 'concernedCase.authorId';

/** Own actions for everybody, who opened and read sections of one's own cases, all for the privacy officer, and counts for the director. */
export const ledgerGrants: readonly Grant[] = [
  grant({
    code: 'ledger.see.own',
    action: 'ledger.see',
    on: ledgerResource,
    reason: 'You did this.',
    to: (actor) => (actor.kind === 'person' ? eq('actedBy', actor.personId) : null),
  }),
  grant({
    code: 'ledger.see.author',
    action: 'ledger.see',
    on: ledgerResource,
    reason: 'Somebody opened or read your case.',
    to: (actor) =>
      actor.kind === 'person'
        ? and<Paths>(
            some('concernedCase', eq('authorId', actor.personId)),
            // Not whatever was read: that a supervisor read an unsent comment would tell that there is one.
            or<Paths>(
              and<Paths>(eq('action', 'section.open'), eq('outcome', 'DONE')),
              and<Paths>(eq('action', 'section.read'), eq('outcome', 'READ')),
            ),
          )
        : null,
  }),
  grant({
    code: 'ledger.see.privacyOfficer',
    action: 'ledger.see',
    on: ledgerResource,
    reason: 'You audit this clinic.',
    to: (actor) => (actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
  }),
  grant({
    code: 'ledger.count.duty',
    action: 'ledger.count',
    on: ledgerResource,
    reason: 'You direct or audit this clinic; counts name nobody.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') || actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
  }),
];
