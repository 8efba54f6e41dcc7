export { assignmentGrants } from './assignment.policy.js';
export { inForce, namedAssignment } from './assignment.relation.js';
export { SupervisionAssignmentRow } from './assignment.row.js';
export type { AssignmentKind, AssignmentState, EndReason } from './assignment.row.js';
export { AssignmentType } from './assignment.type.js';
export { AssignmentsQueries } from './assignments.queries.js';
