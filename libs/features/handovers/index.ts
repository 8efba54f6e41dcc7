export { EndAssignment } from './end-assignment.js';
export { TransferCases } from './transfer-cases.js';
