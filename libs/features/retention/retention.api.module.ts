import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { CaseHoldResolver } from './case-hold.resolver.js';
import { CaseReceiptResolver } from './case-receipt.resolver.js';
import { HoldRequestResolver } from './hold-request.resolver.js';
import { HoldResolver } from './hold.resolver.js';
import { ReceiptResolver } from './receipt.resolver.js';
import { RetentionModule } from './retention.module.js';

/** Receipts and holds over GraphQL. */
@Module({
  imports: [ClinicsModule, RetentionModule],
  providers: [ReceiptResolver, CaseReceiptResolver, HoldResolver, HoldRequestResolver, CaseHoldResolver],
})
export class RetentionApiModule {}
