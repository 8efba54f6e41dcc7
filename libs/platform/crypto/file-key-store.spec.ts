import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileKeyStore } from './file-key-store.js';
import { newSecretKey } from './seal.js';

describe('FileKeyStore', () => {
  let directory: string;
  let store: FileKeyStore;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'subrosa-keys-'));
    store = new FileKeyStore(directory, newSecretKey().toString('base64url'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('gives back what it made, once', async () => {
    const key = await store.create('epoch-a');
    expect(await store.read('epoch-a')).toEqual(key);
    await expect(store.create('epoch-a')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await store.read('epoch-a')).toEqual(key);
    expect(await readdir(directory)).toEqual(['epoch-a.key']);
  });

  it('leaves nothing under the name of a key that it was stopped in the middle of making', async () => {
    // A wrapping key of the wrong length stops it at the very place where a crash would: before the bytes are written.
    const stopped = new FileKeyStore(directory, 'c2hvcnQ');
    await expect(stopped.create('lasting-c')).rejects.toThrow();
    expect(await store.read('lasting-c')).toBeNull();
    const key = await store.create('lasting-c');
    expect(await store.read('lasting-c')).toEqual(key);
  });

  it('erases for good, and again', async () => {
    await store.create('epoch-b');
    await store.erase('epoch-b');
    await store.erase('epoch-b');
    expect(await store.read('epoch-b')).toBeNull();
  });

  it('gives a reader at the moment of the erasure the key or none, never an error', async () => {
    for (let round = 0; round < 300; round += 1) {
      const key = await store.create('epoch-d');
      const readers = [1, 2, 3].map(() => store.read('epoch-d'));
      const [read] = await Promise.all([Promise.all(readers), store.erase('epoch-d')]);
      for (const one of read) expect([key, null]).toContainEqual(one);
    }
  });
});
