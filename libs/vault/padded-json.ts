import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';

const KIB = 1024;
const LENGTH_BYTES = 4;

/** The longest content that is sealed, as JSON in UTF-8 bytes with its length prefix. */
export const MAX_CONTENT_BYTES = 4 * KIB * KIB;

/** The padded size: the next power of two from 1 KiB to 64 KiB, then the next multiple of 64 KiB. */
export function bucketOf(length: number): number {
  if (length > 64 * KIB) return Math.ceil(length / (64 * KIB)) * 64 * KIB;
  let bucket = KIB;
  while (bucket < length) bucket *= 2;
  return bucket;
}

/** JSON behind its length, filled up with zeros to a bucket; NOT_JSON or TOO_LARGE otherwise. */
export function toPaddedJson(sodium: Sodium, content: unknown): Uint8Array {
  const json = sodium.from_string(losslessJson(content));
  const length = LENGTH_BYTES + json.length;
  if (length > MAX_CONTENT_BYTES) {
    throw new VaultError('TOO_LARGE', { size: length, limit: MAX_CONTENT_BYTES });
  }
  const padded = new Uint8Array(bucketOf(length));
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, LENGTH_BYTES);
  sodium.memzero(json);
  return padded;
}

/** The content that `toPaddedJson` packed; DAMAGED if it is no such packing. */
export function fromPaddedJson(sodium: Sodium, padded: Uint8Array): unknown {
  try {
    const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
    if (LENGTH_BYTES + length > padded.length) throw new VaultError('DAMAGED');
    const content: unknown = JSON.parse(
      sodium.to_string(padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length)),
    );
    return content;
  } catch {
    throw new VaultError('DAMAGED');
  }
}

/** A Map, a Date or an undefined would vanish or change without a word, and with it the only copy: refuse them. */
function losslessJson(content: unknown): string {
  try {
    checkPlain(content);
    return JSON.stringify(content);
  } catch {
    // Also a cycle, or nesting deeper than the stack.
    throw new VaultError('NOT_JSON');
  }
}

function checkPlain(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object') throw new VaultError('NOT_JSON');
  if (Array.isArray(value)) {
    // Array.from turns a hole into undefined, which is then refused.
    Array.from<unknown>(value).forEach(checkPlain);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain || 'toJSON' in value) throw new VaultError('NOT_JSON');
  Object.values(value).forEach(checkPlain);
}
