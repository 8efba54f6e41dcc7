import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';
import { concat, headerOf, readEnvelope, writeEnvelope } from './wire-format.js';

type KeysEnvelope = 'keysByPassphrase' | 'keysByRecoveryCode';

const CHECKSUM_LENGTH = 16;

/** Seals a private key under a symmetric key, bound to kind, derivation parameters and public key; the symmetric key is overwritten. */
export function sealPrivateKey(
  sodium: Sodium,
  input: {
    kind: KeysEnvelope;
    publicKey: Uint8Array;
    privateKey: Uint8Array;
    parameters: Uint8Array;
    key: Uint8Array;
  },
): string {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const bound = concat(headerOf(input.kind), input.parameters, input.publicKey);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    input.privateKey,
    bound,
    null,
    nonce,
    input.key,
  );
  sodium.memzero(input.key);
  const checksum = sodium.crypto_generichash(CHECKSUM_LENGTH, concat(bound, nonce, sealed), null);
  return writeEnvelope(sodium, input.kind, [input.parameters, nonce, sealed, checksum]);
}

/** Opens what `sealPrivateKey` made, proving that the private key belongs to the public one. */
export function openPrivateKey(
  sodium: Sodium,
  text: string,
  input: {
    kind: KeysEnvelope;
    publicKey: Uint8Array;
    parametersLength: number;
    onWrongKey: 'WRONG_PASSPHRASE' | 'WRONG_RECOVERY_CODE';
    keyFrom: (parameters: Uint8Array) => Uint8Array;
  },
): Uint8Array {
  const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  const sealedLength = sodium.crypto_box_SECRETKEYBYTES + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
  const { fixed, rest } = readEnvelope(sodium, text, {
    kind: input.kind,
    lengths: [input.parametersLength, nonceLength, sealedLength],
    minimumRest: CHECKSUM_LENGTH,
  });
  const [parameters, nonce, sealed] = fixed;
  const bound = concat(headerOf(input.kind), parameters, input.publicKey);
  // An accident shows here, so that a person with the right passphrase is not told that it is wrong.
  const checksum = sodium.crypto_generichash(CHECKSUM_LENGTH, concat(bound, nonce, sealed), null);
  if (rest.length !== CHECKSUM_LENGTH || sodium.compare(checksum, rest) !== 0)
    throw new VaultError('DAMAGED');

  const key = input.keyFrom(parameters);
  let privateKey: Uint8Array;
  try {
    privateKey = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, bound, nonce, key);
  } catch {
    throw new VaultError(input.onWrongKey);
  } finally {
    sodium.memzero(key);
  }
  if (sodium.compare(sodium.crypto_scalarmult_base(privateKey), input.publicKey) !== 0) {
    throw new VaultError('DAMAGED');
  }
  return privateKey;
}
