/** Why the vault did not do what it was asked: a code of libs/vault or one of CLOSED, NO_RECOVERY_KEY, FAILED; the message may be shown. */
export class VaultRefusal extends Error {
  override readonly name = 'VaultRefusal';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
