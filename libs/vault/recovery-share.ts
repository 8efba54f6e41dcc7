import { forget, hide } from './secret-bytes.js';
import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';

/** Somebody who keeps one share of the clinic's recovery key, in their own vault. */
export interface ShareHolder {
  readonly personId: string;
  readonly publicKey: string;
}

/** What a ceremony fixed, free of secrets: kept by the server, and checked again whenever a share is opened. */
export interface CeremonyRecord {
  readonly format: 1;
  readonly ceremonyId: string;
  readonly clinicId: string;
  readonly publicKey: string;
  readonly threshold: number;
  readonly holders: readonly ShareHolder[];
}

/** The ceremony and the holder whose share it is; every field of both is bound to the sealed share. */
export interface ShareContext {
  readonly ceremony: CeremonyRecord;
  readonly personId: string;
}

/** The clinic's recovery key put together; it prints and copies as its public half only. */
export class ClinicRecoveryKey {
  constructor(
    readonly publicKey: string,
    privateKey: Uint8Array,
  ) {
    hide(this, privateKey);
  }

  /** Overwrites the private key; every later use is KEYS_FORGOTTEN. */
  forget(): void {
    forget(this);
  }
}

/** One share while it is open; it prints and copies as its context only. */
export class OpenedShare {
  constructor(
    readonly context: ShareContext,
    bytes: Uint8Array,
  ) {
    hide(this, bytes);
  }

  /** Overwrites the share; every later use is KEYS_FORGOTTEN. */
  forget(): void {
    forget(this);
  }
}

/** Length of `shareContextDigest`. */
export const DIGEST_LENGTH = 32;

/** 32 bytes that stand for the ceremony, the holder and the number of the share; WRONG_CONTEXT for somebody who holds none. */
export function shareContextDigest(sodium: Sodium, { ceremony, personId }: ShareContext): Uint8Array {
  const index = ceremony.holders.findIndex((holder) => holder.personId === personId);
  if (index < 0) throw new VaultError('WRONG_CONTEXT');
  return sodium.crypto_generichash(
    DIGEST_LENGTH,
    JSON.stringify([ceremonyText(ceremony), index, personId]),
    null,
  );
}

/** The ceremony as unambiguous text: equal exactly if every field is. */
export function ceremonyText(ceremony: CeremonyRecord): string {
  return JSON.stringify([
    'subrosa-vault/1 ceremony',
    ceremony.format,
    ceremony.ceremonyId,
    ceremony.clinicId,
    ceremony.publicKey,
    ceremony.threshold,
    ceremony.holders.map((holder) => [holder.personId, holder.publicKey]),
  ]);
}
