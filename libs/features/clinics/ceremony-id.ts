import { invalidInput } from '@subrosa/kernel';

/** The 16 bytes by which the vault names a ceremony, as the uuid they are stored as; INVALID_INPUT if they are not 16. */
export function ceremonyUuid(text: string): string {
  const bytes = /^[A-Za-z0-9_-]{22}$/.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0);
  // Two spellings of the same bytes would be two ceremonies to the vault and one to the database.
  if (bytes.length !== 16 || bytes.toString('base64url') !== text) {
    throw invalidInput('ceremonyId', 'must be 16 bytes as base64url');
  }
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The name of the ceremony as the vault wrote it. */
export function ceremonyText(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
}
