import { Inject, Module } from '@nestjs/common';
import { OutboxRegistry, SweepRegistry } from '@subrosa/platform/outbox/index.js';
import { AssignmentsModule } from './assignments.module.js';
import { EndOnLeaving } from './end-on-leaving.js';
import { LapseSweep } from './lapse-sweep.js';
import { LapsedRepository } from './lapsed.repository.js';

/** What the worker does about supervision: follows licences, and ends what its people have left. */
@Module({
  imports: [AssignmentsModule],
  providers: [LapsedRepository, LapseSweep, EndOnLeaving],
  exports: [LapseSweep],
})
export class AssignmentsJobsModule {
  constructor(
    @Inject(OutboxRegistry) outbox: OutboxRegistry,
    @Inject(SweepRegistry) sweeps: SweepRegistry,
    @Inject(EndOnLeaving) leaving: EndOnLeaving,
    @Inject(LapseSweep) lapses: LapseSweep,
  ) {
    outbox.register(leaving);
    sweeps.register(lapses);
  }
}
