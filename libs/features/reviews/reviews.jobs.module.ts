import { Inject, Module } from '@nestjs/common';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { ReviewErasureRepository } from './erasure.repository.js';

/** What the worker does with reviews: end their words with the case. */
@Module({ providers: [ReviewErasureRepository] })
export class ReviewsJobsModule {
  constructor(
    @Inject(EraserRegistry) registry: EraserRegistry,
    @Inject(ReviewErasureRepository) erasure: ReviewErasureRepository,
  ) {
    registry.register({
      name: 'review-texts',
      erase: (work, caseId) => erasure.eraseTexts(work, caseId),
    });
  }
}
