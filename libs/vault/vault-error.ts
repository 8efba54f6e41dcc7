/** Every way the vault refuses, with the fixed sentence that may be shown and logged; the list is closed. */
export const VAULT_ERRORS = {
  WRONG_PASSPHRASE: 'The passphrase does not open these keys.',
  PASSPHRASE_TOO_SHORT: 'The passphrase is too short.',
  WRONG_RECOVERY_CODE: 'The recovery code is well formed but does not open these keys.',
  RECOVERY_CODE_MISTYPED: 'This is not a recovery code as it was issued. Check it for a mistyped character.',
  DAMAGED: 'What was stored is incomplete or has been changed.',
  FORGED: 'This was not sealed by the owner of these keys.',
  UNSUPPORTED_VERSION: 'This was sealed by another version of the vault. Update the client.',
  WRONG_ENVELOPE: 'This is sealed material of another kind.',
  WRONG_CONTEXT: 'This was sealed as another record, draft, share or version.',
  WRONG_KEYS: 'This was sealed for somebody else.',
  BAD_PUBLIC_KEY: 'This is not a usable public key.',
  KEYS_FORGOTTEN: 'The keys have been closed. Open them again.',
  KDF_OUT_OF_BOUNDS: 'The stored cost of the passphrase key is outside what this client accepts.',
  KDF_FAILED: 'There was not enough memory to derive the passphrase key.',
  NOT_JSON: 'The content holds a value that JSON cannot carry without loss.',
  TOO_LARGE: 'The content is larger than the vault seals.',
  INVALID_CONTEXT: 'A part of the context is missing or malformed.',
  INVALID_CEREMONY: 'The threshold or the holders of the clinic recovery key are not acceptable.',
  NOT_ENOUGH_SHARES: 'Fewer different shares than the threshold were brought together.',
  MIXED_CEREMONIES: 'The shares come from different ceremonies.',
  PSEUDONYMS_EXHAUSTED: 'Every pseudonym of the word list is taken.',
} as const;

/** One of the closed list of refusals. */
export type VaultErrorCode = keyof typeof VAULT_ERRORS;

/** Numbers and field names that explain a refusal; never a passphrase, key, code or content. */
export type VaultErrorDetails = Readonly<Record<string, string | number>>;

/** The only error the vault throws on purpose; message and details are safe to log, and no cause is attached. */
export class VaultError extends Error {
  override readonly name = 'VaultError';

  constructor(
    readonly code: VaultErrorCode,
    readonly details: VaultErrorDetails = {},
  ) {
    super(VAULT_ERRORS[code]);
  }
}
