export { assignmentGrants } from './assignment.policy.js';
export { coversOfNamed, inForce, namedAssignment } from './assignment.relation.js';
