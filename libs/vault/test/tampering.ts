import { VaultError } from '../vault-error.js';
import type { VaultErrorCode } from '../vault-error.js';

/** The code with which a promise was refused; anything but a VaultError, success included, fails the test. */
export async function refusal(promise: Promise<unknown>): Promise<VaultErrorCode> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  throw new Error('It should have been refused and was not.');
}

/** The same envelope with one byte changed. */
export function flippedAt(text: string, at: number, mask = 0x01): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
  return bytes.toString('base64url');
}
