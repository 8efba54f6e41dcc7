import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';

/** The format that this package writes; it opens no other, and says UNSUPPORTED_VERSION. */
export const FORMAT_VERSION = 1;

/** What an envelope holds: its fifth byte, so that one kind is never taken for another. */
export const ENVELOPE = {
  keysByPassphrase: 1,
  keysByRecoveryCode: 2,
  record: 3,
  recordKeyForAuthor: 4,
  recordKeyForClinic: 5,
  recoveryShare: 6,
} as const;

/** The name of one kind of envelope. */
export type EnvelopeKind = keyof typeof ENVELOPE;

const MAGIC = Uint8Array.of(0x53, 0x52, 0x56);
const HEADER_LENGTH = MAGIC.length + 2;

/** Longest envelope text that is looked at: a 4 MiB record in base64 with room to spare, so that a huge answer costs no memory. */
const MAX_TEXT_LENGTH = 6 * 1024 * 1024;

/** The five bytes every envelope starts with: "SRV", format version, kind. */
export function headerOf(kind: EnvelopeKind): Uint8Array {
  return Uint8Array.of(...MAGIC, FORMAT_VERSION, ENVELOPE[kind]);
}

/** Joins byte strings. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Bytes as base64url without padding (RFC 4648 section 5). */
export function toText(sodium: Sodium, bytes: Uint8Array): string {
  return sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING);
}

/** Strict base64url: padding, blanks and non-zero spare bits are refused, so that one envelope has exactly one text. */
export function fromText(sodium: Sodium, text: unknown): Uint8Array {
  if (typeof text !== 'string' || text.length > MAX_TEXT_LENGTH) throw new VaultError('DAMAGED');
  try {
    return sodium.from_base64(text, sodium.base64_variants.URLSAFE_NO_PADDING);
  } catch {
    throw new VaultError('DAMAGED');
  }
}

/** An envelope as text: header, then the parts in order. */
export function writeEnvelope(sodium: Sodium, kind: EnvelopeKind, parts: readonly Uint8Array[]): string {
  return toText(sodium, concat(headerOf(kind), ...parts));
}

/**
 * Reads the parts of an envelope of the expected kind: fixed lengths first, the last part takes the rest
 * (at least `minimumRest` bytes). Throws DAMAGED, UNSUPPORTED_VERSION or WRONG_ENVELOPE.
 */
export function readEnvelope<const Lengths extends readonly number[]>(
  sodium: Sodium,
  text: unknown,
  layout: { kind: EnvelopeKind; lengths: Lengths; minimumRest: number },
): { fixed: { [K in keyof Lengths]: Uint8Array }; rest: Uint8Array } {
  const bytes = fromText(sodium, text);
  checkHeader(bytes, layout.kind);
  let offset = HEADER_LENGTH;
  const fixed = layout.lengths.map((length) => bytes.subarray(offset, (offset += length)));
  if (bytes.length < offset + layout.minimumRest) throw new VaultError('DAMAGED');
  // One element per length, each as long as asked: `map` keeps the tuple's length, which its type cannot say.
  return { fixed: fixed as { [K in keyof Lengths]: Uint8Array }, rest: bytes.subarray(offset) };
}

function checkHeader(bytes: Uint8Array, kind: EnvelopeKind): void {
  if (bytes.length < HEADER_LENGTH || MAGIC.some((byte, at) => bytes[at] !== byte)) {
    throw new VaultError('DAMAGED');
  }
  const version = bytes[MAGIC.length] ?? 0;
  if (version !== FORMAT_VERSION) throw new VaultError('UNSUPPORTED_VERSION', { version });
  if (bytes[MAGIC.length + 1] !== ENVELOPE[kind]) throw new VaultError('WRONG_ENVELOPE', { expected: kind });
}
