import { Inject, Injectable } from '@nestjs/common';
import { RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader } from '../clinics/index.js';
import { EarlierDirectionsQueries } from './earlier-directions.queries.js';
import { ReviewReader } from './review-reader.js';
import { ReviewLoaders } from './review.loaders.js';
import { RatingRepository, ReviewRepository } from './review.repository.js';
import { SupervisionNoteRepository } from './supervision-note.repository.js';

/** Hands the loaders of a request to the resolvers that share them. */
@Injectable()
export class ReviewAccess {
  constructor(
    @Inject(ReviewReader) private readonly reader: ReviewReader,
    @Inject(ReviewRepository) private readonly reviews: ReviewRepository,
    @Inject(RatingRepository) private readonly ratings: RatingRepository,
    @Inject(SupervisionNoteRepository) private readonly notes: SupervisionNoteRepository,
    @Inject(EarlierDirectionsQueries) private readonly earlier: EarlierDirectionsQueries,
    @Inject(ClinicsQueries) private readonly people: ClinicsQueries,
  ) {}

  /** The loaders of this request. */
  async loaders(ctx: RequestContext): Promise<ReviewLoaders> {
    const work = await ctx.work();
    const { reader, reviews, ratings, notes, earlier } = this;
    const parts = { reader, reviews, ratings, notes, earlier };
    return ctx.loader(ReviewLoaders, () => new ReviewLoaders(work, parts));
  }

  /** The names of people in this request. */
  names(ctx: RequestContext): PersonLoader {
    return ctx.loader(PersonLoader, () => new PersonLoader(this.people, () => ctx.work()));
  }
}
