export { CaseLifecycle } from './case-lifecycle.js';
export type { ReviewStep } from './case-lifecycle.js';
export { CaseKeys, epochDay } from './case-keys.js';
export { CaseReader } from './case-reader.js';
export type { OpenedSection } from './case-text.js';
export { CaseRepository } from './case.repository.js';
export type { CaseFilter } from './case.repository.js';
export { CaseRow } from './case.row.js';
export type { Urgency } from './case.row.js';
export { CaseAudienceRow } from './case-audience.row.js';
export { CaseConsentRow } from './case-consent.row.js';
export { CaseKeyRow } from './case-key.row.js';
export { CaseSectionRow } from './case-section.row.js';
export { CaseVersionRow } from './case-version.row.js';
export { DraftRow } from './draft.row.js';
export { EpochRow } from './epoch.row.js';
export { ExtensionRow } from './extension.row.js';
export { FindingRow } from './finding.row.js';
export { OpeningRow } from './opening.row.js';
export { PassageReportRow } from './passage-report.row.js';
export { Screening } from './screening.js';
export { ClinicPolicyRepository } from './clinic-policy.repository.js';
export { ExpiryChange } from './expiry-change.js';
export {
  READABLE_STATES,
  authorReads,
  authorWorks,
  inAudienceToday,
  isAuthor,
  notExpired,
  supervisorHasOpened,
  supervisorReads,
} from './case.conditions.js';
export { caseRelation, caseResource } from './case.resource.js';
export type { CasePaths } from './case.resource.js';
export { caseGrants } from './case.policy.js';
export { draftGrants, draftResource } from './draft.policy.js';
export { sectionResource } from './section.resource.js';
export { sectionGrants } from './section.policy.js';
export { refuse } from './refuse.js';
export { CONTEXT_LENGTH, makeAnchor, reanchor } from './domain/anchor.js';
export type { Anchor, Passage } from './domain/anchor.js';
export { CASE_STATES, isExpired, isReadableState, nextCaseState } from './domain/case-state.js';
export type { CaseState } from './domain/case-state.js';
export { SIGN_OFF_REMINDER } from './domain/decide-review-step.js';
export type { SignOffManner } from './domain/decide-review-step.js';
export { HIDDEN_MARK, hideInAnchor, hidePassages, mergePassages } from './domain/hide-passages.js';
export type { Purpose, SectionClass } from './domain/purposes.js';
export { refusal, refusalText } from './domain/refusal.js';
export type { Refusal } from './domain/refusal.js';
export { shownToOriginal } from './domain/shown-offsets.js';
export { CaseStateEnum, SectionClassEnum } from './case-enums.js';
export { CaseType, GrantType, PermissionType, toCaseType } from './case.type.js';
export { CaseVersionType, SectionType } from './section.type.js';
export {
  RefusalType,
  SubmissionFindingType,
  toRefusalType,
  toSubmissionFindingType,
} from './submission.type.js';
