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

/** Every row class of the product; the data source and the entity diff take this list. */
export const allRows = [
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
