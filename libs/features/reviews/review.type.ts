import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import { TextFindingType } from '../discussion/index.js';
import type { Competency } from './domain/competency.js';
import { REVIEW_TEXT } from './domain/decide-review.js';
import type { ReviewRefusal } from './domain/decide-review.js';
import type { Verdict } from './domain/verdict.js';
import type { RatingRow } from './rating.row.js';
import { CompetencyEnum, VerdictEnum } from './review.enums.js';
import type { ReviewRow } from './review.row.js';

@ObjectType('Rating', { description: 'One rated competency; it outlives the case.' })
export class RatingType {
  /** Not published; what the rationale is opened from. */
  granted!: Granted<RatingRow>;

  @OfParent()
  @Field(() => ID, { description: 'The rating.' })
  id!: string;

  @OfParent()
  @Field(() => CompetencyEnum, { description: 'What was rated.' })
  competency!: Competency;

  @OfParent()
  @Field(() => Int, { description: 'From 1 to 5.' })
  score!: number;

  @OfParent()
  @Field(() => Int, { description: 'The version of the list and the scale that it was given under.' })
  scaleVersion!: number;
}

@ObjectType('Review', { description: 'One answer to a version of a case; the verdict outlives the words.' })
export class ReviewType {
  /** Not published. */
  reviewerId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The review.' })
  id!: string;

  @OfParent()
  @Field(() => Int, { description: 'The number of the version it is about.' })
  versionNumber!: number;

  @OfParent()
  @Field(() => VerdictEnum, { description: 'How it ends.' })
  verdict!: Verdict;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The day of a live review, YYYY-MM-DD.' })
  liveOn!: string | null;

  @OfParent()
  @Field(() => Int, { description: 'How many comments were sent with it.' })
  commentCount!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was sent.' })
  sentAt!: Date;
}

@ObjectType('ReviewRefusal', { description: 'One thing that is wrong with a review.' })
export class ReviewRefusalType {
  @OfParent()
  @Field({ description: 'What is wrong.' })
  code!: string;

  @OfParent()
  @Field({ description: 'The input field it is about.' })
  field!: string;

  @OfParent()
  @Field({ description: 'The same in a sentence that says what to do.' })
  text!: string;
}

@ObjectType('SendReviewPayload', {
  description: 'The review, or everything that is wrong with it; then nothing was sent.',
})
export class SendReviewPayloadType {
  @OfParent()
  @Field(() => ReviewType, { nullable: true, description: 'The review; null if it was refused.' })
  review!: ReviewType | null;

  @OfParent()
  @Field(() => [ReviewRefusalType], { description: 'Every reason at once.' })
  refusals!: ReviewRefusalType[];

  @OfParent()
  @Field(() => [TextFindingType], { description: 'What may identify a client, by input field.' })
  findings!: TextFindingType[];

  @OfParent()
  @Field(() => String, { nullable: true, description: 'What a sign-off reminds of.' })
  reminder!: string | null;
}

@ObjectType('RecommendationPayload', {
  description: 'The recommendation, or what must be resolved before it is sent.',
})
export class RecommendationPayloadType {
  @OfParent()
  @Field(() => ReviewType, {
    nullable: true,
    description: 'The review that it is; null if there are findings.',
  })
  review!: ReviewType | null;

  @OfParent()
  @Field(() => [TextFindingType], { description: 'What may identify a client; then nothing was sent.' })
  findings!: TextFindingType[];
}

/** A released review as its reader sees it, without its words. */
export function toReviewType(row: ReviewRow): ReviewType {
  const { id, reviewerId, versionNumber, verdict, liveOn, commentCount, sentAt } = row;
  return { id, reviewerId, versionNumber, verdict, liveOn, commentCount, sentAt };
}

/** A released rating as its reader sees it, without the rationale. */
export function toRatingType(granted: Granted<RatingRow>): RatingType {
  const { id, competency, score, scaleVersion } = granted.row;
  return { granted, id, competency, score, scaleVersion };
}

/** A reason with its sentence. */
export function toReviewRefusalType({ code, field }: ReviewRefusal): ReviewRefusalType {
  return { code, field, text: REVIEW_TEXT[code] };
}
