export { receiptGrants } from './receipt.policy.js';
export { RetentionSweeps } from './retention-sweeps.js';
