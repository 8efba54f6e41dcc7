import { actorHas, always, and, eq, grant, oneOf, or, relation, resource, some } from '@subrosa/access';
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

/** Own actions for everybody, who read one's own cases, all for the privacy officer, and counts for the director. */
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
            or<Paths>(
              eq('outcome', 'READ'),
              and<Paths>(oneOf('action', ['section.open']), eq('outcome', 'DONE')),
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
