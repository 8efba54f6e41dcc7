import { actorHas, always, grant, resource, some } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { READERSHIPS, caseRelation, isAuthor, notRecused } from '../cases/index.js';
import { DestructionReceiptRow } from './receipt.row.js';

/** What the grants on receipts speak of. */
export const receiptResource = resource({
  name: 'DestructionReceipt',
  entity: DestructionReceiptRow,
  fields: ['caseNumber'],
  relations: { case: caseRelation },
});

/** Who sees a receipt: everyone who may know that the case existed. */
export const receiptGrants: readonly Grant[] = [
  grant({
    code: 'receipt.see.author',
    action: 'receipt.see',
    on: receiptResource,
    reason: 'You wrote this case.',
    to: (actor) => (actor.kind === 'person' ? some('case', isAuthor(actor)) : null),
  }),
  ...READERSHIPS.map(({ name, reason, inAudience }) =>
    grant({
      code: `receipt.see.${name}`,
      action: 'receipt.see',
      on: receiptResource,
      reason,
      to: (actor) => (actor.kind === 'person' ? some('case', inAudience(actor)) : null),
    }),
  ),
  grant({
    code: 'receipt.see.director',
    action: 'receipt.see',
    on: receiptResource,
    reason: 'You direct the clinic and see what was destroyed.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? some('case', notRecused(actor)) : null),
  }),
  grant({
    code: 'receipt.see.privacy-officer',
    action: 'receipt.see',
    on: receiptResource,
    reason: 'You are a privacy officer and see what was destroyed.',
    to: (actor) => (actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
  }),
];
