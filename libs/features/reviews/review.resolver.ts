import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { PersonType } from '../clinics/index.js';
import { toTextFindingType } from '../discussion/index.js';
import { ReviewAccess } from './review-access.js';
import { SendRecommendationInputType, SendReviewInputType } from './review.input.js';
import {
  RatingType,
  RecommendationPayloadType,
  ReviewType,
  SendReviewPayloadType,
  toRatingType,
  toReviewRefusalType,
  toReviewType,
} from './review.type.js';
import { SendRecommendation } from './send-recommendation.js';
import { SendReview } from './send-review.js';
import type { SendReviewInput } from './send-review.js';
import { SignReview } from './sign-review.js';

/** Reviews: sent once, read by author and supervisors. */
@Resolver(() => ReviewType)
export class ReviewResolver {
  constructor(
    @Inject(SendReview) private readonly send: SendReview,
    @Inject(SendRecommendation) private readonly recommend: SendRecommendation,
    @Inject(SignReview) private readonly sign: SignReview,
    @Inject(ReviewAccess) private readonly access: ReviewAccess,
  ) {}

  @Can('case.review')
  @Mutation(() => SendReviewPayloadType, {
    description:
      'Sends what was gathered with one verdict, ratings and a lasting note: all of it or nothing.',
  })
  async sendReview(
    @Args('input', { description: 'The review.' }) input: SendReviewInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<SendReviewPayloadType> {
    const proof = await this.sign.prove(ctx, input.password ?? null);
    const { review, refusals, findings, reminder } = await ctx.mutate('review.send', (work) =>
      this.send.execute(work, toSendReview(input), proof),
    );
    return {
      review: review && toReviewType(review),
      refusals: refusals.map(toReviewRefusalType),
      findings: findings.map(toTextFindingType),
      reminder,
    };
  }

  @Can('case.recommend')
  @Mutation(() => RecommendationPayloadType, {
    description: 'Sends what a colleague, peer, member or guest recommends; it decides nothing.',
  })
  async sendRecommendation(
    @Args('input', { description: 'The recommendation.' }) input: SendRecommendationInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<RecommendationPayloadType> {
    const { review, findings } = await ctx.mutate('review.recommend', (work) =>
      this.recommend.execute(work, input),
    );
    return { review: review && toReviewType(review), findings: findings.map(toTextFindingType) };
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who reviewed.' })
  async reviewer(@Parent() review: ReviewType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return this.access.names(ctx).load(review.reviewerId);
  }

  @OfParent()
  @ResolveField(() => String, {
    nullable: true,
    description: 'The recommendations; null if there are none, and from the expiry of the case on.',
  })
  async recommendations(@Parent() review: ReviewType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await this.access.loaders(ctx)).recommendations.load(review.id);
  }

  @OfParent()
  @ResolveField(() => [RatingType], { description: 'The ratings; for the author and the reviewer only.' })
  async ratings(@Parent() review: ReviewType, @Ctx() ctx: RequestContext): Promise<RatingType[]> {
    return (await (await this.access.loaders(ctx)).ratingsOf.load(review.id)).map(toRatingType);
  }
}

/** The words of a rating. */
@Resolver(() => RatingType)
export class RatingResolver {
  constructor(@Inject(ReviewAccess) private readonly access: ReviewAccess) {}

  @OfParent()
  @ResolveField(() => String, { description: 'What the rating rests on.' })
  async rationale(@Parent() rating: RatingType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await this.access.loaders(ctx)).rationale.load(rating.granted);
  }
}

/** The review without the password, which goes no further. */
function toSendReview(input: SendReviewInputType): SendReviewInput {
  const { caseId, version, verdict, recommendations, ratings, kept } = input;
  return {
    caseId,
    version,
    verdict,
    recommendations,
    liveOn: input.liveOn ?? null,
    ratings,
    note: input.note ?? null,
    kept,
  };
}
