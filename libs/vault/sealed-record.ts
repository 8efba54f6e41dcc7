import type { OpenedKeys } from './opened-keys.js';
import { fromPaddedJson, toPaddedJson } from './padded-json.js';
import { publicKeyBytes } from './public-key.js';
import { contextBytes } from './record-context.js';
import type { RecordContext } from './record-context.js';
import { openKeyForAuthor, openKeyForClinic, sealKeyForAuthor, sealKeyForClinic } from './record-key.js';
import type { ClinicRecoveryKey } from './recovery-share.js';
import { reveal } from './secret-bytes.js';
import { readySodium } from './sodium.js';
import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';
import { concat, headerOf, readEnvelope, writeEnvelope } from './wire-format.js';

/** What the server keeps of a client record or a draft: three opaque strings. */
export interface SealedRecord {
  readonly blob: string;
  readonly keyForAuthor: string;
  readonly keyForClinic: string;
}

const DIGEST_LENGTH = 32;

/** Seals any JSON content under a fresh key, and that key to the author and to the clinic's recovery key. */
export async function sealRecord(
  content: unknown,
  input: { keys: OpenedKeys; clinicRecoveryPublicKey: string; context: RecordContext },
): Promise<SealedRecord> {
  const sodium = await readySodium();
  const recordKey = sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
  try {
    return {
      blob: sealContent(sodium, content, { recordKey, context: input.context }),
      keyForAuthor: sealKeyForAuthor(sodium, input.keys, { recordKey, context: input.context }),
      keyForClinic: sealKeyForClinic(sodium, input.clinicRecoveryPublicKey, {
        recordKey,
        context: input.context,
      }),
    };
  } finally {
    sodium.memzero(recordKey);
  }
}

/** Opens a record of one's own; WRONG_CONTEXT if it is another record or version, FORGED, WRONG_KEYS or DAMAGED otherwise. */
export async function openRecord(
  keys: OpenedKeys,
  sealed: Pick<SealedRecord, 'blob' | 'keyForAuthor'>,
  context: RecordContext,
): Promise<unknown> {
  const sodium = await readySodium();
  const recordKey = openKeyForAuthor(sodium, keys, { keyForAuthor: sealed.keyForAuthor, context });
  return openContent(sodium, sealed.blob, { recordKey, context });
}

/** Seals a new version under the record's own key; the two key envelopes stay as they are. */
export async function resealRecord(
  content: unknown,
  input: { keys: OpenedKeys; sealed: SealedRecord; context: RecordContext },
): Promise<SealedRecord> {
  const sodium = await readySodium();
  const recordKey = openKeyForAuthor(sodium, input.keys, {
    keyForAuthor: input.sealed.keyForAuthor,
    context: input.context,
  });
  try {
    return { ...input.sealed, blob: sealContent(sodium, content, { recordKey, context: input.context }) };
  } finally {
    sodium.memzero(recordKey);
  }
}

/** Seals the record's key to another clinic recovery key, after a new ceremony; blob and author's envelope stay. */
export async function resealKeyForClinic(
  keys: OpenedKeys,
  sealed: SealedRecord,
  input: { clinicRecoveryPublicKey: string; context: RecordContext },
): Promise<SealedRecord> {
  const sodium = await readySodium();
  const recordKey = openKeyForAuthor(sodium, keys, {
    keyForAuthor: sealed.keyForAuthor,
    context: input.context,
  });
  try {
    const keyForClinic = sealKeyForClinic(sodium, input.clinicRecoveryPublicKey, {
      recordKey,
      context: input.context,
    });
    return { ...sealed, keyForClinic };
  } finally {
    sodium.memzero(recordKey);
  }
}

/** Opens a record with the clinic's recovery key, which two holders have put together. */
export async function openRecordWithClinicKey(
  clinicKey: ClinicRecoveryKey,
  sealed: Pick<SealedRecord, 'blob' | 'keyForClinic'>,
  context: RecordContext,
): Promise<unknown> {
  const sodium = await readySodium();
  const pair = { publicKey: publicKeyBytes(sodium, clinicKey.publicKey), privateKey: reveal(clinicKey) };
  const recordKey = openKeyForClinic(sodium, pair, { keyForClinic: sealed.keyForClinic, context });
  return openContent(sodium, sealed.blob, { recordKey, context });
}

interface ContentKey {
  readonly recordKey: Uint8Array;
  readonly context: RecordContext;
}

function sealContent(sodium: Sodium, content: unknown, { recordKey, context }: ContentKey): string {
  const bound = contextBytes(sodium, context);
  const padded = toPaddedJson(sodium, content);
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    padded,
    concat(headerOf('record'), bound),
    null,
    nonce,
    recordKey,
  );
  sodium.memzero(padded);
  return writeEnvelope(sodium, 'record', [
    sodium.crypto_generichash(DIGEST_LENGTH, bound, null),
    nonce,
    sealed,
  ]);
}

/** Overwrites the record key, whatever happens. */
function openContent(sodium: Sodium, blob: string, { recordKey, context }: ContentKey): unknown {
  try {
    const padded = decryptContent(sodium, blob, { recordKey, context });
    const content = fromPaddedJson(sodium, padded);
    sodium.memzero(padded);
    return content;
  } finally {
    sodium.memzero(recordKey);
  }
}

function decryptContent(sodium: Sodium, blob: string, { recordKey, context }: ContentKey): Uint8Array {
  const { fixed, rest } = readEnvelope(sodium, blob, {
    kind: 'record',
    lengths: [DIGEST_LENGTH, sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES],
    minimumRest: sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES,
  });
  const [digest, nonce] = fixed;
  const bound = contextBytes(sodium, context);
  // Only to name the reason: the context is authenticated below in any case.
  if (sodium.compare(sodium.crypto_generichash(DIGEST_LENGTH, bound, null), digest) !== 0) {
    throw new VaultError('WRONG_CONTEXT');
  }
  const associated = concat(headerOf('record'), bound);
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, rest, associated, nonce, recordKey);
  } catch {
    throw new VaultError('DAMAGED');
  }
}
