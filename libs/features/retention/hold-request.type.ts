import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo, enumOf } from '@subrosa/platform/graphql/index.js';
import type { HoldReason } from './domain/decide-hold.js';
import type { HoldRequestRow, HoldRequestState } from './hold-request.row.js';
import { HoldReasonEnum } from './hold.type.js';

export const HoldRequestStateEnum = enumOf(['ASKED', 'PLACED', 'DECLINED']);
registerEnumType(HoldRequestStateEnum, {
  name: 'HoldRequestState',
  description: 'What became of a request for a hold.',
});

@ObjectType('HoldRequest', { description: 'Somebody who knows of a case asks that it be kept.' })
export class HoldRequestType {
  @OfParent()
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @OfParent()
  @Field(() => ID, { description: 'Who asks.' })
  requestedBy!: string;

  @OfParent()
  @Field(() => HoldReasonEnum, { description: 'Why, as a code.' })
  reasonCode!: HoldReason;

  @OfParent()
  @Field(() => HoldRequestStateEnum, { description: 'What became of it.' })
  state!: HoldRequestState;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was answered; null while it is open.',
  })
  decidedAt!: Date | null;

  @OfParent()
  @Field(() => Int, { description: 'Counts its changes; sent back with each.' })
  version!: number;

  /** What lets this person see it, for the ledger line of its words; no field. */
  granted!: Granted<HoldRequestRow>;
}

@ObjectType('HoldRequestEdge', { description: 'One row of a page of requests.' })
export class HoldRequestEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => HoldRequestType, { description: 'The request.' })
  node!: HoldRequestType;
}

@ObjectType('HoldRequestConnection', { description: 'A page of requests for holds, the newest first.' })
export class HoldRequestConnectionType {
  @OfParent()
  @Field(() => [HoldRequestEdgeType], { description: 'The rows of the page.' })
  edges!: readonly HoldRequestEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A request as its asker and the privacy officer see it; which hold answered it is not told here. */
export function toHoldRequestType(granted: Granted<HoldRequestRow>): HoldRequestType {
  const { id, caseId, requestedBy, reasonCode, state, createdAt, decidedAt, version } = granted.row;
  return Object.assign(new HoldRequestType(), {
    id,
    caseId,
    requestedBy,
    reasonCode,
    state,
    createdAt,
    decidedAt: state === 'ASKED' ? null : decidedAt,
    version,
    granted,
  });
}
