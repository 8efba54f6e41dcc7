import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerResolver } from './ledger.resolver.js';

@Module({ imports: [LedgerModule, ClinicsModule], providers: [LedgerResolver] })
export class LedgerApiModule {}
