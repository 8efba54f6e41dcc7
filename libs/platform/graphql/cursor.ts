import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { invalidInput } from '@subrosa/kernel';

/**
 * Seals the position of a list so that a client can neither read nor make one: what a cursor holds (a date, a number, an id) may
 * itself be something the viewer must not learn or choose. AES-256-GCM, bound to the list's name.
 */
export class CursorSealer {
  readonly #key: Buffer;

  constructor(key: string) {
    this.#key = Buffer.from(key, 'base64url');
  }

  /** An opaque cursor for a position in the named list. */
  seal(list: string, position: readonly (string | number)[]): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(list));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The position in a cursor of the named list; INVALID_INPUT for anything this server did not make for it. */
  open(list: string, cursor: string): readonly (string | number)[] {
    try {
      const bytes = Buffer.from(cursor, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), {
        authTagLength: 16,
      })
        .setAAD(Buffer.from(list))
        .setAuthTag(bytes.subarray(12, 28));
      const opened = decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
      // Authenticated, so it is what `seal` wrote.
      return JSON.parse(opened) as (string | number)[];
    } catch {
      throw invalidInput('after', 'is not a cursor of this list; start from the first page');
    }
  }

  /** The id of which the cursor of a list by id tells; null for the first page, INVALID_INPUT as with `open`. */
  idAfter(list: string, cursor: string | null | undefined): string | null {
    return typeof cursor === 'string' ? String(this.open(list, cursor)[0]) : null;
  }
}
