import { Module } from '@nestjs/common';
import { ConsentResolver } from './consent.resolver.js';
import { ConsentsModule } from './consents.module.js';

/** Consents over GraphQL. */
@Module({ imports: [ConsentsModule], providers: [ConsentResolver] })
export class ConsentsApiModule {}
