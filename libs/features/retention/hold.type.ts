import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent, PageInfo, enumOf } from '@subrosa/platform/graphql/index.js';
import type { Granted } from '@subrosa/platform/database/index.js';
import { HOLD_EXTENTS, HOLD_REASONS } from './domain/decide-hold.js';
import type { HoldExtent, HoldReason } from './domain/decide-hold.js';
import type { HoldRow } from './hold.row.js';

export const HoldExtentEnum = enumOf(HOLD_EXTENTS);
registerEnumType(HoldExtentEnum, {
  name: 'HoldExtent',
  description: 'What a legal hold takes in.',
  valuesMap: {
    CASE: { description: 'One case.' },
    AUTHOR: { description: 'All cases of one author.' },
    DATES: { description: 'All cases submitted between two instants.' },
    CLINIC: { description: 'All cases of the clinic.' },
  },
});

export const HoldReasonEnum = enumOf(HOLD_REASONS);
registerEnumType(HoldReasonEnum, { name: 'HoldReason', description: 'Why destruction is stopped.' });

@ObjectType('Hold', {
  description:
    'A legal stop of destruction. It does not stop expiry, opens nothing to anyone, and never ends by itself.',
})
export class HoldType {
  @OfParent()
  @Field(() => ID, { description: 'The hold.' })
  id!: string;

  @OfParent()
  @Field(() => HoldExtentEnum, {
    description: 'What it takes in, what is submitted while it stands included.',
  })
  extent!: HoldExtent;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The one case; null for every other extent.' })
  caseId!: string | null;

  @OfParent()
  @Field(() => ID, {
    nullable: true,
    description: 'The person whose cases it takes in; null for every other extent.',
  })
  authorId!: string | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Submitted from here on; null but for dates.',
  })
  submittedFrom!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'And before this; null but for dates.' })
  submittedUntil!: Date | null;

  @OfParent()
  @Field(() => HoldReasonEnum, { description: 'Why, as a code.' })
  reasonCode!: HoldReason;

  @OfParent()
  @Field({ description: 'True once the authors of the held cases may read the reason.' })
  isReasonReleased!: boolean;

  @OfParent()
  @Field(() => ID, { description: 'The privacy officer who placed it.' })
  placedBy!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  placedAt!: Date;

  @OfParent()
  @Field({ description: 'The day of the clinic on which it is to be looked at again, YYYY-MM-DD.' })
  reviewOn!: string;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'Who released it; null while it stands.' })
  releasedBy!: string | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was released; null while it stands.',
  })
  releasedAt!: Date | null;

  @OfParent()
  @Field(() => Int, { description: 'Counts its changes; sent back with each.' })
  version!: number;

  /** What lets this person see it, for the ledger line of its words; no field. */
  granted!: Granted<HoldRow>;
}

@ObjectType('HoldEdge', { description: 'One row of a page of holds.' })
export class HoldEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => HoldType, { description: 'The hold.' })
  node!: HoldType;
}

@ObjectType('HoldConnection', { description: 'A page of holds, the newest first.' })
export class HoldConnectionType {
  @OfParent()
  @Field(() => [HoldEdgeType], { description: 'The rows of the page.' })
  edges!: readonly HoldEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('ReleasedHoldReason', {
  description: 'Why the destruction of an own case is paused, as its author is told.',
})
export class ReleasedHoldReasonType {
  @OfParent()
  @Field(() => HoldReasonEnum, { description: 'As a code.' })
  reasonCode!: HoldReason;

  @OfParent()
  @Field({ description: 'In the words of the privacy officer.' })
  reason!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when this case is held for it.' })
  heldSince!: Date;
}

/** A hold as the privacy officer sees it: what it does not narrow, and what has not happened, is null. */
export function toHoldType(granted: Granted<HoldRow>): HoldType {
  const { row } = granted;
  const {
    id,
    extent,
    caseId,
    authorId,
    reasonCode,
    isReasonReleased,
    placedBy,
    placedAt,
    reviewOn,
    version,
  } = row;
  const isByDates = extent === 'DATES';
  return Object.assign(new HoldType(), {
    id,
    extent,
    caseId,
    authorId,
    submittedFrom: isByDates ? row.submittedFrom : null,
    submittedUntil: isByDates ? row.submittedUntil : null,
    reasonCode,
    isReasonReleased,
    placedBy,
    placedAt,
    reviewOn,
    releasedBy: row.releasedBy,
    releasedAt: row.releasedBy === null ? null : row.releasedAt,
    version,
    granted,
  });
}
