import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { ClientRecordResolver } from './client-record.resolver.js';
import { ClientsModule } from './clients.module.js';

/** Client records over GraphQL. */
@Module({ imports: [ClientsModule, ClinicsModule], providers: [ClientRecordResolver] })
export class ClientsApiModule {}
