import { actorHas, always, grant, resource, some } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { caseRelation, inAudienceToday, isAuthor } from '../cases/index.js';
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
  grant({
    code: 'receipt.see.supervisor',
    action: 'receipt.see',
    on: receiptResource,
    reason: 'You supervise the author, and the case was sent to you.',
    to: (actor) => (actor.kind === 'person' ? some('case', inAudienceToday(actor)) : null),
  }),
  grant({
    code: 'receipt.see.director',
    action: 'receipt.see',
    on: receiptResource,
    reason: 'You direct the clinic and see what was destroyed.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? always() : null),
  }),
  grant({
    code: 'receipt.see.privacy-officer',
    action: 'receipt.see',
    on: receiptResource,
    reason: 'You are a privacy officer and see what was destroyed.',
    to: (actor) => (actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
  }),
];
