import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@subrosa/features/identity/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi } from './test-api.js';

const PASSWORD = 'correct horse battery';
const SIGN_IN =
  'mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { isLocked roles clinicId } }';
const SESSION = '{ session { displayName isLocked roles } }';
const MY_SESSIONS = '{ mySessions { id isThis } }';

describe('identity over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinic = await buildClinic(database);
    await buildMember(database, clinic, {
      email: 'wren@example.test',
      roles: ['TRAINEE'],
      passwordHash: await hashPassword(PASSWORD),
    });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('opens a session in the only clinic and marks the cookie', async () => {
    const client = api.anonymous();
    const { body, setCookie } = await client.send(SIGN_IN, {
      email: 'Wren@example.test',
      password: PASSWORD,
    });
    expect(body.data).toMatchObject({ signIn: { isLocked: false, roles: ['TRAINEE'] } });
    expect(setCookie).toMatch(/^subrosa=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await client.data(SESSION)).toMatchObject({ session: { isLocked: false } });
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const wrong = await api
      .anonymous()
      .send(SIGN_IN, { email: 'wren@example.test', password: 'not this one' });
    const unknown = await api
      .anonymous()
      .send(SIGN_IN, { email: 'nobody@example.test', password: 'not this one' });
    expect(wrong.body.errors?.[0]?.extensions.code).toBe('SIGN_IN_REFUSED');
    expect({ ...unknown.body.errors?.[0], extensions: undefined }).toEqual({
      ...wrong.body.errors?.[0],
      extensions: undefined,
    });
  });

  it('limits attempts on one account and lets the others in', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await api.anonymous().send(SIGN_IN, { email: 'guessed@example.test', password: 'x' });
    }
    expect(await api.anonymous().refusal(SIGN_IN, { email: 'guessed@example.test', password: 'x' })).toBe(
      'RATE_LIMITED',
    );
    expect(
      await api.anonymous().data(SIGN_IN, { email: 'wren@example.test', password: PASSWORD }),
    ).toBeDefined();
  });

  it('locks in place, answers nothing while locked, and unlocks with the password only', async () => {
    const client = api.anonymous();
    await client.data(SIGN_IN, { email: 'wren@example.test', password: PASSWORD });
    await client.data('mutation { lock }');
    expect(await client.refusal(MY_SESSIONS)).toBe('SESSION_LOCKED');
    expect(await client.refusal('mutation { unlock(password: "wrong") }')).toBe('REAUTHENTICATION_FAILED');
    expect(await client.refusal(MY_SESSIONS)).toBe('SESSION_LOCKED');
    await client.data('mutation($password: String!) { unlock(password: $password) }', { password: PASSWORD });
    expect(await client.data<{ mySessions: object[] }>(MY_SESSIONS)).toBeDefined();
  });

  it('locks after 15 idle minutes and ends after 12 hours whatever happens', async () => {
    const client = api.anonymous();
    const start = await database.now();
    await client.data(SIGN_IN, { email: 'wren@example.test', password: PASSWORD });
    try {
      for (const minutes of [14, 28]) {
        await database.setClock(new Date(start.getTime() + minutes * 60_000));
        expect(await client.data(SESSION)).toMatchObject({ session: { isLocked: false } });
      }
      await database.setClock(new Date(start.getTime() + 28 * 60_000 + 900_000));
      expect(await client.data(SESSION)).toMatchObject({ session: { isLocked: true } });
      await database.setClock(new Date(start.getTime() + 43_200_000 + 60_000));
      expect(await client.data(SESSION)).toEqual({ session: null });
    } finally {
      await database.setClock(null);
    }
  });

  it('closes a revoked session at once', async () => {
    const one = api.anonymous();
    const other = api.anonymous();
    await one.data(SIGN_IN, { email: 'wren@example.test', password: PASSWORD });
    await other.data(SIGN_IN, { email: 'wren@example.test', password: PASSWORD });
    const { mySessions } = await other.data<{ mySessions: { id: string; isThis: boolean }[] }>(MY_SESSIONS);
    const own = mySessions.find((session) => session.isThis);
    await one.data('mutation($id: ID!) { revokeSession(sessionId: $id) }', { id: own?.id });
    expect(await other.refusal(MY_SESSIONS)).toBe('UNAUTHENTICATED');
  });

  it('acts in one clinic at a time, and in none that the person does not belong to', async () => {
    const [first, second, foreign] = [
      await buildClinic(database, { name: 'First Clinic' }),
      await buildClinic(database, { name: 'Second Clinic' }),
      await buildClinic(database, { name: 'Foreign Clinic' }),
    ];
    const member = await buildMember(database, first, {
      email: 'two@example.test',
      roles: ['TRAINEE'],
      passwordHash: await hashPassword(PASSWORD),
    });
    await database.sql(
      `INSERT INTO subrosa.memberships (clinic_id, id, person_id, is_demo, roles, active_from, active_until, version)
       VALUES ($1, gen_random_uuid(), $2, false, '{SUPERVISOR}', subrosa.now(), '9999-12-31T00:00:00Z', 1)`,
      [second, member.personId],
    );
    const client = api.anonymous();
    expect(await client.data(SIGN_IN, { email: 'two@example.test', password: PASSWORD })).toEqual({
      signIn: { isLocked: false, roles: [], clinicId: null },
    });
    expect(await client.refusal('{ clinic { name } }')).toBe('UNAUTHENTICATED');
    const choose = 'mutation($id: ID!) { chooseClinic(clinicId: $id) }';
    for (const [id, name, roles] of [
      [first, 'First Clinic', ['TRAINEE']],
      [second, 'Second Clinic', ['SUPERVISOR']],
    ] as const) {
      await client.data(choose, { id });
      expect(await client.data('{ clinic { name } session { roles } }')).toEqual({
        clinic: { name },
        session: { roles },
      });
    }
    expect(await client.refusal(choose, { id: foreign })).toBe('NOT_FOUND');
    expect(await client.data('{ clinic { name } }')).toEqual({ clinic: { name: 'Second Clinic' } });
  });

  it('ends the other sessions when the password changes, and the old password with them', async () => {
    const clinic = await buildClinic(database);
    const email = 'changing@example.test';
    await buildMember(database, clinic, { email, passwordHash: await hashPassword(PASSWORD) });
    const [one, other] = [api.anonymous(), api.anonymous()];
    for (const client of [one, other]) await client.data(SIGN_IN, { email, password: PASSWORD });
    const change =
      'mutation($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';
    expect(await one.refusal(change, { current: 'wrong one here', next: 'another long password' })).toBe(
      'REAUTHENTICATION_FAILED',
    );
    expect(await one.refusal(change, { current: PASSWORD, next: 'too short' })).toBe('INVALID_INPUT');
    await one.data(change, { current: PASSWORD, next: 'another long password' });
    expect(await other.refusal(MY_SESSIONS)).toBe('UNAUTHENTICATED');
    expect(await one.data(MY_SESSIONS)).toMatchObject({ mySessions: [{ isThis: true }] });
    expect(await api.anonymous().refusal(SIGN_IN, { email, password: PASSWORD })).toBe('SIGN_IN_REFUSED');
  });

  it('refuses forged requests: no preflight, foreign origin', async () => {
    const simple = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: `{"query":"${SESSION}"}`,
    });
    expect(simple.status).toBeGreaterThanOrEqual(400);
    const foreign = await api.anonymous().send(SESSION, {}, { origin: 'https://elsewhere.example' });
    expect(foreign.body.errors?.[0]?.extensions.code).toBe('CSRF_REFUSED');
  });

  it('offers no demo people outside demo mode and lets none in', async () => {
    await buildMember(database, await buildClinic(database, { isDemo: true }), {
      email: 'demo.trainee@example.test',
    });
    expect(await api.anonymous().data('{ demoPeople { persona } }')).toEqual({ demoPeople: [] });
    expect(await api.anonymous().refusal('mutation { signInAsDemo(persona: "demo.trainee") { id } }')).toBe(
      'DEMO_REFUSED',
    );
  });

  it('lets visitors in as demo people in demo mode, and as nobody else', async () => {
    const demo = await startTestApi(database, { DEMO_MODE: 'true' });
    try {
      const { demoPeople } = await demo
        .anonymous()
        .data<{ demoPeople: { persona: string }[] }>('{ demoPeople { persona } }');
      expect(demoPeople).toEqual([{ persona: 'demo.trainee' }]);
      const client = demo.anonymous();
      await client.data('mutation { signInAsDemo(persona: "demo.trainee") { id } }');
      expect(await client.data('{ clinic { isDemo } }')).toEqual({ clinic: { isDemo: true } });
      const change = 'mutation { changePassword(current: "anything", next: "another long password") }';
      expect(await client.refusal(change)).toBe('DEMO_REFUSED');
      expect(await demo.anonymous().refusal('mutation { signInAsDemo(persona: "wren") { id } }')).toBe(
        'DEMO_REFUSED',
      );
    } finally {
      await demo.close();
    }
  });

  it('cannot hold a demo person in a second clinic, demo or real', async () => {
    const insert = `INSERT INTO subrosa.memberships (clinic_id, id, person_id, is_demo, roles, active_from, active_until, version)
      SELECT $1, gen_random_uuid(), id, $2, '{TRAINEE}', subrosa.now(), '9999-12-31T00:00:00Z', 1
        FROM subrosa.persons WHERE email = 'demo.trainee@example.test'`;
    const [demo, real] = [await buildClinic(database, { isDemo: true }), await buildClinic(database)];
    await expect(database.sql(insert, [demo, true])).rejects.toThrow(/memberships_one_for_demo_people/);
    await expect(database.sql(insert, [real, true])).rejects.toThrow(
      /memberships_one_for_demo_people|foreign key/,
    );
    await expect(database.sql(insert, [real, false])).rejects.toThrow(/foreign key/);
  });

  it('notes in the ledger of the clinic what happened to a session, refusals too', async () => {
    const clinic = await buildClinic(database);
    const email = 'noted@example.test';
    await buildMember(database, clinic, { email, passwordHash: await hashPassword(PASSWORD) });
    const client = api.anonymous();
    await client.data(SIGN_IN, { email, password: PASSWORD });
    await client.data('mutation { lock }');
    await client.refusal('mutation { unlock(password: "wrong") }');
    await client.data('mutation($password: String!) { unlock(password: $password) }', { password: PASSWORD });
    await client.data('mutation { signOut }');
    const lines = await database.sql<{ action: string; outcome: string }>(
      'SELECT action, outcome FROM subrosa.ledger_events WHERE clinic_id = $1 ORDER BY position',
      [clinic],
    );
    expect(lines.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'session.start DONE',
      'session.lock DONE',
      'session.unlock REFUSED',
      'session.unlock DONE',
      'session.end DONE',
    ]);
  });

  it('calls a NUL character bad input, wherever it stands', async () => {
    expect(await api.anonymous().refusal(SIGN_IN, { email: 'a\u0000b@example.test', password: 'x' })).toBe(
      'INVALID_INPUT',
    );
  });

  it('keeps passwords and addresses out of the log', () => {
    const log = api.logLines.join('');
    expect(log).toContain('"operation"');
    expect(log).not.toContain(PASSWORD);
    expect(log).not.toContain('wren@');
  });

  it('tells nothing of what came in when the query is malformed', async () => {
    const { body } = await api
      .anonymous()
      .send(`{ session(secretSentence: "she said it all began in the spring") { id } }`);
    expect(JSON.stringify(body)).not.toContain('spring');
    expect(body.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});
