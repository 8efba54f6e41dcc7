import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { AskHold } from './ask-hold.js';
import { ChangeHold } from './change-hold.js';
import { HeldCaseRepository } from './held-case.repository.js';
import { HoldQueries } from './hold.queries.js';
import { HoldRepository } from './hold.repository.js';
import { HoldRequestRepository } from './hold-request.repository.js';
import { HoldWords } from './hold-words.js';
import { PlaceHold } from './place-hold.js';
import { ReceiptQueries } from './receipt.queries.js';
import { ReceiptRepository } from './receipt.repository.js';

/** The read side of destruction, and the holds that stop it. */
@Module({
  imports: [CasesModule, ClinicsModule],
  providers: [
    ReceiptRepository,
    ReceiptQueries,
    HeldCaseRepository,
    HoldRepository,
    HoldRequestRepository,
    HoldWords,
    HoldQueries,
    PlaceHold,
    ChangeHold,
    AskHold,
  ],
  exports: [ReceiptQueries, HoldQueries, PlaceHold, ChangeHold, AskHold],
})
export class RetentionModule {}
