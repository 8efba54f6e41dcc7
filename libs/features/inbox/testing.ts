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
import { InboxQueries } from './inbox.queries.js';

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
  );
}
