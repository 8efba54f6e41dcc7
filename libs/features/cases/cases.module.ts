import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { AnswerRecognition } from './answer-recognition.js';
import { AnswerRecusal } from './answer-recusal.js';
import { AnswerReport } from './answer-report.js';
import {
  ExtensionRepository,
  FindingRepository,
  OpeningRepository,
  PassageReportRepository,
  VersionRepository,
} from './attached.repository.js';
import { AudienceRepository } from './audience.repository.js';
import { CaseBasisRepository } from './case-basis.repository.js';
import { CaseKeyRepository } from './case-key.repository.js';
import { CaseKeys } from './case-keys.js';
import { CaseLifecycle } from './case-lifecycle.js';
import { CaseReader } from './case-reader.js';
import { CaseText } from './case-text.js';
import { CaseWriter } from './case-writer.js';
import { CaseRepository } from './case.repository.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftRepository } from './draft.repository.js';
import { ExpiryChange } from './expiry-change.js';
import { ExtendCase } from './extend-case.js';
import { LeaveGroup } from './leave-group.js';
import { OpenSection } from './open-section.js';
import { RecallCase } from './recall-case.js';
import { RecognitionRepository } from './recognition.repository.js';
import { RecusalRepository } from './recusal.repository.js';
import { ReportPassage } from './report-passage.js';
import { ResubmitCase } from './resubmit-case.js';
import { SaveDraft } from './save-draft.js';
import { FindAudience } from './find-audience.js';
import { Screening } from './screening.js';
import { SectionRepository } from './section.repository.js';
import { StepOut } from './step-out.js';
import { SubmissionGrounds } from './submission-grounds.js';
import { SubmissionGate } from './submission-gate.js';
import { SubmitCase } from './submit-case.js';

const repositories = [
  AudienceRepository,
  CaseBasisRepository,
  CaseKeyRepository,
  CaseRepository,
  ClinicPolicyRepository,
  DraftRepository,
  ExtensionRepository,
  FindingRepository,
  OpeningRepository,
  PassageReportRepository,
  RecognitionRepository,
  RecusalRepository,
  SectionRepository,
  VersionRepository,
];

const useCases = [
  AnswerRecognition,
  AnswerRecusal,
  AnswerReport,
  CaseKeys,
  CaseLifecycle,
  CaseReader,
  CaseText,
  CaseWriter,
  DiscardDraft,
  ExpiryChange,
  ExtendCase,
  FindAudience,
  LeaveGroup,
  OpenSection,
  RecallCase,
  ReportPassage,
  ResubmitCase,
  SaveDraft,
  Screening,
  StepOut,
  SubmissionGate,
  SubmissionGrounds,
  SubmitCase,
];

/** Drafts, the gate, and the life of cases. */
@Module({
  imports: [ClientsModule, ConsentsModule],
  providers: [...repositories, ...useCases],
  exports: [...repositories, ...useCases],
})
export class CasesModule {}
