export { discussionGrants } from './discussion.policy.js';
export { FreeTextScreen, keptDetails } from './free-text-screen.js';
export type { KeptText, TextFinding, TypedText } from './free-text-screen.js';
export { SendComments } from './send-comments.js';
export { CaseTexts } from './case-texts.js';
export { CaseTextRepository } from './case-text.repository.js';
export { KeptTextInput, TextFindingType, toTextFindingType } from './text-finding.type.js';
