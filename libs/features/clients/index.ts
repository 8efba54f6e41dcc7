export { clientRecordGrants } from './client-record.policy.js';
export { ClientRecordRepository } from './client-record.repository.js';
export { ClientRecordRow } from './client-record.row.js';
export { checkDeviceMadeId, checkEnvelope, checkSealedKeys } from './sealed-envelope.js';
export type { SealedKeys } from './sealed-envelope.js';
