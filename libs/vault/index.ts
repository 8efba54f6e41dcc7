export { VAULT_ERRORS, VaultError } from './vault-error.js';
export type { VaultErrorCode, VaultErrorDetails } from './vault-error.js';
export { FORMAT_VERSION } from './wire-format.js';
export { DEFAULT_COST, MAXIMUM_COST, MINIMUM_COST, PRODUCTION_KDF, kdfPolicy } from './kdf-policy.js';
export type { KdfCost, KdfPolicy } from './kdf-policy.js';
export {
  MINIMUM_PASSPHRASE_LENGTH,
  changePassphrase,
  createVaultKeys,
  openWithPassphrase,
  openWithRecoveryCode,
  renewRecoveryCode,
} from './person-keys.js';
export type { SealedKeys } from './person-keys.js';
export type { OpenedKeys } from './opened-keys.js';
export { fingerprint } from './public-key.js';
export {
  openRecord,
  openRecordWithClinicKey,
  resealKeyForClinic,
  resealRecord,
  sealRecord,
} from './sealed-record.js';
export type { SealedRecord } from './sealed-record.js';
export type { RecordContext } from './record-context.js';
export { MAX_CONTENT_BYTES } from './padded-json.js';
export { combineShares, createClinicRecovery, openShare, passShareTo } from './clinic-recovery.js';
export type {
  CeremonyRecord,
  ClinicRecoveryKey,
  OpenedShare,
  ShareContext,
  ShareHolder,
} from './recovery-share.js';
export { PSEUDONYM_COUNT, newPseudonym, uniformBelow } from './pseudonym.js';
