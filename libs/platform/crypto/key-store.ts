import type { SecretKey } from './seal.js';

/** Names one key: an epoch (one clinic, one day of expiry) or a clinic's lasting key. Letters, digits and hyphens only. */
export type KeyName = `epoch-${string}` | `lasting-${string}`;

/**
 * Where the keys live that PostgreSQL must not hold. Erasing a key here is what makes destruction final: backups, dead tuples
 * and the write-ahead log may keep ciphertext and wrapped keys, but nothing that opens them.
 */
export interface KeyStore {
  /** Makes a key and returns it once it is on stable storage; fails if the name is taken. */
  create(name: KeyName): Promise<SecretKey>;
  /** The key, or null if there is none or it was erased. */
  read(name: KeyName): Promise<SecretKey | null>;
  /** Erases the key for good; erasing an absent key succeeds, so that it can be repeated after a crash. */
  erase(name: KeyName): Promise<void>;
}

export const KEY_STORE = Symbol('KeyStore');
