import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { DESTRUCTION_CAUSES } from './domain/destruction-cause.js';
import type { DestructionCause } from './domain/destruction-cause.js';
import { isErased, receiptStatement } from './domain/receipt-statement.js';
import type { DestructionReceiptRow } from './receipt.row.js';

/** The causes as GraphQL wants them: an object of names. */
const DestructionCauseEnum = Object.fromEntries(DESTRUCTION_CAUSES.map((cause) => [cause, cause]));
registerEnumType(DestructionCauseEnum, {
  name: 'DestructionCause',
  description: 'Why a case came to its end.',
  valuesMap: {
    EXPIRED: { description: 'Its time was over.' },
    RECALLED: { description: 'The author took it back before anyone had opened it.' },
    CONSENT_WITHDRAWN: { description: 'The consent it rested on was withdrawn.' },
    WITHDRAWN: { description: 'The author withdrew it from the group it was sent to.' },
  },
});

@ObjectType('ErasedCount', { description: 'How many rows of one kind were erased.' })
export class ErasedCountType {
  @OfParent()
  @Field({ description: 'What was erased, e.g. keys or sections.' })
  what!: string;

  @OfParent()
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('DestructionReceipt', {
  description: 'What was destroyed, and since when it cannot be brought back. One for each destroyed case.',
})
export class DestructionReceiptType {
  @OfParent()
  @Field(() => ID, { description: 'The receipt.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The case, of which only its number, dates, states and ratings are left.' })
  caseId!: string;

  @OfParent()
  @Field(() => Int, { description: 'The number of the case in its clinic.' })
  caseNumber!: number;

  @OfParent()
  @Field(() => DestructionCauseEnum, { description: 'Why it came to its end.' })
  cause!: DestructionCause;

  @OfParent()
  @Field(() => Int, { description: 'The version of the retention policy that applied.' })
  policyVersion!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'From when on nobody could read it.' })
  unreadableAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When its text was blanked.' })
  destroyedAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its key was erased in the key store; null while that is outstanding.',
  })
  keyErasedAt!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on no backup of the database brings it back; null while the key is not erased.',
  })
  backupsUnreadableFrom!: Date | null;

  @OfParent()
  @Field(() => Int, { description: 'How many legal holds had stopped its destruction when it was possible.' })
  holdCount!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on holds alone stopped the destruction; null where none did.',
  })
  holdDelayedFrom!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the last of these holds was released; null where none was.',
  })
  holdDelayedUntil!: Date | null;

  @OfParent()
  @Field(() => [ErasedCountType], { description: 'What was erased, by kind.' })
  erased!: readonly ErasedCountType[];

  @OfParent()
  @Field({ description: 'Its position in the ledger of the clinic.' })
  ledgerPosition!: string;

  @OfParent()
  @Field({ description: 'The same in a few honest sentences, with what no receipt can vouch for.' })
  statement!: string;
}

@ObjectType('DestructionReceiptEdge', { description: 'One row of a page of receipts.' })
export class DestructionReceiptEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => DestructionReceiptType, { description: 'The receipt.' })
  node!: DestructionReceiptType;
}

@ObjectType('DestructionReceiptConnection', { description: 'A page of receipts, the newest first.' })
export class DestructionReceiptConnectionType {
  @OfParent()
  @Field(() => [DestructionReceiptEdgeType], { description: 'The rows of the page.' })
  edges!: readonly DestructionReceiptEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A receipt as people see it: what is outstanding is null, not a date in the far future. */
export function toReceiptType(row: DestructionReceiptRow): DestructionReceiptType {
  const { id, caseId, caseNumber, cause, policyVersion, unreadableAt, destroyedAt, ledgerPosition } = row;
  const erased = Object.entries(row.erased).map(([what, count]) =>
    Object.assign(new ErasedCountType(), { what, count }),
  );
  return Object.assign(new DestructionReceiptType(), {
    id,
    caseId,
    caseNumber,
    cause,
    policyVersion,
    unreadableAt,
    destroyedAt,
    keyErasedAt: isErased(row) ? row.keyErasedAt : null,
    backupsUnreadableFrom: isErased(row) ? row.backupsUnreadableFrom : null,
    holdCount: row.holdCount,
    holdDelayedFrom: row.holdCount > 0 ? row.holdDelayedFrom : null,
    holdDelayedUntil: row.holdCount > 0 ? row.holdDelayedUntil : null,
    erased,
    ledgerPosition,
    statement: receiptStatement(row),
  });
}
