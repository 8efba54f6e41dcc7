import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { ClientRecordQueries } from './client-record.queries.js';
import { ClientRecordRepository } from './client-record.repository.js';
import { CreateClientRecord } from './create-client-record.js';
import { UpdateClientRecord } from './update-client-record.js';

/** Use cases and queries of client records. */
@Module({
  imports: [ClinicsModule],
  providers: [ClientRecordRepository, ClientRecordQueries, CreateClientRecord, UpdateClientRecord],
  exports: [ClientRecordRepository, ClientRecordQueries, CreateClientRecord, UpdateClientRecord],
})
export class ClientsModule {}
