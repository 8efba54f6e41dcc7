import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import type { HoldExtent, HoldReason } from './domain/decide-hold.js';
import { HoldRequestStateEnum } from './hold-request.type.js';
import type { HoldRequestState } from './hold-request.row.js';
import { HoldExtentEnum, HoldReasonEnum } from './hold.type.js';

@InputType({ description: 'A legal hold to be placed.' })
export class PlaceHoldInput {
  @Field(() => HoldExtentEnum, { description: 'What it takes in.' })
  extent!: HoldExtent;

  @Field(() => ID, { nullable: true, description: 'The case, for a hold of one case only.' })
  caseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person, for a hold of an author’s cases only.' })
  authorId?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Submitted from here on; for dates only.' })
  submittedFrom?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'And before this; for dates only.' })
  submittedUntil?: Date | null;

  @Field(() => HoldReasonEnum, { description: 'Why, as a code.' })
  reasonCode!: HoldReason;

  @Field({ description: 'Why, in a sentence that identifies nobody; at most 500 characters, sealed.' })
  reason!: string;

  @Field({
    description: 'When it is to be looked at again: a day of the clinic, today to a year ahead, YYYY-MM-DD.',
  })
  reviewOn!: string;

  @Field(() => ID, { nullable: true, description: 'The open request that it answers.' })
  requestId?: string | null;
}

@InputType({ description: 'A request that a case be kept.' })
export class AskHoldInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => HoldReasonEnum, { description: 'Why, as a code.' })
  reasonCode!: HoldReason;

  @Field({ description: 'Why, in a sentence that identifies nobody; at most 500 characters, sealed.' })
  reason!: string;
}

@ArgsType()
export class HoldVersionArgs {
  @Field(() => ID, { description: 'The hold.' })
  holdId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  version!: number;
}

@ArgsType()
export class ReviewHoldArgs extends HoldVersionArgs {
  @Field({
    description: 'When it is to be looked at again: a day of the clinic, today to a year ahead, YYYY-MM-DD.',
  })
  reviewOn!: string;
}

@ArgsType()
export class HoldRequestVersionArgs {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  version!: number;
}

@ArgsType()
export class HoldsArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that stand, or only the released ones.' })
  isStanding?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on from.' })
  after?: string | null;
}

@ArgsType()
export class HoldRequestsArgs {
  @Field(() => [HoldRequestStateEnum], { nullable: true, description: 'Only those in one of these states.' })
  states?: readonly HoldRequestState[] | null;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on from.' })
  after?: string | null;
}
