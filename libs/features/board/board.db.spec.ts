import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import { buildBoard } from './testing.js';

const DAY = 86_400_000;

let database: TestDatabase;
let board: ReturnType<typeof buildBoard>;
let clinicId: ClinicId;
let director: PersonActor;
let administrator: PersonActor;
let supervisor: PersonActor;
let trainee: PersonActor;

beforeAll(async () => {
  database = await testDatabase();
  board = buildBoard(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  clinicId = await buildClinic(database);
  director = await buildMember(database, clinicId, { roles: ['DIRECTOR'], displayName: 'Dora Director' });
  administrator = await buildMember(database, clinicId, { roles: ['ADMINISTRATOR'] });
  supervisor = await buildMember(database, clinicId, {
    roles: ['SUPERVISOR'],
    displayName: 'Sam Supervisor',
  });
  trainee = await buildMember(database, clinicId, { displayName: 'Tess Trainee' });
});

const as = <T>(who: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(who, { action: 'board', requestId: 'board' }, act);

describe('the board', () => {
  it('is the director’s alone', async () => {
    const other = await buildMember(database, clinicId, {
      roles: ['PRIVACY_OFFICER', 'CLINICIAN', 'SUPERVISOR'],
    });
    for (const who of [other, administrator, supervisor, trainee]) {
      for (const act of [
        (work: Work) => board.queries.loads(work),
        (work: Work) => board.queries.states(work),
        (work: Work) => board.queries.matrix(work, true),
        (work: Work) => board.exportPeople.execute(work),
        (work: Work) => board.exportAssignments.execute(work, true),
      ]) {
        await expect(as<unknown>(who, act)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
  });

  it('counts what each supervisor carries, with the capacity that the rules give', async () => {
    await buildCase(database, { author: trainee, supervisor });
    const late = await buildCase(database, { author: trainee, supervisor });
    await database.sql(
      `UPDATE subrosa.cases SET due_at = subrosa.now() - interval '1 minute' WHERE id = $1`,
      [late.row.id],
    );
    const second = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    await buildAssignment(database, { supervisor: second, supervisee: trainee }, { kind: 'SECONDARY' });
    expect(await as(director, (work) => board.queries.loads(work))).toEqual([
      { supervisorId: supervisor.personId, supervisees: 1, covering: 0, capacity: 6, waiting: 2, overdue: 1 },
      { supervisorId: second.personId, supervisees: 1, covering: 0, capacity: 6, waiting: 0, overdue: 0 },
    ]);
    expect((await as(director, (work) => board.queries.overdue(work))).map(({ id }) => id)).toEqual([
      late.row.id,
    ]);
  });

  it('says that the rules are silent rather than that there is no limit', async () => {
    await buildAssignment(database, { supervisor, supervisee: trainee });
    await database.sql(`UPDATE subrosa.clinics SET jurisdiction = 'US-ZZ' WHERE id = $1`, [clinicId]);
    expect((await as(director, (work) => board.queries.loads(work)))[0]?.capacity).toBeNull();
  });

  it('lists trainees without a primary supervisor, also one whose supervision has ended or has not begun', async () => {
    const now = (await database.now()).getTime();
    const [former, future, secondary] = [
      await buildMember(database, clinicId),
      await buildMember(database, clinicId),
      await buildMember(database, clinicId),
    ];
    await buildAssignment(database, { supervisor, supervisee: trainee });
    await buildAssignment(database, { supervisor, supervisee: former }, { until: new Date(now - 1) });
    await buildAssignment(database, { supervisor, supervisee: future }, { from: new Date(now + DAY) });
    await buildAssignment(database, { supervisor, supervisee: secondary }, { kind: 'SECONDARY' });
    expect(await as(director, (work) => board.queries.unassigned(work))).toEqual(
      [former, future, secondary].map(({ personId }) => personId).sort(),
    );
  });

  it('counts living cases by state and age, and not those of which the director may not know', async () => {
    const built = await buildCase(database, { author: trainee, supervisor });
    const old = await buildCase(database, { author: trainee, supervisor }, { state: 'REVIEWED' });
    await database.sql(
      `UPDATE subrosa.cases SET submitted_at = subrosa.now() - interval '8 days' WHERE id = $1`,
      [old.row.id],
    );
    expect(await as(director, (work) => board.queries.states(work))).toEqual([
      { state: 'REVIEWED', age: 'UNDER_A_MONTH', count: 1 },
      { state: 'SUBMITTED', age: 'UNDER_TWO_DAYS', count: 1 },
    ]);
    await database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [clinicId, newId(), built.row.id, built.clientRecordId, director.personId],
    );
    expect(await as(director, (work) => board.queries.states(work))).toEqual([
      { state: 'REVIEWED', age: 'UNDER_A_MONTH', count: 1 },
    ]);
  });

  it('lists open cases close to their expiry, nearest first, and refuses a span that is none', async () => {
    const now = (await database.now()).getTime();
    const at = (hours: number) => new Date(now + hours * 3_600_000);
    const later = await buildCase(database, { author: trainee, supervisor }, { expiresAt: at(60) });
    const sooner = await buildCase(database, { author: trainee, supervisor }, { expiresAt: at(5) });
    await buildCase(database, { author: trainee, supervisor }, { expiresAt: at(100) });
    await buildCase(database, { author: trainee, supervisor }, { expiresAt: at(5), state: 'REVIEWED' });
    const found = await as(director, (work) => board.queries.closeToExpiry(work, 3));
    expect(found.map(({ id }) => id)).toEqual([sooner.row.id, later.row.id]);
    for (const days of [0, 61, 1.5]) {
      await expect(as(director, (work) => board.queries.closeToExpiry(work, days))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'withinDays' },
      });
    }
  });

  it('lists licences that end soon where no later one is on file, and agreements that are overdue', async () => {
    const now = (await database.now()).getTime();
    await database.sql('UPDATE subrosa.licences SET expires_at = $2 WHERE person_id = $1', [
      supervisor.personId,
      new Date(now + 30 * DAY),
    ]);
    const expiring = () => as(director, (work) => board.queries.expiringLicences(work, 60));
    expect((await expiring()).map(({ personId }) => personId)).toEqual([supervisor.personId]);
    await database.sql(
      `INSERT INTO subrosa.licences (clinic_id, id, person_id, type, number, jurisdiction, issued_on, expires_at, version)
       VALUES ($1, $2, $3, 'LMFT', 'renewed', 'US-CA', '2026-01-01', $4, 1)`,
      [clinicId, newId(), supervisor.personId, new Date(now + 700 * DAY)],
    );
    expect(await expiring()).toEqual([]);

    const id = await buildAssignment(database, { supervisor, supervisee: trainee });
    const overdue = () => as(director, (work) => board.queries.agreementsOverdue(work));
    expect(await overdue()).toEqual([]);
    await database.sql('UPDATE subrosa.supervision_assignments SET agreement_due_at = $2 WHERE id = $1', [
      id,
      new Date(now - 1),
    ]);
    expect((await overdue()).map((row) => row.id)).toEqual([id]);
    await database.sql('UPDATE subrosa.supervision_assignments SET agreement_signed_at = $2 WHERE id = $1', [
      id,
      new Date(now),
    ]);
    expect(await overdue()).toEqual([]);
  });

  it('shows the matrix of today, and on request what was', async () => {
    const now = (await database.now()).getTime();
    const running = await buildAssignment(database, { supervisor, supervisee: trainee });
    const over = await buildAssignment(
      database,
      { supervisor, supervisee: await buildMember(database, clinicId) },
      { until: new Date(now - DAY / 2) },
    );
    const matrix = (all: boolean) => as(director, (work) => board.queries.matrix(work, all));
    expect((await matrix(false)).map(({ id }) => id)).toEqual([running]);
    expect((await matrix(true)).map(({ id }) => id).sort()).toEqual([running, over].sort());
  });
});

describe('files', () => {
  const rowOf = (who: PersonActor, kind = 'PRIMARY', until = '') =>
    `${supervisor.personId},${who.personId},${kind},,${until}`;
  const heading = 'supervisor_id,supervisee_id,kind,from,until\n';
  const assignments = async () =>
    (await database.sql('SELECT 1 FROM subrosa.supervision_assignments WHERE clinic_id = $1', [clinicId]))
      .length;

  it('export names and dates, no address, and one line in the ledger', async () => {
    await buildAssignment(database, { supervisor, supervisee: trainee });
    const people = await as(director, (work) => board.exportPeople.execute(work));
    expect(people).toContain('Tess Trainee,TRAINEE');
    expect(people).not.toContain('@');
    const matrix = await as(director, (work) => board.exportAssignments.execute(work, false));
    expect(matrix).toContain(
      `${supervisor.personId},Sam Supervisor,${trainee.personId},Tess Trainee,PRIMARY,`,
    );
    const lines = await database.sql(
      `SELECT details FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'board.export'`,
      [clinicId],
    );
    expect(lines).toEqual([
      { details: { what: 'people', rows: 4 } },
      { details: { what: 'assignments', rows: 1 } },
    ]);
  });

  it('a dry run writes nothing, and the same file then is written whole', async () => {
    const csv = heading + rowOf(trainee);
    const dry = await as(director, (work) => board.importAssignments.execute(work, { csv, isDryRun: true }));
    expect(dry).toEqual({ lines: 1, isWritten: false, problems: [] });
    expect(await assignments()).toBe(0);
    const real = await as(director, (work) =>
      board.importAssignments.execute(work, { csv, isDryRun: false }),
    );
    expect(real).toEqual({ lines: 1, isWritten: true, problems: [] });
    expect(await assignments()).toBe(1);
  });

  it('every bad line is reported and none is written, the good ones neither', async () => {
    const csv =
      heading +
      [rowOf(trainee), rowOf(trainee, 'TERTIARY'), `${trainee.personId},${trainee.personId},PRIMARY,,`].join(
        '\n',
      );
    const report = await as(director, (work) =>
      board.importAssignments.execute(work, { csv, isDryRun: false }),
    );
    expect(report.isWritten).toBe(false);
    expect(report.problems.map(({ line, column }) => [line, column])).toEqual(
      expect.arrayContaining([
        [3, 'kind'],
        [4, expect.any(String)],
      ]),
    );
    expect(report.problems.some(({ line }) => line === 2)).toBe(false);
    expect(await assignments()).toBe(0);
  });

  it('the guard counts the lines before: the seventh supervisee of one supervisor is refused', async () => {
    const associates = [];
    for (let n = 0; n < 7; n += 1) {
      const associate = await buildMember(database, clinicId);
      await database.sql(
        `INSERT INTO subrosa.licences (clinic_id, id, person_id, type, number, jurisdiction, issued_on, expires_at, version)
         VALUES ($1, $2, $3, 'AMFT', $4, 'US-CA', '2024-01-01', '2099-01-01', 1)`,
        [clinicId, newId(), associate.personId, `A${n}`],
      );
      associates.push(associate);
    }
    const csv = heading + associates.map((one) => rowOf(one)).join('\n');
    const report = await as(director, (work) =>
      board.importAssignments.execute(work, { csv, isDryRun: true }),
    );
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([[8, 'CAPACITY_EXCEEDED']]);
  });

  it('people are invited by the administrator, all or none, with the tokens told once', async () => {
    const csv = 'email,roles\nann@example.test,TRAINEE\nbo@example.test,CLINICIAN SUPERVISOR\n';
    await expect(
      as(director, (work) => board.importPeople.execute(work, { csv, isDryRun: false })),
    ).resolves.toMatchObject({ isWritten: false, problems: [{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }] });
    const dry = await as(administrator, (work) => board.importPeople.execute(work, { csv, isDryRun: true }));
    expect(dry).toEqual({ lines: 2, isWritten: false, problems: [], invitations: [] });
    const real = await as(administrator, (work) =>
      board.importPeople.execute(work, { csv, isDryRun: false }),
    );
    expect(real.invitations.map(({ email }) => email)).toEqual(['ann@example.test', 'bo@example.test']);
    const again = await as(administrator, (work) =>
      board.importPeople.execute(work, {
        csv: 'email,roles\nann@example.test,TRAINEE\nno address,TRAINEE\nc@example.test,KING\n',
        isDryRun: false,
      }),
    );
    expect(again.problems.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'INVITATION_PENDING', null],
      [3, 'INVALID_INPUT', 'email'],
      [4, 'INVALID_INPUT', 'roles'],
    ]);
    const stored = await database.sql('SELECT 1 FROM subrosa.invitations WHERE clinic_id = $1', [clinicId]);
    expect(stored).toHaveLength(2);
  });

  it('no ledger line of an import carries an address', async () => {
    const csv = 'email,roles\nann@example.test,TRAINEE\nnobody,TRAINEE\n';
    await as(administrator, (work) => board.importPeople.execute(work, { csv, isDryRun: false }));
    const lines = await database.sql('SELECT details FROM subrosa.ledger_events WHERE clinic_id = $1', [
      clinicId,
    ]);
    expect(JSON.stringify(lines)).not.toContain('ann@');
  });
});

describe('the turn of the term', () => {
  const on = (at: Date) => at.toISOString().slice(0, 10);
  const untilOf = async (id: string): Promise<Date | undefined> =>
    (
      await database.sql<{ active_until: Date }>(
        'SELECT active_until FROM subrosa.supervision_assignments WHERE id = $1',
        [id],
      )
    )[0]?.active_until;

  it('prolongs what ends with it, in one step, and leaves what has no end', async () => {
    const now = (await database.now()).getTime();
    const ending = await buildAssignment(
      database,
      { supervisor, supervisee: trainee },
      { until: new Date(now + 5 * DAY) },
    );
    const endless = await buildAssignment(database, {
      supervisor,
      supervisee: await buildMember(database, clinicId),
    });
    const input = { endingBefore: on(new Date(now + 10 * DAY)), untilOn: on(new Date(now + 120 * DAY)) };
    const before = await untilOf(ending);
    const dry = await as(director, (work) => board.rollOver.execute(work, { ...input, isDryRun: true }));
    expect(dry).toEqual({ lines: 1, isWritten: false, problems: [] });
    expect(await untilOf(ending)).toEqual(before);
    const real = await as(director, (work) => board.rollOver.execute(work, { ...input, isDryRun: false }));
    expect(real).toEqual({ lines: 1, isWritten: true, problems: [] });
    expect((await untilOf(ending))?.getTime()).toBeGreaterThan(now + 119 * DAY);
    expect((await untilOf(endless))?.getUTCFullYear()).toBe(9999);
  });

  it.each([
    ['a day that is none', { endingBefore: '2026-02-30', untilOn: '2099-01-01' }, 'endingBefore'],
    ['an end in the past', { endingBefore: '2020-01-01', untilOn: '2020-06-01' }, 'untilOn'],
    ['a new term before the old', { endingBefore: '2098-01-01', untilOn: '2097-01-01' }, 'untilOn'],
  ])('refuses %s', async (_what, input, field) => {
    await expect(
      as(director, (work) => board.rollOver.execute(work, { ...input, isDryRun: false })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('is not for others', async () => {
    await expect(
      as(supervisor, (work) =>
        board.rollOver.execute(work, { endingBefore: '2098-01-01', untilOn: '2099-01-01', isDryRun: true }),
      ),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
