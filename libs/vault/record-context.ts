import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';

/** What a sealed record is: every part is bound to the ciphertext, so that the server cannot pass one off as another. */
export interface RecordContext {
  readonly kind: 'client-record' | 'draft';
  readonly clinicId: string;
  readonly ownerId: string;
  readonly recordId: string;
  /** Counts up with each save; opening with another version than the sealed one is refused. */
  readonly version: number;
}

/** The context as unambiguous bytes: a JSON array, in which no value can run over into the next. */
export function contextBytes(sodium: Sodium, context: RecordContext): Uint8Array {
  checkContext(context);
  return sodium.from_string(JSON.stringify([...identityParts(context), context.version]));
}

/** 32 bytes that stand for the record whatever its version; they bind the record key. */
export function identityDigest(sodium: Sodium, context: RecordContext): Uint8Array {
  checkContext(context);
  return sodium.crypto_generichash(32, JSON.stringify(identityParts(context)), null);
}

function identityParts(context: RecordContext): string[] {
  return ['subrosa-vault/1 record', context.kind, context.clinicId, context.ownerId, context.recordId];
}

function checkContext(context: RecordContext): void {
  for (const field of ['kind', 'clinicId', 'ownerId', 'recordId'] as const) {
    if (typeof context[field] !== 'string' || context[field].length === 0) {
      throw new VaultError('INVALID_CONTEXT', { field });
    }
  }
  if (!Number.isSafeInteger(context.version) || context.version < 0) {
    throw new VaultError('INVALID_CONTEXT', { field: 'version' });
  }
}
