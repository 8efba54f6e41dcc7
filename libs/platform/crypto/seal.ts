import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '@subrosa/kernel';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A 256-bit key; kept in a Buffer so that it can be overwritten after use. */
export type SecretKey = Buffer;

/** A fresh random 256-bit key. */
export function newSecretKey(): SecretKey {
  return randomBytes(32);
}

/**
 * Encrypts with AES-256-GCM under a random nonce. `context` is authenticated and not stored: the same words must be given to
 * open it, so a value cannot be moved to another clinic, case, field or version. Layout: format, nonce, tag, ciphertext.
 */
export function seal(key: SecretKey, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made with the same key and context; INTERNAL if anything differs, without saying what. */
export function unseal(key: SecretKey, context: string, sealed: Buffer): Buffer {
  try {
    if (sealed[0] !== FORMAT) throw new AppError('INTERNAL');
    const tagAt = 1 + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagAt), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(tagAt, tagAt + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(tagAt + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new AppError('INTERNAL', { sealed: 'cannot be opened' });
  }
}
