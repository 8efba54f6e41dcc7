import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, LicenceId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import type { AssignmentInput } from './new-assignment.js';
import { assignmentsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const DAY = 86_400_000;

describe('assignments', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let director: PersonActor;
  let supervisor: PersonActor;
  let trainee: PersonActor;
  const feature = assignmentsFeature();

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
  const rows = () =>
    database.sql<{ id: string; state: string; version: number }>(
      'SELECT * FROM subrosa.supervision_assignments WHERE clinic_id = $1 ORDER BY id',
      [clinicId],
    );
  const pair = (change: Partial<AssignmentInput> = {}): AssignmentInput => ({
    supervisorId: supervisor.personId,
    superviseeId: trainee.personId,
    kind: 'PRIMARY',
    ...change,
  });
  const codes = (findings: readonly { code: string; effect: string }[], effect = 'REFUSE') =>
    findings.filter((finding) => finding.effect === effect).map((finding) => finding.code);
  const day = async (offset: number): Promise<string> =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(
      new Date((await database.now()).getTime() + offset * DAY),
    );
  const register = (actor: PersonActor, type: string) =>
    database.sql(
      `INSERT INTO subrosa.licences (clinic_id, id, person_id, type, number, jurisdiction, issued_on, expires_at, version)
       VALUES ($1, $2, $3, $4, $5, 'US-CA', '2020-01-01', '2099-01-01', 1)`,
      [actor.clinicId, newId<LicenceId>(), actor.personId, type, actor.personId.slice(-8)],
    );

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    clinicId = await buildClinic(database);
    director = await member('DIRECTOR');
    supervisor = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
  });
  afterAll(() => database.drop());

  it('is assigned by a director from now on, and both parties see why', async () => {
    const outcome = await as(director, (work) => feature.assign.execute(work, pair()));
    expect(codes(outcome.findings)).toEqual([]);
    expect(outcome.assignment).toMatchObject({ state: 'ASSIGNED', activeUntil: FOREVER, version: 1 });
    const seen = async (actor: PersonActor) =>
      (
        await as(actor, (work) =>
          feature.queries.page(
            work,
            { supervisorId: null, superviseeId: null, state: null, onlyInForce: true, after: null },
            { first: 100, after: null },
          ),
        )
      ).items.map(({ grants }) => grants.map((grant) => grant.code));
    expect(await seen(supervisor)).toEqual([['assignment.see.supervisor']]);
    expect(await seen(trainee)).toEqual([['assignment.see.supervisee']]);
    expect(await seen(director)).toEqual([['assignment.see.director']]);
    for (const role of ['TRAINEE', 'SUPERVISOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUEST'] as const) {
      expect([role, await seen(await member(role))]).toEqual([role, []]);
    }
    expect(await as(trainee, (work) => feature.queries.supervisors(work))).toHaveLength(1);
    expect(await as(supervisor, (work) => feature.queries.supervisees(work))).toHaveLength(1);
  });

  it('takes a last day to its end in the zone of the clinic', async () => {
    const { assignment } = await as(director, (work) =>
      feature.assign.execute(work, pair({ fromOn: '2090-03-01', untilOn: '2090-03-12', kind: 'SECONDARY' })),
    );
    expect(assignment?.activeFrom.toISOString()).toBe('2090-03-01T08:00:00.000Z');
    // The clocks go forward on the 12th, so the next midnight is an hour earlier in UTC.
    expect(assignment?.activeUntil.toISOString()).toBe('2090-03-13T07:00:00.000Z');
  });

  it.each(['TRAINEE', 'CLINICIAN', 'SUPERVISOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUEST'] as const)(
    'is not for a %s to assign or decide',
    async (role) => {
      const actor = await member(role);
      const id = await buildAssignment(database, { supervisor, supervisee: trainee });
      const target = { assignmentId: id, expectedVersion: 1 };
      await expect(as(actor, (work) => feature.assign.execute(work, pair()))).rejects.toEqual(
        code('FORBIDDEN'),
      );
      const invisible = code('NOT_FOUND');
      await expect(
        as(actor, (work) => feature.decide.execute(work, { ...target, accept: true })),
      ).rejects.toEqual(invisible);
      expect(await rows()).toMatchObject([{ id, state: 'ASSIGNED', version: 1 }]);
    },
  );

  it('refuses with every finding and its rule as data, changes nothing, and is ledgered once', async () => {
    const outcome = await as(director, async (work) =>
      feature.assign.execute(
        work,
        pair({ supervisorId: trainee.personId, superviseeId: trainee.personId, untilOn: '2020-01-01' }),
      ),
    );
    expect(outcome.assignment).toBeNull();
    expect(codes(outcome.findings)).toEqual(
      expect.arrayContaining([
        'PERIOD_EMPTY',
        'SELF_SUPERVISION',
        'SUPERVISOR_ROLE_MISSING',
        'LICENCE_MISSING',
      ]),
    );
    expect(outcome.findings.find((finding) => finding.code === 'SELF_SUPERVISION')?.citation).toMatch(
      /Subrosa/,
    );
    expect(await rows()).toEqual([]);
    const events = await database.sql(
      `SELECT outcome, details FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'assignment.assign'`,
      [clinicId],
    );
    expect(events).toMatchObject([{ outcome: 'REFUSED', details: { code: 'GUARD_REFUSED' } }]);
  });

  it('finds nobody of another clinic', async () => {
    const stranger = await buildMember(database, await buildClinic(database), { roles: ['SUPERVISOR'] });
    const asked = pair({ supervisorId: stranger.personId });
    await expect(as(director, (work) => feature.assign.execute(work, asked))).rejects.toEqual(
      code('NOT_FOUND'),
    );
    await buildAssignment(database, { supervisor, supervisee: trainee });
    const other = await buildMember(database, stranger.clinicId, { roles: ['DIRECTOR'] });
    const raw = await as(other, (work) =>
      work.manager.query('SELECT id FROM subrosa.supervision_assignments'),
    );
    expect(raw).toEqual([]);
  });

  it('refuses a supervisor without the role, the licence or the membership, and the past', async () => {
    const unlicensed = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: false });
    const associate = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: false });
    await register(associate, 'AMFT');
    const left = await member('SUPERVISOR');
    await database.sql('UPDATE subrosa.memberships SET active_until = active_from WHERE id = $1', [
      left.membershipId,
    ]);
    const ask = async (change: Partial<AssignmentInput>) =>
      codes((await as(director, (work) => feature.assign.execute(work, pair(change)))).findings);
    expect(await ask({ supervisorId: unlicensed.personId })).toEqual(['LICENCE_MISSING']);
    expect(await ask({ supervisorId: associate.personId })).toEqual(['LICENCE_MISSING']);
    expect(await ask({ supervisorId: left.personId })).toEqual(['SUPERVISOR_NOT_MEMBER']);
    expect(await ask({ fromOn: await day(-2) })).toContain('PERIOD_IN_PAST');
    expect(await ask({ fromOn: await day(0) })).toEqual([]);
    expect(await ask({})).toEqual(['DUPLICATE']);
  });

  describe('under concurrency', () => {
    it('lets two directors close no ring together', async () => {
      const second = await member('DIRECTOR');
      const both = [
        await member('SUPERVISOR', 'CLINICIAN'),
        await member('SUPERVISOR', 'CLINICIAN'),
      ] as const;
      const [a, b] = both.map(({ personId }) => personId);
      const assign = (actor: PersonActor, supervisorId = '', superviseeId = '') =>
        as(actor, (work) => feature.assign.execute(work, { supervisorId, superviseeId, kind: 'PRIMARY' }));
      const outcomes = await Promise.all([assign(director, a, b), assign(second, b, a)]);
      expect(outcomes.filter(({ assignment }) => assignment !== null)).toHaveLength(1);
      expect(outcomes.flatMap(({ findings }) => codes(findings))).toEqual(['RING']);
      expect(await rows()).toHaveLength(1);
    });

    it('lets eight at once not exceed the six that California allows', async () => {
      const associates = await Promise.all(Array.from({ length: 8 }, () => member('TRAINEE')));
      for (const associate of associates) await register(associate, 'AMFT');
      const outcomes = await Promise.all(
        associates.map(({ personId }) =>
          as(director, (work) => feature.assign.execute(work, pair({ superviseeId: personId }))),
        ),
      );
      expect(outcomes.filter(({ assignment }) => assignment !== null)).toHaveLength(6);
      const refused = outcomes
        .flatMap(({ findings }) => findings)
        .filter(({ effect }) => effect === 'REFUSE');
      expect(refused.map((finding) => finding.code)).toEqual(['CAPACITY_EXCEEDED', 'CAPACITY_EXCEEDED']);
      expect(refused[0]?.citation).toMatch(/BPC 4980\.43\.4/);
      expect(await rows()).toHaveLength(6);
    });
  });

  describe('proposals', () => {
    const propose = (actor: PersonActor, change: Partial<AssignmentInput> = {}) =>
      as(actor, (work) => feature.propose.execute(work, pair(change)));
    const decide = (id: string, accept: boolean, expectedVersion = 1) =>
      as(director, (work) => feature.decide.execute(work, { assignmentId: id, accept, expectedVersion }));

    it('give nothing until the director accepts them, once', async () => {
      const { assignment } = await propose(supervisor);
      const id = assignment?.id ?? '';
      expect(assignment).toMatchObject({ state: 'PROPOSED', decidedBy: null });
      expect(await as(supervisor, (work) => feature.queries.supervisees(work))).toEqual([]);
      await expect(propose(supervisor)).rejects.toEqual(code('ASSIGNMENT_ALREADY_PROPOSED'));
      const accepted = await decide(id, true);
      expect(accepted.assignment).toMatchObject({
        state: 'ASSIGNED',
        decidedBy: director.personId,
        version: 2,
      });
      expect(await as(supervisor, (work) => feature.queries.supervisees(work))).toHaveLength(1);
      await expect(decide(id, false)).rejects.toEqual(code('VERSION_CONFLICT'));
      await expect(decide(id, false, 2)).rejects.toEqual(code('ASSIGNMENT_NOT_PROPOSED'));
    });

    it('tell the supervisor what the guard found, but not who else supervises whom', async () => {
      const [asker, between, top] = [
        await member('SUPERVISOR', 'CLINICIAN'),
        await member('SUPERVISOR', 'CLINICIAN'),
        await member('SUPERVISOR', 'CLINICIAN'),
      ];
      await buildAssignment(database, { supervisor: between, supervisee: asker });
      await buildAssignment(database, { supervisor: top, supervisee: between });
      const ring = pair({ supervisorId: asker.personId, superviseeId: top.personId });
      const told = await as(asker, (work) => feature.propose.execute(work, ring));
      expect(codes(told.findings)).toEqual(['RING']);
      const previewed = await as(asker, (work) => feature.queries.preview(work, ring));
      for (const findings of [told.findings, previewed]) {
        expect(findings.find((finding) => finding.code === 'RING')?.params).toEqual({});
        expect(JSON.stringify(findings)).not.toContain(between.personId);
      }
      const full = await as(director, (work) => feature.queries.preview(work, ring));
      expect(JSON.stringify(full)).toContain(between.personId);

      const other = await buildAssignment(database, { supervisor, supervisee: trainee });
      const second = pair({ supervisorId: asker.personId });
      const warned = await as(asker, (work) => feature.propose.execute(work, second));
      expect(warned.assignment).toMatchObject({ state: 'PROPOSED' });
      expect(codes(warned.findings, 'WARN')).toContain('ANOTHER_PRIMARY');
      expect(JSON.stringify(warned.findings)).not.toContain(other);
    });

    it('can be declined, and are a supervisor’s own', async () => {
      const other = await member('SUPERVISOR');
      await expect(propose(other)).rejects.toEqual(code('FORBIDDEN'));
      await expect(propose(trainee)).rejects.toEqual(code('FORBIDDEN'));
      const { assignment } = await propose(supervisor);
      const declined = await decide(assignment?.id ?? '', false);
      expect(declined.assignment).toMatchObject({ state: 'DECLINED' });
      expect(await as(trainee, (work) => feature.queries.supervisors(work))).toEqual([]);
    });

    it('are guarded again when they are accepted, and begin no earlier', async () => {
      const { assignment } = await propose(supervisor, { fromOn: await day(0) });
      await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE clinic_id = $1', [
        clinicId,
      ]);
      const refused = await decide(assignment?.id ?? '', true);
      expect([refused.assignment, codes(refused.findings)]).toEqual([null, ['LICENCE_NOT_VALID']]);
      expect(await rows()).toMatchObject([{ state: 'PROPOSED', version: 1 }]);
      await database.sql(`UPDATE subrosa.licences SET expires_at = '2099-01-01' WHERE clinic_id = $1`, [
        clinicId,
      ]);
      const before = await database.now();
      const accepted = await decide(assignment?.id ?? '', true);
      expect(accepted.assignment?.activeFrom.getTime()).toBeGreaterThanOrEqual(before.getTime());
    });
  });

  it('previews for who may assign or propose, and says what became of the ground of a running one', async () => {
    const preview = (actor: PersonActor) => as(actor, (work) => feature.queries.preview(work, pair()));
    expect(codes(await preview(director))).toEqual([]);
    expect(codes(await preview(supervisor))).toEqual([]);
    await expect(preview(trainee)).rejects.toEqual(code('FORBIDDEN'));
    const id = await buildAssignment(database, { supervisor, supervisee: trainee });
    await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE clinic_id = $1', [
      clinicId,
    ]);
    const findings = await as(director, (work) => feature.queries.standing(work, id));
    expect(codes(findings, 'CLOSE')).toEqual(['LICENCE_NOT_VALID']);
  });
});
