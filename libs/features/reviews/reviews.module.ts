import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { AddSupervisionNote } from './add-supervision-note.js';
import { EarlierDirectionsQueries } from './earlier-directions.queries.js';
import { ReviewReader } from './review-reader.js';
import { ReviewWriter } from './review-writer.js';
import { RatingRepository, ReviewRepository, ReviewTextRepository } from './review.repository.js';
import { ScreenReview } from './screen-review.js';
import { SendRecommendation } from './send-recommendation.js';
import { SendReview } from './send-review.js';
import { SupervisionNoteQueries } from './supervision-note.queries.js';
import { SupervisionNoteRepository } from './supervision-note.repository.js';

const PROVIDERS = [
  ReviewRepository,
  ReviewTextRepository,
  RatingRepository,
  SupervisionNoteRepository,
  SupervisionNoteQueries,
  ReviewReader,
  ReviewWriter,
  ScreenReview,
  SendReview,
  SendRecommendation,
  AddSupervisionNote,
  EarlierDirectionsQueries,
];

/** Use cases and queries of reviews. */
@Module({
  imports: [CasesModule, ClinicsModule, DiscussionModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class ReviewsModule {}
