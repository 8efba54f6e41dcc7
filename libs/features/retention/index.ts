export { receiptGrants, receiptResource } from './receipt.policy.js';
export { DestructionReceiptRow } from './receipt.row.js';
export type { DestructionCause } from './domain/destruction-cause.js';
export { RetentionSweeps } from './retention-sweeps.js';
