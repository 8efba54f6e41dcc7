export { holdGrants } from './hold.policy.js';
export { receiptGrants } from './receipt.policy.js';
export { RetentionSweeps } from './retention-sweeps.js';
export { holdRequestResource, holdResource } from './hold.policy.js';
export { HoldRequestRow } from './hold-request.row.js';
export { HoldRow } from './hold.row.js';
