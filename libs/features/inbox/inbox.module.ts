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
import { BringBackInboxRow } from './bring-back-inbox-row.js';
import { InboxQueries } from './inbox.queries.js';
import { SnoozeInboxRow } from './snooze-inbox-row.js';
import { SnoozeRepository } from './snooze.repository.js';

@Module({
  imports: [CasesModule, ClinicsModule],
  providers: [
    BringBackInboxRow,
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
    SnoozeInboxRow,
    SnoozeRepository,
  ],
  exports: [BringBackInboxRow, InboxQueries, SnoozeInboxRow],
})
export class InboxModule {}
