import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EpochKeys, FileKeyStore } from '@subrosa/platform/crypto/index.js';
import type { TestDatabase } from '@subrosa/testing';
import type { RecordContext } from '@subrosa/vault';
import { contextBytes } from '@subrosa/vault/record-context.js';
import { readySodium } from '@subrosa/vault/sodium.js';
import { concat, headerOf } from '@subrosa/vault/wire-format.js';
import type { TestApi } from '../../apps/api/test/test-api.js';

/** Everything a thief carries away: every value of every table, the key files, the settings, and what the server's keys open. */
export interface Loot {
  /** Texts to search, byte values as base64url. */
  readonly texts: string[];
  /** Every 32 bytes that could be a key. */
  readonly keys: Uint8Array[];
  readonly tables: number;
}

/** The sealed texts the thief is after, as they lie in the database. */
export interface Targets {
  readonly blobs: readonly { readonly blob: string; readonly context: RecordContext }[];
  /** Sealed boxes with the public key that each is for. */
  readonly boxes: readonly { readonly box: string; readonly publicKey: string }[];
  readonly privateKeys: readonly {
    readonly byPassphrase: string;
    readonly byRecoveryCode: string;
    readonly publicKey: string;
  }[];
}

// Keys could hide anywhere in a short value; the bulk of a long one is ciphertext.
const LONGEST_SEARCHED = 400;

/** Dumps the database as its superuser and takes everything that the server's host holds. */
export async function steal(database: TestDatabase, api: TestApi): Promise<Loot> {
  const tables = await database.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const values: unknown[] = [];
  for (const { name } of tables) {
    for (const row of await database.sql(`SELECT * FROM ${name}`)) values.push(...Object.values(row));
  }
  const { KEY_DIRECTORY, KEY_WRAPPING_KEY } = api.config;
  for (const file of await readdir(KEY_DIRECTORY))
    values.push(file, await readFile(join(KEY_DIRECTORY, file)));
  values.push(...Object.values(api.config), ...api.logLines);
  values.push(...(await serverKeys(database, new FileKeyStore(KEY_DIRECTORY, KEY_WRAPPING_KEY))));
  return { texts: values.map(asText), keys: possibleKeys(values), tables: tables.length };
}

/** What the wrapping key opens: the keys of epochs and of cases. */
async function serverKeys(database: TestDatabase, store: FileKeyStore): Promise<Buffer[]> {
  const rows = await database.sql<Record<'clinicId' | 'caseId' | 'epochId', string> & { wrapped: Buffer }>(
    `SELECT clinic_id AS "clinicId", case_id AS "caseId", epoch_id AS "epochId", wrapped_key AS wrapped
       FROM subrosa.case_keys WHERE wrapped_key IS NOT NULL`,
  );
  const opened = await Promise.all(
    rows.flatMap((row) => [
      store.read(`epoch-${row.epochId}`),
      new EpochKeys(store).unwrap(row, row.wrapped),
    ]),
  );
  return opened.filter((key) => key !== null);
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('base64url');
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** The value as bytes in every way it may be written down. */
function* readingsOf(value: unknown): Generator<Buffer> {
  if (Buffer.isBuffer(value)) yield value;
  const text = asText(value);
  yield Buffer.from(text);
  for (const [word] of text.matchAll(/[A-Za-z0-9+/_-]{22,}/g)) yield Buffer.from(word, 'base64url');
  for (const [word] of text.matchAll(/(?:[0-9a-fA-F]{2}){16,}/g)) yield Buffer.from(word, 'hex');
}

function possibleKeys(values: readonly unknown[]): Uint8Array[] {
  const found = new Map<string, Uint8Array>();
  for (const value of values) {
    for (const bytes of readingsOf(value)) {
      const end = Math.min(bytes.length, LONGEST_SEARCHED);
      for (let at = 0; at + 32 <= end; at += 1) {
        const key = bytes.subarray(at, at + 32);
        found.set(key.toString('latin1'), new Uint8Array(key));
      }
    }
  }
  return [...found.values()];
}

/** Tries every key on every target, by the layout that the vault's README gives; answers what opened. */
export async function tryToOpen(targets: Targets, keys: readonly Uint8Array[]): Promise<string[]> {
  const sodium = await readySodium();
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const aead = (
    name: string,
    envelope: Uint8Array,
    part: { nonceAt: number; boxTo: number; bound: Uint8Array },
  ) => ({
    name,
    open: (key: Uint8Array) =>
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        envelope.subarray(part.nonceAt + 24, part.boxTo),
        part.bound,
        envelope.subarray(part.nonceAt, part.nonceAt + 24),
        key,
      ),
  });
  const locks = [
    ...targets.blobs.map(({ blob, context }) => {
      const envelope = bytes(blob);
      const bound = concat(headerOf('record'), contextBytes(sodium, context));
      return aead(context.kind, envelope, { nonceAt: 37, boxTo: envelope.length, bound });
    }),
    ...targets.privateKeys.flatMap(({ byPassphrase, byRecoveryCode, publicKey }) => [
      keysLock('by passphrase', bytes(byPassphrase), { parametersTo: 29, publicKey: bytes(publicKey) }),
      keysLock('by recovery code', bytes(byRecoveryCode), { parametersTo: 21, publicKey: bytes(publicKey) }),
    ]),
  ];
  function keysLock(
    name: string,
    envelope: Uint8Array,
    layout: { parametersTo: number; publicKey: Uint8Array },
  ) {
    const bound = concat(envelope.subarray(0, layout.parametersTo), layout.publicKey);
    return aead(name, envelope, { nonceAt: layout.parametersTo, boxTo: envelope.length - 16, bound });
  }
  const boxes = targets.boxes.map(({ box, publicKey }) => ({
    name: 'sealed box',
    open: (key: Uint8Array) => sodium.crypto_box_seal_open(bytes(box).subarray(21), bytes(publicKey), key),
  }));
  const publicKeys = new Set(targets.boxes.map(({ publicKey }) => publicKey));
  const opened: string[] = [];
  for (const key of keys) {
    const ownPublicKey = Buffer.from(sodium.crypto_scalarmult_base(key)).toString('base64url');
    if (publicKeys.has(ownPublicKey)) opened.push('private key');
    // A sealed box opens to its recipient's private key alone: no other is worth the curve's arithmetic for every box.
    const fitting = publicKeys.has(ownPublicKey) ? [...locks, ...boxes] : locks;
    for (const lock of fitting) {
      try {
        lock.open(key);
        opened.push(lock.name);
      } catch {
        // The expected answer.
      }
    }
  }
  return opened;
}
