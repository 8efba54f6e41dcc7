import { VaultError } from './vault-error.js';

/** Beside the objects and not in them: no log, JSON, spread or structured clone can carry what is kept here. */
const hidden = new WeakMap<object, Uint8Array>();

/** Keeps secret bytes with an object for as long as the object lives or until `forget`. */
export function hide(holder: object, bytes: Uint8Array): void {
  hidden.set(holder, bytes);
}

/** The secret bytes of an object; KEYS_FORGOTTEN after `forget`, and for a copy of the object. */
export function reveal(holder: object): Uint8Array {
  const bytes = hidden.get(holder);
  if (bytes === undefined) throw new VaultError('KEYS_FORGOTTEN');
  return bytes;
}

/** Overwrites the secret bytes of an object and drops them; harmless when repeated. */
export function forget(holder: object): void {
  hidden.get(holder)?.fill(0);
  hidden.delete(holder);
}
