export { AUTHOR_SPEAKS, MEMBERS_RECOMMEND, MEMBERS_SPEAK } from './domain/consultation-stage.js';
export type { ConsultationStage } from './domain/consultation-stage.js';
export { ConsultationRow } from './consultation.row.js';
export {
  consultationOfCase,
  isAtStage,
  isMemberToday,
  isPeerToday,
  namedMembership,
  namedPlace,
} from './group.relations.js';
