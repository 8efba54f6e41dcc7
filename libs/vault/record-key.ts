import type { OpenedKeys } from './opened-keys.js';
import { openFor, publicKeyBytes, sealFor, sealOverhead } from './public-key.js';
import { identityDigest } from './record-context.js';
import type { RecordContext } from './record-context.js';
import { reveal } from './secret-bytes.js';
import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';
import { concat, readEnvelope, writeEnvelope } from './wire-format.js';

const KEY_LENGTH = 32;
const DIGEST_LENGTH = 32;

/** Seals a record key to its author, with a tag that only the author's private key can make: the server cannot invent a record. */
export function sealKeyForAuthor(
  sodium: Sodium,
  keys: OpenedKeys,
  input: { recordKey: Uint8Array; context: RecordContext },
): string {
  const bound = concat(input.recordKey, identityDigest(sodium, input.context));
  const content = concat(bound, sodium.crypto_auth(bound, tagKey(sodium, keys)));
  return writeEnvelope(sodium, 'recordKeyForAuthor', [
    sealFor(sodium, publicKeyBytes(sodium, keys.publicKey), content),
  ]);
}

/** The record key, if these keys sealed it for this record; WRONG_KEYS, DAMAGED, WRONG_CONTEXT or FORGED otherwise. */
export function openKeyForAuthor(
  sodium: Sodium,
  keys: OpenedKeys,
  input: { keyForAuthor: string; context: RecordContext },
): Uint8Array {
  const tagLength = sodium.crypto_auth_BYTES;
  const content = openKeyEnvelope(sodium, input.keyForAuthor, {
    kind: 'recordKeyForAuthor',
    pair: { publicKey: publicKeyBytes(sodium, keys.publicKey), privateKey: reveal(keys) },
    length: KEY_LENGTH + DIGEST_LENGTH + tagLength,
  });
  const bound = content.slice(0, KEY_LENGTH + DIGEST_LENGTH);
  if (!sodium.crypto_auth_verify(content.slice(bound.length), bound, tagKey(sodium, keys))) {
    throw new VaultError('FORGED');
  }
  return boundKey(sodium, bound, input.context);
}

/** Seals a record key to the clinic's recovery public key. */
export function sealKeyForClinic(
  sodium: Sodium,
  clinicRecoveryPublicKey: string,
  input: { recordKey: Uint8Array; context: RecordContext },
): string {
  const content = concat(input.recordKey, identityDigest(sodium, input.context));
  return writeEnvelope(sodium, 'recordKeyForClinic', [
    sealFor(sodium, publicKeyBytes(sodium, clinicRecoveryPublicKey), content),
  ]);
}

/** The record key, opened with the clinic's private key; it proves the record, not who sealed it. */
export function openKeyForClinic(
  sodium: Sodium,
  pair: { publicKey: Uint8Array; privateKey: Uint8Array },
  input: { keyForClinic: string; context: RecordContext },
): Uint8Array {
  const content = openKeyEnvelope(sodium, input.keyForClinic, {
    kind: 'recordKeyForClinic',
    pair,
    length: KEY_LENGTH + DIGEST_LENGTH,
  });
  return boundKey(sodium, content, input.context);
}

function openKeyEnvelope(
  sodium: Sodium,
  text: string,
  input: {
    kind: 'recordKeyForAuthor' | 'recordKeyForClinic';
    pair: { publicKey: Uint8Array; privateKey: Uint8Array };
    length: number;
  },
): Uint8Array {
  const { rest } = readEnvelope(sodium, text, {
    kind: input.kind,
    lengths: [],
    minimumRest: input.length + sealOverhead(sodium),
  });
  const content = openFor(sodium, input.pair, rest);
  if (content.length !== input.length) throw new VaultError('DAMAGED');
  return content;
}

function boundKey(sodium: Sodium, bound: Uint8Array, context: RecordContext): Uint8Array {
  if (sodium.compare(bound.slice(KEY_LENGTH), identityDigest(sodium, context)) !== 0) {
    throw new VaultError('WRONG_CONTEXT');
  }
  return bound.slice(0, KEY_LENGTH);
}

function tagKey(sodium: Sodium, keys: OpenedKeys): Uint8Array {
  return sodium.crypto_kdf_derive_from_key(sodium.crypto_auth_KEYBYTES, 1, 'srvltag1', reveal(keys));
}
