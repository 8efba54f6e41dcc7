import { SupervisionAssignmentRow } from './assignments/assignment.row.js';
import { CaseAudienceRow } from './cases/case-audience.row.js';
import { CaseConsentRow } from './cases/case-consent.row.js';
import { CaseKeyRow } from './cases/case-key.row.js';
import { CaseRow } from './cases/case.row.js';
import { CaseSectionRow } from './cases/case-section.row.js';
import { CaseVersionRow } from './cases/case-version.row.js';
import { DraftRow } from './cases/draft.row.js';
import { EpochRow } from './cases/epoch.row.js';
import { ExtensionRow } from './cases/extension.row.js';
import { FindingRow } from './cases/finding.row.js';
import { OpeningRow } from './cases/opening.row.js';
import { PassageReportRow } from './cases/passage-report.row.js';
import { ClientRecordRow } from './clients/client-record.row.js';
import { ConsentRow } from './consents/consent.row.js';
import { CommentRow } from './discussion/comment.row.js';
import { ThreadRow } from './discussion/thread.row.js';
import { PersonRow } from './identity/person.row.js';
import { SessionRow } from './identity/session.row.js';
import { ClinicRow } from './clinics/clinic.row.js';
import { InvitationRow } from './clinics/invitation.row.js';
import { LicenceRow } from './clinics/licence.row.js';
import { MembershipRow } from './clinics/membership.row.js';
import { RecoveryShareRow } from './clinics/recovery-share.row.js';
import { VaultKeysRow } from './clinics/vault-keys.row.js';
import { LedgerEventRow } from './ledger/ledger-event.row.js';
import { DestructionReceiptRow } from './retention/receipt.row.js';
import { RatingRow } from './reviews/rating.row.js';
import { ReviewTextRow } from './reviews/review-text.row.js';
import { ReviewRow } from './reviews/review.row.js';
import { SupervisionNoteRow } from './reviews/supervision-note.row.js';
import { DeclaredConflictRow } from './assignments/declared-conflict.row.js';
import { CaseColleagueRow } from './cases/case-colleague.row.js';
import { CaseDeterminationRow } from './cases/case-determination.row.js';
import { CaseMemberRow } from './cases/case-member.row.js';
import { CasePeerRow } from './cases/case-peer.row.js';
import { RecognitionRow } from './cases/recognition.row.js';
import { RecusalRow } from './cases/recusal.row.js';
import { ProgrammeRow } from './clinics/programme.row.js';
import { ProgrammeMemberRow } from './clinics/programme-member.row.js';
import { ConsentScopeRow } from './consents/consent-scope.row.js';
import { DeterminationRow } from './consents/determination.row.js';
import { ConsultationGroupRow } from './groups/consultation-group.row.js';
import { ConsultationRow } from './groups/consultation.row.js';
import { CovenantRow } from './groups/covenant.row.js';
import { CovenantSignatureRow } from './groups/covenant-signature.row.js';
import { GroupMembershipRow } from './groups/group-membership.row.js';
import { SupervisionGroupRow } from './groups/supervision-group.row.js';
import { SupervisionGroupMemberRow } from './groups/supervision-group-member.row.js';
import { SnoozeRow } from './inbox/snooze.row.js';
import { NoticeRow } from './notices/notice.row.js';
import { ReminderRow } from './notices/reminder.row.js';
import { HoldRow } from './retention/hold.row.js';
import { HoldCaseRow } from './retention/hold-case.row.js';
import { HoldRequestRow } from './retention/hold-request.row.js';

/** Every row class of the product; the data source and the entity diff take this list. */
export const allRows = [
  DeclaredConflictRow,
  CaseColleagueRow,
  CaseDeterminationRow,
  CaseMemberRow,
  CasePeerRow,
  RecognitionRow,
  RecusalRow,
  ProgrammeRow,
  ProgrammeMemberRow,
  ConsentScopeRow,
  DeterminationRow,
  ConsultationGroupRow,
  ConsultationRow,
  CovenantRow,
  CovenantSignatureRow,
  GroupMembershipRow,
  SupervisionGroupRow,
  SupervisionGroupMemberRow,
  NoticeRow,
  ReminderRow,
  SnoozeRow,
  HoldRow,
  HoldCaseRow,
  HoldRequestRow,
  CaseAudienceRow,
  CaseConsentRow,
  CaseKeyRow,
  CaseRow,
  CaseSectionRow,
  CaseVersionRow,
  DestructionReceiptRow,
  DraftRow,
  EpochRow,
  ExtensionRow,
  FindingRow,
  OpeningRow,
  PassageReportRow,
  ClientRecordRow,
  CommentRow,
  ThreadRow,
  ClinicRow,
  ConsentRow,
  InvitationRow,
  LedgerEventRow,
  LicenceRow,
  MembershipRow,
  PersonRow,
  RecoveryShareRow,
  SessionRow,
  SupervisionAssignmentRow,
  VaultKeysRow,
  RatingRow,
  ReviewRow,
  ReviewTextRow,
  SupervisionNoteRow,
];
