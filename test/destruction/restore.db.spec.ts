import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { PersonActor } from '@subrosa/access';
import { CaseErasureRepository } from '@subrosa/features/cases/case-erasure.repository.js';
import { buildCase, buildCaseParts, buildOpenings, useKeyStore } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildRetention } from '@subrosa/features/retention/testing.js';
import { EpochKeys, FileKeyStore, unseal } from '@subrosa/platform/crypto/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startPostgres } from '../../tools/embedded-postgres.mjs';
import type { RunningPostgres } from '../../tools/embedded-postgres.mjs';

const DAY = 86_400_000;

interface WrappedKey {
  readonly clinic_id: string;
  readonly case_id: string;
  readonly epoch_id: string;
  readonly wrapped_key: Buffer;
}

/** A file-level backup of the running server, as an operator would take it, with its password file beside it. */
async function backUp(server: RunningPostgres, target: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('test', true)`);
    await cp(server.dataDir, target, {
      recursive: true,
      filter: (path) => !/postmaster\.(?:pid|opts)$/.test(path),
    });
    const stopped = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    await writeFile(join(target, 'backup_label'), stopped.rows[0]?.labelfile ?? '');
    // WAL that was written while copying, up to the end of the backup.
    await cp(join(server.dataDir, 'pg_wal'), join(target, 'pg_wal'), { recursive: true });
  } finally {
    await client.end();
  }
  await cp(`${server.dataDir}.password`, `${target}.password`);
}

/**
 * An earlier copy of the whole data directory, every secret of the server and every key file that is left: what an intruder with
 * yesterday's backup has today. A cluster of its own, because it is copied as it lies on the disk.
 */
describe('a restored earlier copy of the data directory', () => {
  let folder: string;
  let server: RunningPostgres;
  let copy: RunningPostgres;
  let database: TestDatabase;
  let keys: EpochKeys;
  let keyDirectory: string;
  let doomed: BuiltCase;
  let surviving: BuiltCase;
  const wrappingKey = randomBytes(32).toString('base64url');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'subrosa-restore-'));
    keyDirectory = join(folder, 'keys');
    await mkdir(keyDirectory);
    server = await startPostgres({ dataDir: join(folder, 'live') });
    await connect();
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    await copy.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  async function connect(): Promise<void> {
    const { host, port, user, password } = server;
    // Each test file has its own environment: the shared cluster of the run is not touched.
    process.env['SUBROSA_TEST_POSTGRES'] = JSON.stringify({ host, port, user, password });
    database = await testDatabase();
    const store = new FileKeyStore(keyDirectory, wrappingKey);
    useKeyStore(database, store);
    keys = new EpochKeys(store);
  }

  const signOff = async (supervisor: PersonActor, built: BuiltCase): Promise<Date> => {
    await buildOpenings(database, supervisor, built.sectionIds);
    await database.sql(`UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1`, [built.row.id]);
    const { lifecycle } = buildCaseParts(database);
    const row = await database.unitOfWork.run(
      supervisor,
      { action: 'case.sign-off', requestId: 'sign-off' },
      (work) =>
        lifecycle.signOff(work, built.row.id, {
          isReauthenticated: true,
          reviewedVersion: 1,
          manner: { kind: 'IN_WRITING' },
        }),
    );
    return row.expiresAt;
  };

  /** The cases of which some wrapped key in this cluster opens, and with it every sealed text. */
  async function openable(cluster: RunningPostgres): Promise<string[]> {
    const client = new pg.Client({ connectionString: cluster.url(database.name) });
    await client.connect();
    try {
      const wrapped = await client.query<WrappedKey>(
        'SELECT clinic_id, case_id, epoch_id, wrapped_key FROM subrosa.case_keys WHERE wrapped_key IS NOT NULL',
      );
      const opened: string[] = [];
      for (const row of wrapped.rows) {
        const place = { clinicId: row.clinic_id, caseId: row.case_id, epochId: row.epoch_id };
        const key = await keys.unwrap(place, row.wrapped_key);
        if (key === null) continue;
        const bodies = await client.query<{ key: string; body: Buffer }>(
          'SELECT key, body FROM subrosa.case_sections WHERE case_id = $1 AND body IS NOT NULL',
          [row.case_id],
        );
        for (const { key: section, body } of bodies.rows)
          unseal(key, `${row.clinic_id}|${row.case_id}|section:${section}|1`, body);
        if (bodies.rows.length === 6) opened.push(row.case_id);
      }
      return opened.sort();
    } finally {
      await client.end();
    }
  }

  it('opened both cases while they lived', async () => {
    const clinicId = await buildClinic(database);
    const author = await buildMember(database, clinicId);
    const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    // Submitted on one day: one epoch holds both. Only one of them is signed off, which tightens its expiry.
    doomed = await buildCase(database, { author, supervisor }, { assignmentId });
    surviving = await buildCase(database, { author, supervisor }, { assignmentId });
    doomed.row.expiresAt = await signOff(supervisor, doomed);
    expect(doomed.row.expiresAt.getTime()).toBeLessThan(surviving.row.expiresAt.getTime() - DAY);

    await backUp(server, join(folder, 'copy'));
    copy = await startPostgres({ dataDir: join(folder, 'copy') });
    // The positive control: with the keys as they are today, the copy opens.
    expect(await openable(copy)).toEqual([doomed.row.id, surviving.row.id].sort());
  }, 120_000);

  it('opens the destroyed case no more, with all the secrets and all the keys that are left', async () => {
    const retention = buildRetention(database, {
      keyStore: new FileKeyStore(keyDirectory, wrappingKey),
      erasers: new CaseErasureRepository().erasers(),
    });
    await database.setClock(doomed.row.expiresAt);
    expect(await retention.sweepAll()).toEqual({ 'destroy-due': 1, 'retire-epochs': 2, 'idle-drafts': 0 });

    const [receipt] = await database.sql<{ key_erased_at: Date; erased: object }>(
      'SELECT key_erased_at, erased FROM subrosa.destruction_receipts WHERE case_id = $1',
      [doomed.row.id],
    );
    expect(receipt).toEqual({
      key_erased_at: doomed.row.expiresAt,
      erased: {
        keys: 2,
        questions: 1,
        sections: 6,
        findings: 0,
        reportAnswers: 0,
        extensionReasons: 0,
        recusalAnswers: 0,
        teasers: 1,
      },
    });
    // One epoch is left in the key directory: the one that the surviving case moved into.
    expect(await readdir(keyDirectory)).toHaveLength(1);
    expect(await openable(copy)).toEqual([]);
  });

  it('while the case that lives on opens in the live database, and nowhere else', async () => {
    expect(await openable(server)).toEqual([surviving.row.id]);
  });
});
