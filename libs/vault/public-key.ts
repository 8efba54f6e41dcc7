import { base32 } from './base32.js';
import { readySodium } from './sodium.js';
import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';
import { concat, fromText } from './wire-format.js';

const ID_LENGTH = 16;

/** The bytes of a public key given as base64url; BAD_PUBLIC_KEY if it is not 32 of them. */
export function publicKeyBytes(sodium: Sodium, text: string): Uint8Array {
  try {
    const bytes = fromText(sodium, text);
    if (bytes.length === sodium.crypto_box_PUBLICKEYBYTES) return bytes;
  } catch {
    // The sentence for a malformed key is the same as for a short one.
  }
  throw new VaultError('BAD_PUBLIC_KEY');
}

/** Seals bytes to a public key, preceded by 16 bytes that name the recipient; a key of low order is BAD_PUBLIC_KEY. */
export function sealFor(sodium: Sodium, recipient: Uint8Array, content: Uint8Array): Uint8Array {
  try {
    return concat(recipientId(sodium, recipient), sodium.crypto_box_seal(content, recipient));
  } catch {
    throw new VaultError('BAD_PUBLIC_KEY');
  }
}

/** Opens what `sealFor` made; WRONG_KEYS if it names another recipient, DAMAGED if it was changed. */
export function openFor(
  sodium: Sodium,
  pair: { publicKey: Uint8Array; privateKey: Uint8Array },
  sealed: Uint8Array,
): Uint8Array {
  if (sodium.compare(sealed.slice(0, ID_LENGTH), recipientId(sodium, pair.publicKey)) !== 0) {
    throw new VaultError('WRONG_KEYS');
  }
  try {
    return sodium.crypto_box_seal_open(sealed.subarray(ID_LENGTH), pair.publicKey, pair.privateKey);
  } catch {
    throw new VaultError('DAMAGED');
  }
}

/** How many bytes `sealFor` adds. */
export function sealOverhead(sodium: Sodium): number {
  return ID_LENGTH + sodium.crypto_box_SEALBYTES;
}

function recipientId(sodium: Sodium, publicKey: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(ID_LENGTH, publicKey, null);
}

/**
 * A public key as 24 symbols (120 bits of its hash) in groups of four, for two people to compare aloud or on paper.
 * It is the only defence against a server that hands out a public key of its own.
 */
export async function fingerprint(publicKey: string): Promise<string> {
  const sodium = await readySodium();
  return base32(
    sodium.crypto_generichash(24, publicKeyBytes(sodium, publicKey), 'subrosa-vault/1 fingerprint'),
  );
}
