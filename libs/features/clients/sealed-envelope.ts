import { AppError, invalidInput, isUuid } from '@subrosa/kernel';

/** "SRV", format 1: how every envelope of the vault begins (libs/vault/README.md, "Wire format 1"); the kind follows. */
const FORMAT = [0x53, 0x52, 0x56, 1] as const;
const KINDS = { record: 3, recordKeyForAuthor: 4, recordKeyForClinic: 5 } as const;
/** A sealed key takes about 220 characters. */
const KEY_LIMIT = 1_000;

/** Which of the vault's envelopes a field must hold. */
export type EnvelopeKind = keyof typeof KINDS;

/**
 * Refuses what is not an envelope of this kind: TOO_LARGE beyond the limit of characters, INVALID_INPUT otherwise. The server cannot
 * open it, but it can keep a faulty client from storing a client's name in the clear.
 */
export function checkEnvelope(
  field: string,
  text: string,
  expected: { readonly kind: EnvelopeKind; readonly limit: number },
): void {
  if (text.length > expected.limit) {
    throw new AppError('TOO_LARGE', { field, size: text.length, limit: expected.limit });
  }
  const header = Buffer.from(text.slice(0, 8), 'base64url').subarray(0, FORMAT.length + 1);
  const isEnvelope =
    /^[A-Za-z0-9_-]+$/.test(text) &&
    text.length % 4 !== 1 &&
    header.equals(Buffer.of(...FORMAT, KINDS[expected.kind]));
  if (!isEnvelope) throw invalidInput(field, 'is not sealed by the vault as this field needs it');
}

/** The two sealed copies of a record's key, as a client sends them. */
export interface SealedKeys {
  readonly keyForAuthor: string;
  readonly keyForClinic?: string | null | undefined;
}

/**
 * The copies as they are stored, checked. The clinic's copy is required as soon as the clinic has a recovery key: without it nobody
 * but the author could ever open the record, whatever duty demands.
 */
export function checkSealedKeys(
  keys: SealedKeys,
  isRecoverable: boolean,
): { keyForAuthor: string; keyForClinic: string } {
  checkEnvelope('keyForAuthor', keys.keyForAuthor, { kind: 'recordKeyForAuthor', limit: KEY_LIMIT });
  const keyForClinic = keys.keyForClinic ?? '';
  if (keyForClinic !== '') {
    checkEnvelope('keyForClinic', keyForClinic, { kind: 'recordKeyForClinic', limit: KEY_LIMIT });
  } else if (isRecoverable) {
    throw invalidInput('keyForClinic', 'is required: this clinic has a recovery key');
  }
  return { keyForAuthor: keys.keyForAuthor, keyForClinic };
}

/** Refuses an id that is not a lower-case UUIDv7; the author's device makes it, because the blob is bound to it before it is sent. */
export function checkDeviceMadeId(field: string, id: string): void {
  if (!isUuid(id) || !/^.{14}7.{4}[89ab]/.test(id)) {
    throw invalidInput(field, 'must be a lower-case UUID of version 7');
  }
}
