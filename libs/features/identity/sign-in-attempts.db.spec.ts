import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config } from '@subrosa/platform/config/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { SessionRepository } from './session.repository.js';

describe('attempts at a password', () => {
  let database: TestDatabase;
  let sessions: SessionRepository;

  beforeAll(async () => {
    database = await testDatabase();
    // The only settings that it reads.
    const config = { SESSION_HASH_KEY: 'a'.repeat(43), SESSION_IDLE_SECONDS: 60 } as Config;
    sessions = new SessionRepository(database.app, database.unitOfWork, config);
  });
  afterAll(() => database.drop());

  const outcomes = async (attempts: Promise<unknown>[]) =>
    (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled').length;

  it('are limited to ten also when they are sent all at once', async () => {
    const at = Array.from({ length: 30 }, () => sessions.countAttempt('account'));
    expect(await outcomes(at)).toBe(10);
  });

  it('on an address do not use up those on a signature, whatever is typed as the address', async () => {
    const { personId } = await buildMember(database, await buildClinic(database));
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await sessions.beginSignIn(`reauthenticate:${personId}`)).toBeNull();
    }
    await expect(sessions.countAttempt(`reauthenticate:${personId}`)).resolves.toBeUndefined();
  });
});
