import { Module } from '@nestjs/common';
import { ConsentQueries } from './consent.queries.js';
import { ConsentRepository } from './consent.repository.js';
import { DeterminationQueries } from './determination.queries.js';
import { DeterminationRepository } from './determination.repository.js';
import { RecordConsent } from './record-consent.js';
import { RecordDetermination } from './record-determination.js';
import { ReviewConsent } from './review-consent.js';
import { RevokeDetermination } from './revoke-determination.js';
import { WithdrawConsent } from './withdraw-consent.js';

const PROVIDERS = [
  ConsentRepository,
  ConsentQueries,
  RecordConsent,
  WithdrawConsent,
  ReviewConsent,
  DeterminationRepository,
  DeterminationQueries,
  RecordDetermination,
  RevokeDetermination,
];

/** Use cases and queries of consents and of the determinations that stand in for one. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ConsentsModule {}
