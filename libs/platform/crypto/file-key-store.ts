import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@subrosa/kernel';
import type { KeyName, KeyStore } from './key-store.js';
import { newSecretKey, seal, unseal } from './seal.js';
import type { SecretKey } from './seal.js';

/**
 * Keys as files of one directory, mode 0600, each wrapped by the key-wrapping key. Erasing overwrites the file, syncs, unlinks and
 * syncs the directory. What a copy-on-write disk, a snapshot or a backup of this directory keeps is beyond it: SECURITY.md says so,
 * and KEY_BACKUP_DAYS moves the date that receipts promise.
 */
export class FileKeyStore implements KeyStore {
  readonly #directory: string;
  readonly #wrapping: SecretKey;

  constructor(directory: string, wrappingKey: string) {
    this.#directory = directory;
    this.#wrapping = Buffer.from(wrappingKey, 'base64url');
  }

  async create(name: KeyName): Promise<SecretKey> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const key = newSecretKey();
    const path = this.#path(name);
    // Written whole under a name that nobody reads, then linked to its own, which fails if that is taken: neither a crash nor a reader
    // at the same time finds half a key under a name that is used for years.
    const whole = `${path}.${randomUUID()}.new`;
    try {
      const file = await open(whole, 'wx', 0o600);
      try {
        await file.writeFile(seal(this.#wrapping, name, key));
        await file.sync();
      } finally {
        await file.close();
      }
      await link(whole, path);
    } finally {
      await unlink(whole).catch(() => undefined);
    }
    await this.#syncDirectory();
    return key;
  }

  async read(name: KeyName): Promise<SecretKey | null> {
    const wrapped = await this.#find(name);
    if (wrapped === null) return null;
    try {
      return unseal(this.#wrapping, name, wrapped);
    } catch (error) {
      // Whoever opened the file just before it was erased reads what it was overwritten with.
      if ((await this.#find(name)) === null) return null;
      throw error;
    }
  }

  async erase(name: KeyName): Promise<void> {
    const path = this.#path(name);
    const doomed = `${path}.erasing`;
    try {
      // Renamed first: from here on nobody can read it by its name, even if the machine stops in the middle.
      await rename(path, doomed);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    try {
      const file = await open(doomed, 'r+');
      try {
        const { size } = await file.stat();
        await file.write(Buffer.alloc(size), 0, size, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await unlink(doomed);
      await this.#syncDirectory();
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  async #find(name: KeyName): Promise<Buffer | null> {
    try {
      return await readFile(this.#path(name));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  #path(name: KeyName): string {
    if (!/^(?:epoch|lasting)-[a-z0-9-]{1,100}$/.test(name)) throw new AppError('INTERNAL');
    return join(this.#directory, `${name}.key`);
  }

  async #syncDirectory(): Promise<void> {
    // Windows cannot open a directory; there the file system orders these operations by itself.
    if (process.platform === 'win32') return;
    const directory = await open(this.#directory, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}

function isMissing(error: unknown): boolean {
  // Not `instanceof Error`: an error of the file system may come from another realm.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
