import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { EndAssignment } from './end-assignment.js';
import { EndingQueries } from './ending.queries.js';
import { HandOver } from './hand-over.js';
import { HandoverRepository } from './handover.repository.js';
import { SettleComments } from './settle-comments.js';
import { TransferCases } from './transfer-cases.js';

const PROVIDERS = [HandoverRepository, HandOver, SettleComments, EndingQueries, EndAssignment, TransferCases];

/** Ending supervisions and handing cases over. */
@Module({
  imports: [ClinicsModule, AssignmentsModule, CasesModule, DiscussionModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class HandoversModule {}
