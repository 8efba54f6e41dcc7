import { Inject, Module } from '@nestjs/common';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { ErasureRepository } from './erasure.repository.js';

/** What the worker does with a discussion: end it with its case. */
@Module({ providers: [ErasureRepository] })
export class DiscussionJobsModule {
  constructor(
    @Inject(EraserRegistry) registry: EraserRegistry,
    @Inject(ErasureRepository) erasure: ErasureRepository,
  ) {
    // In this order: a comment points at its thread.
    registry.register({
      name: 'comments',
      erase: (work, caseId) => erasure.eraseComments(work, caseId),
    });
    registry.register({
      name: 'threads',
      erase: (work, caseId) => erasure.eraseThreads(work, caseId),
    });
  }
}
