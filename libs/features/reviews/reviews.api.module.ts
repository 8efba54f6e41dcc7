import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { CaseReviewsResolver } from './case-reviews.resolver.js';
import { EarlierDirectionsResolver } from './earlier-directions.resolver.js';
import { ReviewAccess } from './review-access.js';
import { RatingResolver, ReviewResolver } from './review.resolver.js';
import { ReviewsModule } from './reviews.module.js';
import { SignReview } from './sign-review.js';
import { SupervisionNoteResolver } from './supervision-note.resolver.js';

/** Reviews over GraphQL. */
@Module({
  imports: [ReviewsModule, ClinicsModule, IdentityModule],
  providers: [
    ReviewAccess,
    SignReview,
    ReviewResolver,
    RatingResolver,
    SupervisionNoteResolver,
    CaseReviewsResolver,
    EarlierDirectionsResolver,
  ],
})
export class ReviewsApiModule {}
