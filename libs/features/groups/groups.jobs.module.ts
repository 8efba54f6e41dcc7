import { Inject, Module } from '@nestjs/common';
import { OutboxRegistry } from '@subrosa/platform/outbox/index.js';
import { EndGroupsOnLeaving } from './end-groups-on-leaving.js';
import { GroupsModule } from './groups.module.js';

/** What groups do when somebody leaves the clinic. */
@Module({ imports: [GroupsModule], providers: [EndGroupsOnLeaving] })
export class GroupsJobsModule {
  constructor(
    @Inject(OutboxRegistry) registry: OutboxRegistry,
    @Inject(EndGroupsOnLeaving) leaving: EndGroupsOnLeaving,
  ) {
    registry.register(leaving);
  }
}
