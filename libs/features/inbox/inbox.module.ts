import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { InboxCaseRepository } from './inbox-case.repository.js';
import { InboxAttached, InboxCases } from './inbox-cases.js';
import {
  InboxAssignmentRepository,
  InboxDraftRepository,
  InboxHoldRepository,
  InboxHoldRequestRepository,
  InboxMembershipRepository,
} from './inbox-other.repository.js';
import { InboxOthers, InboxSources } from './inbox-others.js';
import { InboxReviewRepository, InboxTalkRepository } from './inbox-talk.repository.js';
import { InboxQueries } from './inbox.queries.js';

@Module({
  imports: [CasesModule, ClinicsModule],
  providers: [
    InboxAssignmentRepository,
    InboxAttached,
    InboxCaseRepository,
    InboxCases,
    InboxDraftRepository,
    InboxHoldRepository,
    InboxHoldRequestRepository,
    InboxMembershipRepository,
    InboxOthers,
    InboxQueries,
    InboxReviewRepository,
    InboxSources,
    InboxTalkRepository,
  ],
  exports: [InboxQueries],
})
export class InboxModule {}
