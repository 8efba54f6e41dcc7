export {
  AUTHOR_SPEAKS,
  CONSULTATION_STAGES,
  MEMBERS_RECOMMEND,
  MEMBERS_SPEAK,
} from './domain/consultation-stage.js';
export type { ConsultationStage } from './domain/consultation-stage.js';
export { SPEAKERS, isTurnOf, nextStage, stageText, whoSpeaks } from './domain/consultation-turn.js';
export type { TurnDeed, TurnRole, WhoSpeaks } from './domain/consultation-turn.js';
export { ConsultationRow } from './consultation.row.js';
export {
  consultationOfCase,
  isAtStage,
  isMemberToday,
  isPeerToday,
  namedMembership,
  namedPlace,
} from './group.relations.js';
export { GroupMembershipRow } from './group-membership.row.js';
export { groupGrants } from './groups.policy.js';
export { ConsultationGroupRow } from './consultation-group.row.js';
export { groupMembershipResource } from './consultation-group.policy.js';
