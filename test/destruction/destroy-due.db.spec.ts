import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase, useKeyStore } from '@subrosa/features/cases/testing.js';
import { FileKeyStore } from '@subrosa/platform/crypto/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { testConfig } from '../../apps/api/test/test-api.js';
import { describeDestruction, destroyDue } from '../../apps/ops/commands/destroy-due.js';

/** Of cases that fall due together; a load test it is not, but ten times slower would be noticed. */
const CASES = 25;

describe("the operator's command", () => {
  let database: TestDatabase;
  let keyDirectory: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    database = await testDatabase();
    keyDirectory = await mkdtemp(join(tmpdir(), 'subrosa-keys-'));
    const config = testConfig(database, keyDirectory, { LOG_LEVEL: 'silent' });
    env = Object.fromEntries(
      Object.entries(config).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
    );
    useKeyStore(database, new FileKeyStore(keyDirectory, config.KEY_WRAPPING_KEY));
  });
  afterAll(async () => {
    await database.drop();
    await rm(keyDirectory, { recursive: true });
  });

  it('destroys all that is due with their keys, once, and says what it did', async () => {
    const clinicId = await buildClinic(database);
    const author = await buildMember(database, clinicId);
    const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    let last = new Date(0);
    for (let count = 0; count < CASES; count += 1) {
      last = (await buildCase(database, { author, supervisor }, { assignmentId })).row.expiresAt;
    }
    await database.setClock(last);
    const report = await destroyDue(env);
    expect(report).toMatchObject({ 'destroy-due': CASES, 'idle-drafts': 0 });
    expect(describeDestruction(report)).toMatch(
      /^Destroyed 25 cases, retired \d keys?, discarded 0 idle drafts\.$/,
    );
    expect(describeDestruction(await destroyDue(env))).toBe(
      'Destroyed 0 cases, retired 0 keys, discarded 0 idle drafts.',
    );
    const [counts] = await database.sql(
      `SELECT count(*)::int AS receipts, count(*) FILTER (WHERE key_erased_at <= $1)::int AS erased FROM subrosa.destruction_receipts`,
      [last],
    );
    expect(counts).toEqual({ receipts: CASES, erased: CASES });
  }, 60_000);

  it('says what setting it needs', async () => {
    await expect(destroyDue({ ...env, WORKER_DATABASE_URL: '' })).rejects.toThrow(
      /WORKER_DATABASE_URL is needed/,
    );
  });
});
