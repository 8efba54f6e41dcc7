import { Module } from '@nestjs/common';
import { ClientRecordResolver } from './client-record.resolver.js';
import { ClientsModule } from './clients.module.js';

/** Client records over GraphQL. */
@Module({ imports: [ClientsModule], providers: [ClientRecordResolver] })
export class ClientsApiModule {}
