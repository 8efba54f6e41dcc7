export { CaseLifecycle } from './case-lifecycle.js';
export { CaseKeys } from './case-keys.js';
export { CaseReader } from './case-reader.js';
export type { OpenedSection } from './case-text.js';
export { CaseRepository } from './case.repository.js';
export { CaseRow } from './case.row.js';
export { CaseSectionRow } from './case-section.row.js';
export { OpeningRow } from './opening.row.js';
export { Screening } from './screening.js';
export {
  authorReads,
  authorWorks,
  inAudienceToday,
  isAuthor,
  supervisorHasOpened,
} from './case.conditions.js';
export { caseRelation, caseResource } from './case.resource.js';
export { caseGrants } from './case.policy.js';
export { draftGrants } from './draft.policy.js';
export { sectionResource } from './section.resource.js';
export { sectionGrants } from './section.policy.js';
export { refuse } from './refuse.js';
export { makeAnchor, reanchor } from './domain/anchor.js';
export type { Anchor, Passage } from './domain/anchor.js';
export { nextCaseState } from './domain/case-state.js';
export { SIGN_OFF_REMINDER } from './domain/decide-review-step.js';
export type { SignOffManner } from './domain/decide-review-step.js';
export { HIDDEN_MARK, hideInAnchor, hidePassages, mergePassages } from './domain/hide-passages.js';
export { refusal } from './domain/refusal.js';
export { hideReported, isReleased } from './domain/reported-words.js';
export type { ReportedWords } from './domain/reported-words.js';
export { wordsOf } from './hidden-words.js';
export { shownToOriginal } from './domain/shown-offsets.js';
export { CaseType } from './case.type.js';
