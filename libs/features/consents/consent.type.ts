import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import {
  ConsentAgeBasisEnum,
  ConsentAuthorityEnum,
  ConsentGiverKindEnum,
  ConsentInstrumentEnum,
  ConsentMethodEnum,
  ConsentScopeEnum,
} from './consent-enums.js';
import type { ConsentScopeRow } from './consent-scope.row.js';
import type { ConsentStanding } from './consent.queries.js';
import type { ConsentRow } from './consent.row.js';
import type { ConsentGiver, ConsentInstrument, ConsentMethod, ConsentScope } from './domain/consent.js';

@ObjectType('ConsentViewerCan', { description: 'What the signed-in person may do with a consent.' })
export class ConsentViewerCanType {
  @OfParent()
  @Field({ description: 'Withdraw it, for good.' })
  withdraw!: boolean;

  @OfParent()
  @Field({ description: 'Note that it was talked over, and set the next date.' })
  review!: boolean;
}

@ObjectType('ConsentGiver', { description: 'Who gave a consent; never by name.' })
export class ConsentGiverType {
  @OfParent()
  @Field(() => ConsentGiverKindEnum, { description: 'Who it was to the client.' })
  kind!: ConsentGiver['kind'];

  @OfParent()
  @Field(() => Int, { nullable: true, description: 'Which partner of a couple, from 1.' })
  partner!: number | null;

  @OfParent()
  @Field(() => ConsentAuthorityEnum, { description: 'By what right.' })
  authority!: ConsentGiver['authority'];

  @OfParent()
  @Field(() => ConsentAgeBasisEnum, { description: 'The age of the client that the right rests on.' })
  ageBasis!: ConsentGiver['ageBasis'];
}

@ObjectType('ConsentAgreement', { description: 'One thing that a consent agrees to.' })
export class ConsentAgreementType {
  @OfParent()
  @Field(() => ConsentScopeEnum, { description: 'What.' })
  scope!: ConsentScope;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn, if it was.' })
  withdrawnAt!: Date | null;
}

@ObjectType('Consent', { description: 'What was agreed about one client; codes and dates only.' })
export class ConsentType {
  /** Not published; decides `viewerCan`. */
  recordedBy!: string;

  @OfParent()
  @Field(() => ID, { description: 'The consent.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The client record it is about.' })
  clientRecordId!: string;

  @OfParent()
  @Field(() => ConsentInstrumentEnum, { description: 'Which document it is.' })
  instrument!: ConsentInstrument;

  @OfParent()
  @Field(() => [ConsentScopeEnum], { description: 'What was agreed to when it was recorded.' })
  scopes!: ConsentScope[];

  @OfParent()
  @Field(() => [ConsentGiverType], { description: 'Who agreed.' })
  givers!: ConsentGiverType[];

  @OfParent()
  @Field(() => ConsentMethodEnum, { description: 'How it was given.' })
  method!: ConsentMethod;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'From when it holds.' })
  from!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    description: 'When it is to be talked over; new cases wait from then on.',
  })
  reviewBy!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it ends; null if no end was agreed.',
  })
  until!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it, or the last thing it agreed to, was withdrawn, if it was.',
  })
  withdrawnAt!: Date | null;

  @OfParent()
  @Field({ description: 'True while it holds: begun, not over, not withdrawn.' })
  isInForce!: boolean;

  @OfParent()
  @Field({ description: 'True once it should have been talked over.' })
  isReviewDue!: boolean;

  @OfParent()
  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was recorded.' })
  createdAt!: Date;
}

@ObjectType('ConsentEdge', { description: 'One row of a page of consents.' })
export class ConsentEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => ConsentType, { description: 'The consent.' })
  node!: ConsentType;
}

@ObjectType('ConsentConnection', { description: 'A page of consents.' })
export class ConsentConnectionType {
  @OfParent()
  @Field(() => [ConsentEdgeType], { description: 'The rows of the page.' })
  edges!: readonly ConsentEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** One agreement of a consent for the client. */
export function toConsentAgreementType(row: ConsentScopeRow): ConsentAgreementType {
  return Object.assign(new ConsentAgreementType(), {
    scope: row.scope,
    withdrawnAt: orNull(row.withdrawnAt),
  });
}

/** A stored consent as its author and the privacy officer see it. */
export function toConsentType(row: ConsentRow, standing: ConsentStanding): ConsentType {
  return Object.assign(new ConsentType(), {
    recordedBy: row.recordedBy,
    id: row.id,
    clientRecordId: row.clientRecordId,
    instrument: row.instrument,
    scopes: row.scopes,
    givers: row.givenBy.map((giver) => Object.assign(new ConsentGiverType(), giver)),
    method: row.method,
    from: row.activeFrom,
    reviewBy: row.reviewBy,
    until: orNull(row.activeUntil),
    withdrawnAt: orNull(row.withdrawnAt),
    ...standing,
    version: row.version,
    createdAt: row.createdAt,
  });
}

function orNull(at: Date): Date | null {
  return at.getTime() === FOREVER.getTime() ? null : at;
}
