import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { InboxModule } from './inbox.module.js';
import { InboxResolver } from './inbox.resolver.js';
import { SnoozeResolver } from './snooze.resolver.js';

@Module({ imports: [InboxModule, ClinicsModule, NoticesModule], providers: [InboxResolver, SnoozeResolver] })
export class InboxApiModule {}
