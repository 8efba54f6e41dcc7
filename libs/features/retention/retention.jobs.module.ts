import { Inject, Module } from '@nestjs/common';
import { OutboxRegistry, SweepRegistry } from '@subrosa/platform/outbox/index.js';
import { CasesModule } from '../cases/cases.module.js';
import { DestroyCase } from './destroy-case.js';
import { DestructionRepository } from './destruction.repository.js';
import { DiscardIdleDraft } from './discard-idle-draft.js';
import { DueRepository } from './due.repository.js';
import { EpochRepository } from './epoch.repository.js';
import { ExpireCaseJob } from './expire-case.job.js';
import { HeldKeyRepository } from './held-key.repository.js';
import { RetentionSweeps } from './retention-sweeps.js';
import { RetireEpoch } from './retire-epoch.js';
import { SettleHeldKeys } from './settle-held-keys.js';

/** Destruction as the worker runs it: on time by the event, and by the sweeps whatever became of the event. Keys go where holds want them. */
@Module({
  imports: [CasesModule],
  providers: [
    DestructionRepository,
    DueRepository,
    EpochRepository,
    HeldKeyRepository,
    DestroyCase,
    RetireEpoch,
    DiscardIdleDraft,
    RetentionSweeps,
    ExpireCaseJob,
    SettleHeldKeys,
  ],
  exports: [RetentionSweeps],
})
export class RetentionJobsModule {
  constructor(
    @Inject(OutboxRegistry) outbox: OutboxRegistry,
    @Inject(SweepRegistry) sweeps: SweepRegistry,
    @Inject(ExpireCaseJob) job: ExpireCaseJob,
    @Inject(SettleHeldKeys) settle: SettleHeldKeys,
    @Inject(RetentionSweeps) retention: RetentionSweeps,
  ) {
    outbox.register(job);
    outbox.register(settle);
    for (const sweep of retention.all()) sweeps.register(sweep);
  }
}
