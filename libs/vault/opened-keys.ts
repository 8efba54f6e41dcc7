import { forget, hide } from './secret-bytes.js';

/** A person's key pair while it is open; it prints, serialises and copies as its public half only. */
export class OpenedKeys {
  constructor(
    readonly publicKey: string,
    privateKey: Uint8Array,
  ) {
    hide(this, privateKey);
  }

  /** Overwrites the private key; every later use is KEYS_FORGOTTEN. */
  forget(): void {
    forget(this);
  }
}
