import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { InboxModule } from './inbox.module.js';
import { InboxResolver } from './inbox.resolver.js';

@Module({ imports: [InboxModule, ClinicsModule], providers: [InboxResolver] })
export class InboxApiModule {}
