export { assignmentGrants } from './assignment.policy.js';
export { inForce, namedAssignment } from './assignment.relation.js';
