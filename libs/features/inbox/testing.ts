import {
  CaseRepository,
  ExtensionRepository,
  OpeningRepository,
  PassageReportRepository,
  RecognitionRepository,
  RecusalRepository,
} from '../cases/index.js';
import { ClinicRepository } from '../clinics/index.js';
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
import type { TestDatabase } from '@subrosa/testing';
import { BringBackInboxRow } from './bring-back-inbox-row.js';
import { InboxQueries } from './inbox.queries.js';
import { LapsedSnoozeRepository } from './lapsed-snooze.repository.js';
import { SnoozeInboxRow } from './snooze-inbox-row.js';
import { SweepSnoozes } from './sweep-snoozes.js';
import { SnoozeRepository } from './snooze.repository.js';

/** The query of the feature, wired as the modules wire it. */
export function inboxFeature(): InboxQueries {
  const cases = new InboxCaseRepository();
  const attached = new InboxAttached(
    new OpeningRepository(),
    new PassageReportRepository(),
    new ExtensionRepository(),
    new RecusalRepository(),
    new RecognitionRepository(),
  );
  const sources = new InboxSources(
    new InboxDraftRepository(),
    new InboxMembershipRepository(),
    new InboxAssignmentRepository(),
    new InboxHoldRequestRepository(),
    new InboxHoldRepository(),
  );
  const talk = new InboxTalkRepository();
  return new InboxQueries(
    cases,
    new InboxCases(new CaseRepository(), attached, talk, new InboxReviewRepository()),
    new InboxOthers(sources, cases, new ClinicRepository()),
    new SnoozeRepository(),
  );
}

/** Putting aside and bringing back, wired as the modules wire them. */
export function snoozeFeature(): { readonly snooze: SnoozeInboxRow; readonly bringBack: BringBackInboxRow } {
  const snoozes = new SnoozeRepository();
  return { snooze: new SnoozeInboxRow(inboxFeature(), snoozes), bringBack: new BringBackInboxRow(snoozes) };
}

/** Runs the sweep of the worker once; answers how many were deleted. */
export function sweepSnoozes(database: TestDatabase): Promise<number> {
  return new SweepSnoozes(new LapsedSnoozeRepository(database.worker), database.workerUnitOfWork).run();
}
