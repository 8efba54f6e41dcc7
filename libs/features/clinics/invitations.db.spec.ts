import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId, PersonId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { hashToken } from '../identity/index.js';
import { TEST_KEY, as, clinicsFeature } from './testing.js';

const DAY = 86_400_000;
const code = (expected: string) => expect.objectContaining({ code: expected });
const login = { displayName: 'Nora New', password: 'a long enough password' };

describe('invitations', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof clinicsFeature>;
  let clinicId: ClinicId;
  let administrator: PersonActor;
  let director: PersonActor;

  beforeAll(async () => {
    database = await testDatabase();
    feature = clinicsFeature(database);
    clinicId = await buildClinic(database);
    administrator = await buildMember(database, clinicId, { roles: ['ADMINISTRATOR'] });
    director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
  });
  afterAll(() => database.drop());

  const invite = (email: string, validDays = 7, actor = administrator) =>
    as(database, actor, (work) =>
      feature.invitePerson.execute(work, { email, roles: ['TRAINEE'], validDays }),
    );
  const accept = (token: string, signedInAs: PersonId | null = null) =>
    feature.acceptInvitation.execute({ token, ...login }, { signedInAs, isDemo: false, requestId: 'accept' });
  const memberships = (email: string) =>
    database.sql(
      `SELECT m.roles, m.active_until > subrosa.now() AS active FROM subrosa.memberships m
         JOIN subrosa.persons p ON p.id = m.person_id WHERE p.email = $1`,
      [email],
    );

  it('make somebody new a member with a login, once', async () => {
    const { token, invitation } = await invite(' Nora@Example.test ');
    expect(invitation.email).toBe('nora@example.test');
    expect(await feature.acceptInvitation.preview(token)).toMatchObject({
      personId: null,
      roles: ['TRAINEE'],
    });
    const accepted = await accept(token);
    expect(accepted.clinicId).toBe(clinicId);
    expect(await memberships('nora@example.test')).toEqual([{ roles: ['TRAINEE'], active: true }]);
    await expect(accept(token)).rejects.toEqual(code('INVITATION_NOT_USABLE'));
    await expect(feature.acceptInvitation.preview(token)).rejects.toEqual(code('INVITATION_NOT_USABLE'));
    const events = await database.sql(
      `SELECT actor_name, outcome, details FROM subrosa.ledger_events WHERE action = 'invitation.accept'`,
    );
    expect(events).toMatchObject([
      { actor_name: 'identity', outcome: 'DONE', details: { personId: accepted.personId, isNewLogin: true } },
    ]);
    await expect(invite('nora@example.test')).rejects.toEqual(code('ALREADY_MEMBER'));
  });

  it('are used by one of two at the same time', async () => {
    const { token } = await invite('race@example.test');
    const results = await Promise.allSettled([accept(token), accept(token)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await memberships('race@example.test')).toHaveLength(1);
  });

  it('keep no token, neither in the row nor in the ledger', async () => {
    const { token } = await invite('secret@example.test');
    const stored = await database.sql<{ token_hash: Buffer }>(
      'SELECT token_hash FROM subrosa.invitations WHERE email = $1',
      ['secret@example.test'],
    );
    expect(stored[0]?.token_hash.equals(hashToken(TEST_KEY, token))).toBe(true);
    const found = await database.sql(
      'SELECT 1 FROM subrosa.ledger_events WHERE details::text LIKE $1 OR details::text LIKE $2',
      [`%${token}%`, '%secret@example.test%'],
    );
    expect(found).toEqual([]);
  });

  it('of one address are open one at a time, also when two are made at once', async () => {
    const results = await Promise.allSettled([invite('twice@example.test'), invite('twice@example.test')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'INVITATION_PENDING' },
    });
  });

  it('are an administrator’s to make and to take back, once', async () => {
    await expect(invite('no@example.test', 7, director)).rejects.toEqual(code('FORBIDDEN'));
    const { token, invitation } = await invite('gone@example.test');
    const revoke = (actor: PersonActor) =>
      as(database, actor, (work) => feature.revokeInvitation.execute(work, invitation.id));
    await expect(revoke(director)).rejects.toEqual(code('FORBIDDEN'));
    const trainee = await buildMember(database, clinicId);
    await expect(revoke(trainee)).rejects.toEqual(code('NOT_FOUND'));
    const elsewhere = await buildMember(database, await buildClinic(database), { roles: ['ADMINISTRATOR'] });
    await expect(revoke(elsewhere)).rejects.toEqual(code('NOT_FOUND'));
    await revoke(administrator);
    await expect(revoke(administrator)).rejects.toEqual(code('INVITATION_NOT_USABLE'));
    await expect(accept(token)).rejects.toEqual(code('INVITATION_NOT_USABLE'));
    expect(await memberships('gone@example.test')).toEqual([]);
  });

  it('expire at their instant', async () => {
    const { token, invitation } = await invite('late@example.test', 1);
    await database.setClock(invitation.expiresAt);
    try {
      await expect(accept(token)).rejects.toEqual(code('INVITATION_NOT_USABLE'));
    } finally {
      await database.setClock(null);
    }
    expect(invitation.expiresAt.getTime() - invitation.createdAt.getTime()).toBe(DAY);
    for (const days of [0, 15, 1.5])
      await expect(invite('x@example.test', days)).rejects.toEqual(code('INVALID_INPUT'));
  });

  it('ask somebody with a login to sign in as that person first', async () => {
    const other = await buildMember(database, await buildClinic(database), { email: 'known@example.test' });
    const { token } = await invite('known@example.test');
    await expect(accept(token)).rejects.toEqual(code('SIGN_IN_TO_ACCEPT'));
    await expect(accept(token, administrator.personId)).rejects.toEqual(code('SIGN_IN_TO_ACCEPT'));
    expect(await memberships('known@example.test')).toHaveLength(1);
    expect((await accept(token, other.personId)).personId).toBe(other.personId);
    expect(await memberships('known@example.test')).toHaveLength(2);
  });

  it('bring a past member back with the roles of the invitation', async () => {
    const member = await buildMember(database, clinicId, { roles: ['DIRECTOR'], email: 'back@example.test' });
    await as(database, administrator, (work) =>
      feature.endMembership.execute(work, { memberId: member.membershipId, expectedVersion: 1 }),
    );
    const { token } = await invite('back@example.test');
    expect((await accept(token, member.personId)).membershipId).toBe(member.membershipId);
    expect(await memberships('back@example.test')).toEqual([{ roles: ['TRAINEE'], active: true }]);
  });

  it('keep demo people and real people apart', async () => {
    const demo = await buildClinic(database, { isDemo: true });
    const host = await buildMember(database, demo, { roles: ['ADMINISTRATOR'] });
    const real = await buildMember(database, clinicId, { email: 'real@example.test' });
    const { token } = await invite('real@example.test', 7, host);
    await expect(accept(token, real.personId)).rejects.toEqual(code('INVITATION_NOT_USABLE'));
    expect(await memberships('real@example.test')).toHaveLength(1);
  });

  it('of a demo clinic take no address that a real person could have', async () => {
    const demo = await buildClinic(database, { isDemo: true });
    const visitor = await buildMember(database, demo, { roles: ['ADMINISTRATOR'] });
    for (const email of ['dr.wren@hospital.org', 'wren@latest', 'wren@contest.net', 'wren@notexample.com']) {
      await expect(invite(email, 7, visitor)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect((await invite('wren@demo.example', 7, visitor)).invitation.email).toBe('wren@demo.example');
  });

  it('answer an unknown token like a used one', async () => {
    await expect(feature.acceptInvitation.preview(newId())).rejects.toEqual(code('INVITATION_NOT_USABLE'));
  });

  it('want a password that is long enough, before anything is made', async () => {
    const { token } = await invite('short@example.test');
    const asked = { token, displayName: 'Sam Short', password: 'short' };
    await expect(
      feature.acceptInvitation.execute(asked, { signedInAs: null, isDemo: false, requestId: 'accept' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'password' } });
    expect(await feature.acceptInvitation.preview(token)).toMatchObject({ isUsable: true });
  });
});
