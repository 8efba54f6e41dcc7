import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { DEFAULT_POLICY, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { toClinicType } from './clinic.type.js';
import { as, clinicsFeature } from './testing.js';

const PERSONAS: readonly Role[] = [
  'TRAINEE',
  'CLINICIAN',
  'SUPERVISOR',
  'DIRECTOR',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'GUEST',
];
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('clinics', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof clinicsFeature>;
  let clinicId: ClinicId;
  let elsewhere: PersonActor;
  const people = new Map<Role, PersonActor>();
  const who = (role: Role): PersonActor => {
    const actor = people.get(role);
    if (actor === undefined) throw new Error(`no ${role}`);
    return actor;
  };
  const run = <T>(role: Role, act: (work: Work) => Promise<T>): Promise<T> => as(database, who(role), act);
  const count = async (table: string): Promise<number> =>
    Number((await database.sql<{ n: string }>(`SELECT count(*) AS n FROM subrosa.${table}`))[0]?.n);
  const versionOf = async (actor: PersonActor): Promise<number> =>
    (
      await database.sql<{ version: number }>('SELECT version FROM subrosa.memberships WHERE id = $1', [
        actor.membershipId,
      ])
    )[0]?.version ?? -1;

  beforeAll(async () => {
    database = await testDatabase();
    feature = clinicsFeature(database);
    clinicId = await buildClinic(database);
    for (const role of PERSONAS) {
      people.set(role, await buildMember(database, clinicId, { roles: [role], displayName: `The ${role}` }));
    }
    elsewhere = await buildMember(database, await buildClinic(database), { roles: ['ADMINISTRATOR'] });
  });
  afterAll(() => database.drop());

  describe('who may do what', () => {
    const list = { role: null, includesEnded: true, after: null };
    const page = { first: 100, after: null };

    it.each(PERSONAS)('%s reads the clinic, and colleagues by name unless a guest', async (role) => {
      const seen = await run(role, async (work) => ({
        clinic: await feature.queries.clinic(work),
        people: await feature.queries.people(work, list, page),
      }));
      expect(seen.clinic.id).toBe(clinicId);
      const names = seen.people.items.map(({ row }) => row.person.displayName);
      expect(names).toEqual(
        role === 'GUEST' ? ['The GUEST'] : PERSONAS.map((persona) => `The ${persona}`).sort(),
      );
    });

    const actions: readonly [string, readonly Role[]][] = [
      ['clinic.invite', ['ADMINISTRATOR']],
      ['clinic.changeRetention', ['ADMINISTRATOR']],
      ['clinic.createProgramme', ['ADMINISTRATOR']],
      ['clinic.setOnCall', ['DIRECTOR', 'ADMINISTRATOR']],
      ['clinic.seeOnCall', PERSONAS.filter((role) => role !== 'GUEST')],
      ['clinic.setRecovery', ['DIRECTOR', 'PRIVACY_OFFICER']],
    ];
    it.each(actions)('%s belongs to %j', async (action, allowed) => {
      for (const role of PERSONAS) {
        const can = await run(role, async (work) =>
          feature.queries.canOnClinic(work, await feature.queries.clinic(work), action),
        );
        expect([role, can]).toEqual([role, allowed.includes(role)]);
      }
    });

    it.each(['member.changeRoles', 'member.end', 'member.addLicence', 'member.seeAddress'])(
      '%s of a colleague belongs to the administrator',
      async (action) => {
        for (const role of PERSONAS.filter((persona) => persona !== 'TRAINEE' && persona !== 'GUEST')) {
          const can = await run(role, async (work) =>
            feature.queries.canOnMember(
              work,
              (await feature.queries.member(work, who('TRAINEE').membershipId)).row,
              action,
            ),
          );
          expect([role, can]).toEqual([role, role === 'ADMINISTRATOR']);
        }
      },
    );

    it('shows licences to their holder, the director and the administrator', async () => {
      const supervisor = who('SUPERVISOR').personId;
      for (const role of PERSONAS) {
        const seen = await run(role, (work) => feature.queries.licencesOf(work, [supervisor]));
        const may = ['SUPERVISOR', 'DIRECTOR', 'ADMINISTRATOR'].includes(role);
        expect([role, seen.get(supervisor)?.length ?? 0]).toEqual([role, may ? 1 : 0]);
      }
    });

    it('finds nothing of another clinic, whoever asks', async () => {
      const attempts: readonly ((work: Work) => Promise<unknown>)[] = [
        (work: Work) => feature.queries.member(work, who('TRAINEE').membershipId),
        (work: Work) =>
          feature.changeRoles.execute(work, {
            memberId: who('TRAINEE').membershipId,
            roles: ['DIRECTOR'],
            expectedVersion: 1,
          }),
        (work: Work) =>
          feature.endMembership.execute(work, { memberId: who('TRAINEE').membershipId, expectedVersion: 1 }),
      ];
      for (const attempt of attempts) {
        await expect(as(database, elsewhere, attempt)).rejects.toEqual(code('NOT_FOUND'));
      }
      expect(await versionOf(who('TRAINEE'))).toBe(1);
    });

    it('is held by row security alone, with raw SQL as the app role', async () => {
      const other = await as(database, elsewhere, async (work) => {
        const tables = ['clinics', 'memberships', 'licences', 'invitations', 'recovery_shares', 'persons'];
        const found: Record<string, number> = {};
        for (const table of tables) {
          const rows: { id: string }[] = await work.manager.query(`SELECT id FROM subrosa.${table}`);
          found[table] = rows.length;
        }
        const changed: unknown[] = await work.manager.query(
          `UPDATE subrosa.memberships SET roles = ARRAY['DIRECTOR'] WHERE person_id = $1 RETURNING id`,
          [who('TRAINEE').personId],
        );
        return { found, changed };
      });
      expect(other.found).toEqual({
        clinics: 1,
        memberships: 1,
        licences: 0,
        invitations: 0,
        recovery_shares: 0,
        persons: 1,
      });
      expect(other.changed).toEqual([[], 0]);
    });
  });

  describe('changing roles and ending memberships', () => {
    it('changes them for an administrator, once for one version, and the ledger knows', async () => {
      const member = await buildMember(database, clinicId, { roles: ['TRAINEE'] });
      const input = { memberId: member.membershipId, roles: ['CLINICIAN' as const], expectedVersion: 1 };
      const row = await run('ADMINISTRATOR', (work) => feature.changeRoles.execute(work, input));
      expect(row).toMatchObject({ roles: ['CLINICIAN'], version: 2 });
      const gone = { memberId: member.membershipId, expectedVersion: 2 };
      await run('ADMINISTRATOR', (work) => feature.endMembership.execute(work, gone));
      expect(
        await database.sql('SELECT topic FROM subrosa.outbox WHERE subject_id = $1 ORDER BY created_at, id', [
          member.personId,
        ]),
      ).toEqual([{ topic: 'member.rolesChanged' }, { topic: 'member.ended' }]);
      await expect(run('ADMINISTRATOR', (work) => feature.changeRoles.execute(work, input))).rejects.toEqual(
        code('VERSION_CONFLICT'),
      );
      const events = await database.sql(
        'SELECT outcome, grant_code, details FROM subrosa.ledger_events WHERE resource_id = $1 ORDER BY position',
        [member.membershipId],
      );
      expect(events).toMatchObject([
        { outcome: 'DONE', grant_code: 'member.changeRoles.administrator', details: { before: ['TRAINEE'] } },
        { outcome: 'DONE', grant_code: 'member.end.administrator' },
        { outcome: 'REFUSED', details: { code: 'VERSION_CONFLICT' } },
      ]);
    });

    it.each(PERSONAS.filter((role) => role !== 'ADMINISTRATOR' && role !== 'GUEST'))(
      'is forbidden to a %s, and changes nothing',
      async (role) => {
        const memberId = who('CLINICIAN').membershipId;
        const asked = { memberId, roles: ['DIRECTOR' as const], expectedVersion: 1 };
        await expect(run(role, (work) => feature.changeRoles.execute(work, asked))).rejects.toEqual(
          code('FORBIDDEN'),
        );
        await expect(run(role, (work) => feature.endMembership.execute(work, asked))).rejects.toEqual(
          code('FORBIDDEN'),
        );
        expect(await versionOf(who('CLINICIAN'))).toBe(1);
      },
    );

    it('keeps the last administrator, and lets nobody raise themselves', async () => {
      const administrator = who('ADMINISTRATOR');
      const own = { memberId: administrator.membershipId, expectedVersion: 1 };
      await expect(run('ADMINISTRATOR', (work) => feature.endMembership.execute(work, own))).rejects.toEqual(
        code('LAST_ADMINISTRATOR'),
      );
      const raise = { ...own, roles: ['ADMINISTRATOR', 'DIRECTOR'] as const };
      await expect(run('ADMINISTRATOR', (work) => feature.changeRoles.execute(work, raise))).rejects.toEqual(
        code('OWN_ROLES_NOT_RAISED'),
      );
      expect(await versionOf(administrator)).toBe(1);
    });

    it('lets two administrators end each other at once only one way', async () => {
      const clinic = await buildClinic(database);
      const [a, b] = [
        await buildMember(database, clinic, { roles: ['ADMINISTRATOR'] }),
        await buildMember(database, clinic, { roles: ['ADMINISTRATOR'] }),
      ];
      const end = (actor: PersonActor, target: PersonActor) =>
        as(database, actor, (work) =>
          feature.endMembership.execute(work, { memberId: target.membershipId, expectedVersion: 1 }),
        );
      const results = await Promise.allSettled([end(a, b), end(b, a)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const left = await database.sql(
        'SELECT id FROM subrosa.memberships WHERE clinic_id = $1 AND active_until > subrosa.now()',
        [clinic],
      );
      expect(left).toHaveLength(1);
    });
  });

  describe('the retention policy', () => {
    const change = (role: Role, changes: Partial<typeof DEFAULT_POLICY>, expectedVersion: number) =>
      run(role, (work) =>
        feature.changeRetentionPolicy.execute(work, { ...DEFAULT_POLICY, ...changes, expectedVersion }),
      );

    it('changes within the bounds and counts up', async () => {
      const row = await change('ADMINISTRATOR', { afterSignOffSeconds: 7 * 86_400 }, 1);
      expect(row).toMatchObject({ policyVersion: 2, afterSignOffSeconds: 7 * 86_400 });
      await expect(change('ADMINISTRATOR', {}, 1)).rejects.toEqual(code('VERSION_CONFLICT'));
      await expect(change('DIRECTOR', {}, 2)).rejects.toEqual(code('FORBIDDEN'));
    });

    it('names every field out of bounds, and leaves the policy as it is', async () => {
      const refused = change('ADMINISTRATOR', { afterSignOffSeconds: 60, backstopSeconds: 200 * 86_400 }, 2);
      await expect(refused).rejects.toMatchObject({
        code: 'RETENTION_OUT_OF_BOUNDS',
        details: { fields: ['afterSignOffSeconds', 'backstopSeconds', 'maximumSeconds'] },
      });
      expect(
        await database.sql('SELECT policy_version FROM subrosa.clinics WHERE id = $1', [clinicId]),
      ).toEqual([{ policy_version: 2 }]);
    });

    it('keeps what is due by role where it is left out, and changes it within the same bounds', async () => {
      const due = (changes: object, expectedVersion: number) =>
        run('ADMINISTRATOR', (work) =>
          feature.changeRetentionPolicy.execute(work, { ...DEFAULT_POLICY, ...changes, expectedVersion }),
        );
      const row = await due({ colleagueDueSeconds: 4 * 3_600 }, 2);
      expect(row).toMatchObject({ colleagueDueSeconds: 4 * 3_600, groupDueSeconds: 7 * 86_400 });
      const wrong = due({ colleagueDueSeconds: 4 * 3_600 - 1, groupDueSeconds: 14 * 86_400 + 1 }, 3);
      await expect(wrong).rejects.toMatchObject({
        code: 'RETENTION_OUT_OF_BOUNDS',
        details: { fields: ['colleagueDueSeconds', 'groupDueSeconds'] },
      });
      expect(
        await database.sql(
          'SELECT colleague_due_seconds, group_due_seconds, policy_version FROM subrosa.clinics WHERE id = $1',
          [clinicId],
        ),
      ).toEqual([{ colleague_due_seconds: 4 * 3_600, group_due_seconds: 7 * 86_400, policy_version: 3 }]);
    });

    it('lets a demo clinic live in seconds', async () => {
      const demo = await buildClinic(database, { isDemo: true });
      const administrator = await buildMember(database, demo, { roles: ['ADMINISTRATOR'] });
      const seconds = { ...DEFAULT_POLICY, afterSignOffSeconds: 5, backstopSeconds: 60 };
      const row = await as(database, administrator, (work) =>
        feature.changeRetentionPolicy.execute(work, { ...seconds, expectedVersion: 1 }),
      );
      expect(row.afterSignOffSeconds).toBe(5);
    });
  });

  describe('who is on call', () => {
    const set = (
      role: Role,
      given: { name?: string | null; phone?: string | null },
      expectedVersion: number,
    ) => run(role, (work) => feature.setOnCall.execute(work, { ...given, expectedVersion }));
    const stored = () =>
      database.sql('SELECT on_call_name, on_call_phone, on_call_version FROM subrosa.clinics WHERE id = $1', [
        clinicId,
      ]);
    const shown = (role: Role) =>
      run(role, async (work) => {
        const row = await feature.queries.clinic(work);
        return toClinicType(row, (action) => feature.queries.canOnClinic(work, row, action)).onCall;
      });

    it('is nobody at first, then set, changed and cleared, each time counted', async () => {
      expect(await shown('TRAINEE')).toEqual({ version: 0, name: null, phone: null });
      await set('DIRECTOR', { name: 'Night desk', phone: '+1 510 555 0100' }, 0);
      for (const role of PERSONAS) {
        const expected = { version: 1, name: 'Night desk', phone: '+1 510 555 0100' };
        expect([role, await shown(role)]).toEqual([role, role === 'GUEST' ? null : expected]);
      }
      await set('ADMINISTRATOR', {}, 1);
      expect(await stored()).toEqual([{ on_call_name: '', on_call_phone: '', on_call_version: 2 }]);
      const lines = await database.sql(
        `SELECT grant_code, details FROM subrosa.ledger_events WHERE action = 'clinic.setOnCall' ORDER BY position`,
      );
      expect(lines).toEqual([
        { grant_code: 'clinic.setOnCall.duty', details: { version: 1, isSomebody: true } },
        { grant_code: 'clinic.setOnCall.duty', details: { version: 2, isSomebody: false } },
      ]);
    });

    it('is refused to others, to whoever saw another version, and half said; nothing changes', async () => {
      const before = await stored();
      const desk = { name: 'Desk', phone: '988' };
      for (const role of PERSONAS.filter((one) => one !== 'DIRECTOR' && one !== 'ADMINISTRATOR')) {
        await expect(set(role, desk, 2)).rejects.toEqual(code('FORBIDDEN'));
      }
      await expect(set('DIRECTOR', desk, 1)).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
        details: { current: 2 },
      });
      await expect(set('DIRECTOR', { name: 'Desk' }, 2)).rejects.toEqual(code('INVALID_INPUT'));
      await expect(set('DIRECTOR', { phone: '988' }, 2)).rejects.toEqual(code('INVALID_INPUT'));
      expect(await stored()).toEqual(before);
    });

    it('of two who change it at the same time one is told that it was changed', async () => {
      const both = await Promise.allSettled([
        set('DIRECTOR', { name: 'One', phone: '911' }, 2),
        set('ADMINISTRATOR', { name: 'Two', phone: '988' }, 2),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await stored()).toMatchObject([{ on_call_version: 3 }]);
    });
  });

  it('leaves invitations, shares and licences as they were after all that was refused', async () => {
    expect([await count('invitations'), await count('recovery_shares'), await count('licences')]).toEqual([
      0, 0, 1,
    ]);
  });
});
