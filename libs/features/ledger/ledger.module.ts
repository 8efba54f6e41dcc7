import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerRepository } from './ledger.repository.js';

@Module({
  imports: [ClinicsModule],
  providers: [LedgerRepository, LedgerQueries],
  exports: [LedgerRepository, LedgerQueries],
})
export class LedgerModule {}
