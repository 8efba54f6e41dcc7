import { Module } from '@nestjs/common';
import { CaseReceiptResolver } from './case-receipt.resolver.js';
import { ReceiptResolver } from './receipt.resolver.js';
import { RetentionModule } from './retention.module.js';

/** Receipts over GraphQL. */
@Module({ imports: [RetentionModule], providers: [ReceiptResolver, CaseReceiptResolver] })
export class RetentionApiModule {}
