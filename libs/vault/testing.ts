import { MAXIMUM_COST } from './kdf-policy.js';
import type { KdfPolicy } from './kdf-policy.js';

/**
 * The cheapest Argon2id that libsodium allows, for tests only: keys sealed under it are refused by every other policy.
 * It is not part of the package's index, so that production code has to name this file to get it.
 */
export const TEST_KDF: KdfPolicy = {
  cost: { passes: 1, memoryKiB: 8 },
  minimum: { passes: 1, memoryKiB: 8 },
  maximum: MAXIMUM_COST,
};
