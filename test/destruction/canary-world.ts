import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { useKeyStore } from '@subrosa/features/cases/testing.js';
import { hashPassword } from '@subrosa/features/identity/index.js';
import { FileKeyStore } from '@subrosa/platform/crypto/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { createVaultKeys, sealRecord } from '@subrosa/vault';
import { TEST_KDF } from '@subrosa/vault/testing.js';
import { startTestApi } from '../../apps/api/test/test-api.js';
import type { TestApi } from '../../apps/api/test/test-api.js';
import { migrate } from '../../apps/ops/commands/migrate.js';
import { startWorker } from '../../apps/worker/start-worker.js';
import type { RunningWorker } from '../../apps/worker/start-worker.js';
import { startPostgres } from '../../tools/embedded-postgres.mjs';
import type { RunningPostgres } from '../../tools/embedded-postgres.mjs';
import type { CanaryScanner, Sighting } from './canary-scanner.js';

/** A whole installation on a cluster of its own: API, worker, queue in PostgreSQL, keys as files, and every log. */
export interface CanaryWorld {
  readonly database: TestDatabase;
  readonly api: TestApi;
  readonly clinicId: ClinicId;
  readonly author: PersonActor;
  readonly supervisor: PersonActor;
  readonly workerLines: string[];
  startWorker(): Promise<void>;
  /** Everything that the installation has written by now: data directory after a checkpoint, server log, logs of both processes. */
  search(scanner: CanaryScanner): Promise<{ sightings: Sighting[]; bytes: number; files: number }>;
  close(): Promise<void>;
}

// A compressed leak could not be seen, so nothing in this database is compressed.
const UNCOMPRESSED = `
DO $do$ DECLARE c record; BEGIN
  FOR c IN SELECT a.attrelid::regclass AS rel, a.attname FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
            WHERE r.relnamespace IN ('subrosa'::regnamespace, 'bullmq'::regnamespace) AND r.relkind IN ('r', 'p')
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attstorage IN ('x', 'm')
  LOOP EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STORAGE EXTERNAL', c.rel, c.attname); END LOOP;
END $do$`;

/** Starts it, with this password for the supervisor; `close` ends it and removes every file. */
export async function startCanaryWorld(password: string): Promise<CanaryWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'subrosa-canary-'));
  const server = await startPostgres({
    dataDir: join(folder, 'data'),
    // No segment of the write-ahead log goes before it was searched.
    settings: { fsync: 'off', wal_keep_size: '2GB' },
  });
  const { host, port, user } = server;
  // Each test file has its own environment: the shared cluster of the run is not touched.
  process.env['SUBROSA_TEST_POSTGRES'] = JSON.stringify({ host, port, user, password: server.password });
  const database = await testDatabase();
  await migrate(database.url('owner'));
  await database.sql(UNCOMPRESSED);
  const api = await startTestApi(database, { SWEEP_SECONDS: '1', LOG_LEVEL: 'debug' });
  useKeyStore(database, new FileKeyStore(api.config.KEY_DIRECTORY, api.config.KEY_WRAPPING_KEY));
  const workerLines: string[] = [];
  let worker: RunningWorker | null = null;
  const clinicId = await buildClinic(database);
  return {
    database,
    api,
    clinicId,
    author: await buildMember(database, clinicId),
    supervisor: await buildMember(database, clinicId, {
      roles: ['SUPERVISOR'],
      passwordHash: await hashPassword(password),
    }),
    workerLines,
    startWorker: async () => {
      const logger = new Logger('debug', { write: (line: string) => void workerLines.push(line) });
      worker = await startWorker({ ...api.config, WORKER_DATABASE_URL: database.url('worker') }, logger);
    },
    search: async (scanner) => {
      await database.sql('CHECKPOINT');
      const logs = Buffer.from([...api.logLines, ...workerLines].join('\n'));
      const found = await searchFolders(scanner, [server.dataDir, server.logFile, api.config.KEY_DIRECTORY]);
      found.sightings.push(...scanner.scan('logs of the processes', logs));
      return { ...found, bytes: found.bytes + logs.length };
    },
    close: async () => {
      await worker?.stop();
      await api.close();
      await database.drop();
      await stop(server, folder);
    },
  };
}

async function stop(server: RunningPostgres, folder: string): Promise<void> {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function searchFolders(
  scanner: CanaryScanner,
  places: readonly string[],
): Promise<{ sightings: Sighting[]; bytes: number; files: number }> {
  const total = { sightings: [] as Sighting[], bytes: 0, files: 0 };
  for (const place of places) {
    const isFolder = (await stat(place)).isDirectory();
    const names = isFolder ? await readdir(place, { recursive: true, withFileTypes: true }) : null;
    const paths = names?.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)) ?? [
      place,
    ];
    for (const path of paths) {
      const bytes = await readIfThere(path);
      total.sightings.push(...scanner.scan(path.slice(place.length + 1), bytes));
      total.bytes += bytes.length;
      total.files += 1;
    }
  }
  return total;
}

/** A file may go while the server runs; then it holds nothing any more. */
async function readIfThere(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Seals content for the author as the device does, with the vault itself. */
export async function sealOnDevice(
  owner: PersonActor,
  content: unknown,
  kind: 'client-record' | 'draft',
): Promise<{ id: string; blob: string; keyForAuthor: string; keyForClinic: string }> {
  const id = newId();
  const [author, clinic] = await Promise.all([
    createVaultKeys('a passphrase that never leaves this device', TEST_KDF),
    createVaultKeys('a second one that stands for the clinic', TEST_KDF),
  ]);
  const sealed = await sealRecord(content, {
    keys: author.keys,
    clinicRecoveryPublicKey: clinic.keys.publicKey,
    context: { kind, clinicId: owner.clinicId, ownerId: owner.personId, recordId: id, version: 1 },
  });
  return { id, ...sealed };
}
