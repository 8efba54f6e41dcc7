export type {
  AssignmentId,
  CaseId,
  ClientRecordId,
  ClinicId,
  CommentId,
  ConsentId,
  DeterminationId,
  DraftId,
  EpochId,
  FindingId,
  Id,
  HoldId,
  HoldRequestId,
  InvitationId,
  LedgerEventId,
  LicenceId,
  MembershipId,
  NoteId,
  OpeningId,
  PassageReportId,
  PersonId,
  ProgrammeId,
  ProgrammeMemberId,
  ReceiptId,
  ReviewId,
  SectionId,
  SessionId,
  ThreadId,
  VersionId,
} from './ids.js';
export { isUuid, newId } from './ids.js';
export { AppError, invalidInput, unreachable } from './app-error.js';
export type { ErrorDetails } from './app-error.js';
export { ERROR_CODES } from './error-codes.js';
export type { ErrorCode, ErrorKind } from './error-codes.js';
export { FOREVER, MILLISECONDS, isWithin, overlaps } from './clock.js';
export type { Clock, Period } from './clock.js';
export { nextState } from './state-machine.js';
export type { Transitions } from './state-machine.js';
export { PAGE_LIMIT, pageRequest } from './page.js';
export type { Page, PageRequest } from './page.js';
export { canonicalText, textDigest } from './text-digest.js';
export type { SectionText } from './text-digest.js';
export { calendarDay, dayAt, endOfDay, startOfDay } from './clinic-day.js';
