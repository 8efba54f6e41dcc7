import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignIn } from '@subrosa/features/identity/sign-in.js';
import { SessionRepository } from '@subrosa/features/identity/session.repository.js';
import { testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { testConfig } from '@subrosa/api/test/test-api.js';
import { Operator } from '../commands/create-clinic.js';
import { migrate } from '../commands/migrate.js';
import { seedDemo } from '../commands/seed-demo.js';

describe('the operator', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
    process.env['MIGRATION_DATABASE_URL'] = database.url('owner');
  });
  afterAll(async () => {
    delete process.env['MIGRATION_DATABASE_URL'];
    await database.drop();
  });

  it('finds nothing to migrate in a migrated database, the queue’s schema included', async () => {
    expect(await migrate()).toEqual([]);
  });

  it('makes a clinic and its first administrator, who can sign in', async () => {
    await Operator.with(async (operator) => {
      const clinicId = await operator.createClinic({
        name: 'Larkspur Lane Clinic',
        timeZone: 'America/Los_Angeles',
        jurisdiction: 'US-CA',
        isDemo: false,
      });
      await operator.createMember(clinicId, {
        email: 'First.Admin@example.test',
        displayName: 'Fern Admin',
        password: 'a long enough password',
        roles: ['ADMINISTRATOR'],
      });
    });
    const sessions = new SessionRepository(
      database.app,
      database.unitOfWork,
      testConfig(database, 'no-keys'),
    );
    const signIn = new SignIn(sessions);
    const credentials = {
      email: 'first.admin@example.test',
      password: 'a long enough password',
      label: 'test',
    };
    const session = await sessions.require(await signIn.execute(credentials));
    expect(session.actor?.roles).toEqual(['ADMINISTRATOR']);
    expect(session.isDemo).toBe(false);
  });

  it('refuses a time zone that does not exist, and a password that is too short, and makes nothing', async () => {
    const clinics = () => database.sql<{ count: string }>('SELECT count(*) FROM subrosa.clinics');
    const before = await clinics();
    const clinic = { name: 'Nowhere', timeZone: 'Mars/Olympus', jurisdiction: 'US-CA', isDemo: false };
    await expect(Operator.with((operator) => operator.createClinic(clinic))).rejects.toThrow(/--time-zone/);
    await expect(
      Operator.with((operator) =>
        operator.inTransaction(async () => {
          const clinicId = await operator.createClinic({ ...clinic, timeZone: 'UTC' });
          const member = {
            email: 'x@example.test',
            displayName: 'X',
            password: 'short',
            roles: ['ADMINISTRATOR'] as const,
          };
          await operator.createMember(clinicId, member);
        }),
      ),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await clinics()).toEqual(before);
  });

  it('seeds the demo clinics once', async () => {
    await seedDemo();
    await seedDemo();
    const demo = await database.sql<{ people: string }>(
      'SELECT count(*) AS people FROM subrosa.memberships m JOIN subrosa.clinics c ON c.id = m.clinic_id WHERE c.is_demo',
    );
    expect(demo).toEqual([{ people: '31' }]);
  });

  it('finds a line of the ledger that was changed', async () => {
    const [clinic] = await database.sql<{ id: string }>(
      `SELECT id FROM subrosa.clinics WHERE name = 'Larkspur Lane Clinic'`,
    );
    await database.sql(
      `INSERT INTO subrosa.ledger_events (clinic_id, id, at, actor_kind, actor_name, action, outcome, resource, grant_code, details,
         request_id, idempotency_key, salt, commitment)
       VALUES ($1, gen_random_uuid(), now(), 'system', 'operator', 'forged', 'DONE', 'Case', '', '{}', 'r', 'k', '\\x00', '\\x00')`,
      [clinic?.id],
    );
    const broken = await Operator.with((operator) => operator.brokenLedgerPositions());
    expect(broken).toMatchObject([{ clinic_id: clinic?.id }]);
  });
});
