import { Module } from '@nestjs/common';
import { ReceiptQueries } from './receipt.queries.js';
import { ReceiptRepository } from './receipt.repository.js';

/** The read side of destruction. */
@Module({ providers: [ReceiptRepository, ReceiptQueries], exports: [ReceiptQueries] })
export class RetentionModule {}
