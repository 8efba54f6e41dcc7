import { Inject, Module } from '@nestjs/common';
import { OutboxRegistry, SweepRegistry } from '@subrosa/platform/outbox/index.js';
import { DueNoticeRepository } from './due-notice.repository.js';
import { NoticeSweeps } from './notice-sweeps.js';
import { NoticesModule } from './notices.module.js';
import { TellingRepository } from './telling.repository.js';
import { TellPeople } from './tell-people.js';

/** Telling people: by the event when something has happened, by a sweep when a date has come. */
@Module({
  imports: [NoticesModule],
  providers: [TellingRepository, TellPeople, DueNoticeRepository, NoticeSweeps],
})
export class NoticesJobsModule {
  constructor(
    @Inject(OutboxRegistry) outbox: OutboxRegistry,
    @Inject(SweepRegistry) sweeps: SweepRegistry,
    @Inject(TellPeople) tell: TellPeople,
    @Inject(NoticeSweeps) dates: NoticeSweeps,
  ) {
    outbox.register(tell);
    for (const sweep of dates.all()) sweeps.register(sweep);
  }
}
