import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';

/** The cost of one Argon2id derivation (libsodium's opslimit and memlimit; one lane). */
export interface KdfCost {
  readonly passes: number;
  readonly memoryKiB: number;
}

/** What new keys cost, and the bounds within which stored costs are accepted. */
export interface KdfPolicy {
  readonly cost: KdfCost;
  readonly minimum: KdfCost;
  readonly maximum: KdfCost;
}

/** libsodium's INTERACTIVE cost, three times the memory of OWASP's floor (2 passes, 19 MiB). */
export const MINIMUM_COST: KdfCost = { passes: 2, memoryKiB: 64 * 1024 };

/** Passes as in the second choice of RFC 9106, twice its memory: about a second on a laptop, and bearable on a phone. */
export const DEFAULT_COST: KdfCost = { passes: 3, memoryKiB: 128 * 1024 };

/** Beyond this a phone's tab dies: a server that stores such a cost is refused before any memory is taken. */
export const MAXIMUM_COST: KdfCost = { passes: 8, memoryKiB: 1024 * 1024 };

/** A policy for real use; a cost below the minimum or above the maximum is a KDF_OUT_OF_BOUNDS at once. */
export function kdfPolicy(cost: KdfCost = DEFAULT_COST): KdfPolicy {
  const policy = { cost, minimum: MINIMUM_COST, maximum: MAXIMUM_COST };
  checkCost(cost, policy);
  return policy;
}

/** The policy of every function that is given none. */
export const PRODUCTION_KDF: KdfPolicy = kdfPolicy();

/** Refuses a cost outside the policy's bounds, before it is spent. */
export function checkCost(cost: KdfCost, policy: KdfPolicy): void {
  const isWithin = (value: number, low: number, high: number) =>
    Number.isInteger(value) && value >= low && value <= high;
  if (
    !isWithin(cost.passes, policy.minimum.passes, policy.maximum.passes) ||
    !isWithin(cost.memoryKiB, policy.minimum.memoryKiB, policy.maximum.memoryKiB)
  ) {
    throw new VaultError('KDF_OUT_OF_BOUNDS', { passes: cost.passes, memoryKiB: cost.memoryKiB });
  }
}

/** The 32-byte Argon2id key of a passphrase, which is compared as its Unicode NFC form (RFC 8265, OpaqueString). */
export function passphraseKey(
  sodium: Sodium,
  passphrase: string,
  parameters: { salt: Uint8Array; cost: KdfCost },
): Uint8Array {
  try {
    return sodium.crypto_pwhash(
      sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
      passphrase.normalize('NFC'),
      parameters.salt,
      parameters.cost.passes,
      parameters.cost.memoryKiB * 1024,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } catch {
    throw new VaultError('KDF_FAILED', { memoryKiB: parameters.cost.memoryKiB });
  }
}
