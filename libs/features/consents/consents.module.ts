import { Module } from '@nestjs/common';
import { ConsentQueries } from './consent.queries.js';
import { ConsentRepository } from './consent.repository.js';
import { RecordConsent } from './record-consent.js';
import { ReviewConsent } from './review-consent.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** Use cases and queries of consents. */
@Module({
  providers: [ConsentRepository, ConsentQueries, RecordConsent, WithdrawConsent, ReviewConsent],
  exports: [ConsentRepository, ConsentQueries, RecordConsent, WithdrawConsent, ReviewConsent],
})
export class ConsentsModule {}
