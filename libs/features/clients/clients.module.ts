import { Module } from '@nestjs/common';
import { ClientRecordQueries } from './client-record.queries.js';
import { ClientRecordRepository } from './client-record.repository.js';
import { CreateClientRecord } from './create-client-record.js';
import { UpdateClientRecord } from './update-client-record.js';

/** Use cases and queries of client records. */
@Module({
  providers: [ClientRecordRepository, ClientRecordQueries, CreateClientRecord, UpdateClientRecord],
  exports: [ClientRecordRepository, ClientRecordQueries, CreateClientRecord, UpdateClientRecord],
})
export class ClientsModule {}
