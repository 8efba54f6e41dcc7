export { assignmentGrants } from './assignment.policy.js';
export { SupervisionAssignmentRow } from './assignment.row.js';
export { coversOfNamed, inForce, namedAssignment } from './assignment.relation.js';
export { packOf } from './domain/clinic-pack.js';
