export { CaseKeys, epochDay } from './case-keys.js';
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
export { sectionGrants } from './section.policy.js';
