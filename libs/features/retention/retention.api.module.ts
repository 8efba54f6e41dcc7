import { Module } from '@nestjs/common';
import { ReceiptResolver } from './receipt.resolver.js';
import { RetentionModule } from './retention.module.js';

/** Receipts over GraphQL. */
@Module({ imports: [RetentionModule], providers: [ReceiptResolver] })
export class RetentionApiModule {}
