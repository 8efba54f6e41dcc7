export {
  assignmentsAsSupervisee,
  assignmentsOfAuthor,
  inForce,
  namedAssignment,
} from './assignment.relation.js';
export { SupervisionAssignmentRow } from './assignment.row.js';
export type { AssignmentKind, AssignmentState, EndReason } from './assignment.row.js';
