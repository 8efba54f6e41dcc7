import { Inject, Module } from '@nestjs/common';
import { SweepRegistry } from '@subrosa/platform/outbox/index.js';
import { LapsedSnoozeRepository } from './lapsed-snooze.repository.js';
import { SweepSnoozes } from './sweep-snoozes.js';

/** What the worker does for inboxes: it deletes snoozes that have lapsed. */
@Module({ providers: [LapsedSnoozeRepository, SweepSnoozes] })
export class InboxJobsModule {
  constructor(@Inject(SweepRegistry) sweeps: SweepRegistry, @Inject(SweepSnoozes) snoozes: SweepSnoozes) {
    sweeps.register(snoozes);
  }
}
