import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import type { CoverInput } from './arrange-cover.js';
import { assignmentsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const DAY = 86_400_000;
const OUTSIDERS = [
  'TRAINEE',
  'CLINICIAN',
  'SUPERVISOR',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'GUEST',
] as const;

describe('covers and agreements', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let director: PersonActor;
  let supervisor: PersonActor;
  let trainee: PersonActor;
  let stand: PersonActor;
  let assignmentId: string;
  const feature = assignmentsFeature();

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
  const covers = () =>
    database.sql<{
      id: string;
      active_from: Date;
      active_until: Date;
      supervisor_id: string;
      covers_id: string;
    }>(
      `SELECT * FROM subrosa.supervision_assignments WHERE clinic_id = $1 AND kind = 'COVERING' ORDER BY id`,
      [clinicId],
    );
  const day = async (offset: number): Promise<string> =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(
      new Date((await database.now()).getTime() + offset * DAY),
    );
  const asked = async (change: Partial<CoverInput> = {}): Promise<CoverInput> => ({
    assignmentId,
    coveringId: stand.personId,
    isStandby: false,
    fromOn: await day(1),
    untilOn: await day(3),
    ...change,
  });
  const cover = async (change: Partial<CoverInput> = {}, actor = director) => {
    const input = await asked(change);
    return as(actor, (work) => feature.cover.execute(work, input));
  };
  const refusals = (findings: readonly { code: string; effect: string }[]) =>
    findings.filter(({ effect }) => effect === 'REFUSE').map((finding) => finding.code);
  const topics = async () =>
    (
      await database.sql<{ topic: string }>(
        'SELECT topic FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id',
        [clinicId],
      )
    ).map(({ topic }) => topic);

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    clinicId = await buildClinic(database);
    director = await member('DIRECTOR');
    supervisor = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
    stand = await member('SUPERVISOR');
    assignmentId = await buildAssignment(database, { supervisor, supervisee: trainee });
  });
  afterAll(() => database.drop());

  it('are for whole days of the clinic, and both parties and the cover see them', async () => {
    const { assignment, findings } = await cover({ fromOn: '2090-03-10', untilOn: '2090-03-12' });
    expect(refusals(findings)).toEqual([]);
    expect(assignment).toMatchObject({
      kind: 'COVERING',
      coversId: assignmentId,
      superviseeId: trainee.personId,
      isStandby: false,
      decidedBy: director.personId,
      agreementDueAt: FOREVER,
    });
    expect(assignment?.activeFrom.toISOString()).toBe('2090-03-10T08:00:00.000Z');
    // The clocks go forward on the 12th.
    expect(assignment?.activeUntil.toISOString()).toBe('2090-03-13T07:00:00.000Z');
    expect(await topics()).toEqual(['assignment.assigned']);
    const see = (actor: PersonActor) => as(actor, (work) => feature.queries.one(work, assignment?.id ?? ''));
    for (const actor of [stand, trainee, director]) expect((await see(actor)).grants).toHaveLength(1);
    await expect(see(supervisor)).rejects.toEqual(code('NOT_FOUND'));
  });

  it('begin and end with what they cover on its own first and last day', async () => {
    const now = await database.now();
    const [from, until] = [new Date(now.getTime() - 1000), new Date(now.getTime() + 5 * DAY)];
    const short = await buildAssignment(
      database,
      { supervisor, supervisee: await member('TRAINEE') },
      { from, until },
    );
    const { assignment } = await cover({ assignmentId: short, fromOn: await day(0), untilOn: await day(5) });
    expect(assignment).toMatchObject({ activeFrom: from, activeUntil: until });
  });

  it('can stand by for as long as the supervision, and again for dates', async () => {
    const { assignment } = await cover({ isStandby: true, fromOn: null, untilOn: null });
    expect(assignment).toMatchObject({ isStandby: true, activeUntil: FOREVER });
    expect((await cover()).assignment).toMatchObject({ isStandby: false });
    const again = await cover({ isStandby: true, fromOn: null, untilOn: null });
    expect(refusals(again.findings)).toEqual(['DUPLICATE']);
  });

  it('warn about the number of supervisees, and are not refused for it', async () => {
    for (let n = 0; n < 6; n += 1) {
      const associate = await member('TRAINEE');
      await register(database, associate);
      await buildAssignment(database, { supervisor: stand, supervisee: associate });
    }
    await register(database, trainee);
    const { assignment, findings } = await cover();
    expect(assignment).not.toBeNull();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'CAPACITY_EXCEEDED', effect: 'WARN' }));
  });

  describe('are refused with the rule as data, changing nothing:', () => {
    const ROWS: readonly (readonly [string, () => Promise<Partial<CoverInput>>, string])[] = [
      ['for oneself', () => Promise.resolve({ coveringId: supervisor.personId }), 'COVER_OF_SELF'],
      ['by the supervisee', () => Promise.resolve({ coveringId: trainee.personId }), 'SELF_SUPERVISION'],
      [
        'by someone without a licence',
        async () => ({
          coveringId: (await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: false }))
            .personId,
        }),
        'LICENCE_MISSING',
      ],
      [
        'by no supervisor',
        async () => ({ coveringId: (await member('CLINICIAN')).personId }),
        'SUPERVISOR_ROLE_MISSING',
      ],
      [
        'by whom the supervisee supervises',
        async () => {
          const below = await member('SUPERVISOR');
          await buildAssignment(database, { supervisor: trainee, supervisee: below });
          return { coveringId: below.personId };
        },
        'RING',
      ],
      ['in the past', async () => ({ fromOn: await day(-2), untilOn: await day(2) }), 'PERIOD_IN_PAST'],
      ['backwards', async () => ({ fromOn: await day(3), untilOn: await day(2) }), 'PERIOD_EMPTY'],
      [
        'longer than the supervision',
        async () => {
          const until = new Date((await database.now()).getTime() + 2 * DAY);
          await database.sql('UPDATE subrosa.supervision_assignments SET active_until = $2 WHERE id = $1', [
            assignmentId,
            until,
          ]);
          return {};
        },
        'COVER_OUTSIDE',
      ],
      [
        'twice on the same day',
        async () => {
          await cover({ fromOn: await day(3), untilOn: await day(4) });
          return {};
        },
        'DUPLICATE',
      ],
      [
        'between two who are tied',
        async () => {
          await as(stand, (work) =>
            feature.declare.execute(work, { otherPersonId: trainee.personId, kind: 'KINSHIP' }),
          );
          return {};
        },
        'CONFLICT_DECLARED',
      ],
    ];
    it.each(ROWS)('%s', async (...row) => {
      const [, prepare, finding] = row;
      const change = await prepare();
      const before = await covers();
      const outcome = await cover(change);
      expect(outcome.assignment).toBeNull();
      expect(refusals(outcome.findings)).toContain(finding);
      expect(await covers()).toEqual(before);
      const events = await database.sql(
        `SELECT outcome FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'assignment.cover' AND outcome = 'REFUSED'`,
        [clinicId],
      );
      expect(events).toHaveLength(1);
    });
  });

  describe('are refused with one code, changing nothing:', () => {
    const ROWS: readonly (readonly [string, () => Promise<Partial<CoverInput>>, string])[] = [
      ['without a last day', () => Promise.resolve({ untilOn: null }), 'INVALID_INPUT'],
      [
        'standing by with a first day',
        () => Promise.resolve({ isStandby: true, untilOn: null }),
        'INVALID_INPUT',
      ],
      [
        'standing by with a last day',
        () => Promise.resolve({ isStandby: true, fromOn: null }),
        'INVALID_INPUT',
      ],
      ['on a day that is none', () => Promise.resolve({ untilOn: '2090-02-30' }), 'INVALID_INPUT'],
      ['by nobody', () => Promise.resolve({ coveringId: newId() }), 'NOT_FOUND'],
      ['by what is no id', () => Promise.resolve({ coveringId: 'sue' }), 'NOT_FOUND'],
      ['for no assignment', () => Promise.resolve({ assignmentId: newId() }), 'NOT_FOUND'],
      [
        'for one of another clinic',
        async () => {
          const there = await buildClinic(database);
          const [one, two] = [
            await buildMember(database, there, { roles: ['SUPERVISOR'] }),
            await buildMember(database, there),
          ];
          return { assignmentId: await buildAssignment(database, { supervisor: one, supervisee: two }) };
        },
        'NOT_FOUND',
      ],
      [
        'for a cover',
        async () => ({ assignmentId: (await cover()).assignment?.id ?? '' }),
        'ASSIGNMENT_NOT_COVERABLE',
      ],
      [
        'for what has ended',
        async () => {
          const until = await database.now();
          return {
            assignmentId: await buildAssignment(
              database,
              { supervisor, supervisee: await member('TRAINEE') },
              { until },
            ),
          };
        },
        'ASSIGNMENT_ENDED',
      ],
      [
        'for a proposal',
        async () => {
          await database.sql(`UPDATE subrosa.supervision_assignments SET state = 'PROPOSED' WHERE id = $1`, [
            assignmentId,
          ]);
          return {};
        },
        'ASSIGNMENT_ENDED',
      ],
    ];
    it.each(ROWS)('%s', async (...row) => {
      const [, prepare, expected] = row;
      const change = await prepare();
      const before = await covers();
      await expect(cover(change)).rejects.toEqual(code(expected));
      expect(await covers()).toEqual(before);
    });
  });

  it.each(OUTSIDERS)('are not for a %s to arrange', async (role) => {
    const actor = await member(role);
    await expect(cover({}, actor)).rejects.toEqual(code('NOT_FOUND'));
    const leave = { supervisorId: supervisor.personId, coveringId: stand.personId, untilOn: '2090-01-01' };
    await expect(as(actor, (work) => feature.leave.execute(work, leave))).rejects.toEqual(
      code('NO_ASSIGNMENT_TO_COVER'),
    );
    expect(await covers()).toEqual([]);
  });

  it('are not for the parties to arrange either', async () => {
    for (const actor of [supervisor, trainee])
      await expect(cover({}, actor)).rejects.toEqual(code('FORBIDDEN'));
    const leave = { supervisorId: supervisor.personId, coveringId: stand.personId, untilOn: '2090-01-01' };
    await expect(as(supervisor, (work) => feature.leave.execute(work, leave))).rejects.toEqual(
      code('FORBIDDEN'),
    );
    expect(await covers()).toEqual([]);
  });

  describe('of a whole leave', () => {
    const leave = async (change: { coveringId?: string; fromOn?: string; untilOn?: string } = {}) => {
      const input = {
        supervisorId: supervisor.personId,
        coveringId: stand.personId,
        fromOn: await day(1),
        untilOn: await day(4),
        ...change,
      };
      return as(director, (work) => feature.leave.execute(work, input));
    };

    it('are one for each supervision that runs in those days, for the part that they share', async () => {
      const now = await database.now();
      const ends = new Date(now.getTime() + 2 * DAY);
      const second = await buildAssignment(
        database,
        { supervisor, supervisee: await member('TRAINEE') },
        { until: ends, kind: 'SECONDARY' },
      );
      const over = { until: new Date(now.getTime() - 1), from: new Date(now.getTime() - DAY) };
      await buildAssignment(database, { supervisor, supervisee: await member('TRAINEE') }, over);
      const made = await leave();
      expect(made.map(({ coveredId }) => coveredId).sort()).toEqual([assignmentId, second].sort());
      const rows = await covers();
      expect(rows).toHaveLength(2);
      expect(rows.find((row) => row.covers_id === second)?.active_until).toEqual(ends);
      expect(await topics()).toEqual(['assignment.assigned', 'assignment.assigned']);
    });

    it('are all refused where one is, with the findings of each', async () => {
      // Whoever is to cover is a supervisee of the one who is away.
      stand = await member('SUPERVISOR', 'CLINICIAN');
      await buildAssignment(database, { supervisor, supervisee: stand });
      const made = await leave();
      expect(made.map(({ assignment }) => assignment)).toEqual([null, null]);
      const codes = made.map(({ coveredId, findings }) => [coveredId === assignmentId, refusals(findings)]);
      expect(codes).toContainEqual([true, []]);
      expect(codes).toContainEqual([false, ['SELF_SUPERVISION']]);
      expect(await covers()).toEqual([]);
      expect(await topics()).toEqual([]);
    });

    it('are refused for who supervises nobody then, and for days that are none', async () => {
      const input = { supervisorId: stand.personId, coveringId: supervisor.personId, untilOn: await day(2) };
      await expect(as(director, (work) => feature.leave.execute(work, input))).rejects.toEqual(
        code('NO_ASSIGNMENT_TO_COVER'),
      );
      await expect(
        as(director, (work) => feature.leave.execute(work, { ...input, supervisorId: 'sue' })),
      ).rejects.toEqual(code('NO_ASSIGNMENT_TO_COVER'));
      await expect(leave({ untilOn: 'soon' })).rejects.toEqual(code('INVALID_INPUT'));
      await expect(leave({ coveringId: newId() })).rejects.toEqual(code('NOT_FOUND'));
      const early = await leave({ fromOn: await day(-3) });
      expect(early.flatMap(({ findings }) => refusals(findings))).toContain('PERIOD_IN_PAST');
      expect(await covers()).toEqual([]);
      await leave();
      expect((await leave()).flatMap(({ findings }) => refusals(findings))).toEqual(['DUPLICATE']);
    });
  });

  describe('agreements', () => {
    const sign = async (actor: PersonActor, change: { signedOn?: string; expectedVersion?: number } = {}) => {
      const signedOn = change.signedOn ?? (await day(0));
      const input = { assignmentId, signedOn, expectedVersion: change.expectedVersion ?? 1 };
      return as(actor, (work) => feature.agreement.execute(work, input));
    };
    const overdue = () =>
      database.sql(
        'UPDATE subrosa.supervision_assignments SET agreement_due_at = subrosa.now() WHERE id = $1',
        [assignmentId],
      );
    const standing = (actor: PersonActor) =>
      as(actor, (work) => feature.queries.standing(work, assignmentId));

    it('are due when the pack says so', async () => {
      const assign = async (superviseeId: string) =>
        as(director, (work) =>
          feature.assign.execute(work, { supervisorId: supervisor.personId, superviseeId, kind: 'PRIMARY' }),
        );
      const [associate, counselor] = [await member('TRAINEE'), await member('TRAINEE')];
      await register(database, associate);
      await register(database, counselor, 'APCC');
      const { assignment } = await assign(associate.personId);
      expect((assignment?.agreementDueAt.getTime() ?? 0) - (assignment?.activeFrom.getTime() ?? 0)).toBe(
        60 * DAY,
      );
      const silent = await assign(counselor.personId);
      expect(silent.assignment?.agreementDueAt).toEqual(FOREVER);
      expect(silent.findings).toContainEqual(
        expect.objectContaining({ code: 'RULE_SILENT', params: { rule: 'agreement-due' } }),
      );
    });

    it('that are overdue are warned about, and keep their supervisor from new supervisees until signed', async () => {
      await overdue();
      const isOverdue = expect.objectContaining({ code: 'AGREEMENT_OVERDUE', effect: 'WARN' });
      for (const actor of [director, supervisor, trainee])
        expect(await standing(actor)).toContainEqual(isOverdue);
      const next = {
        supervisorId: supervisor.personId,
        superviseeId: stand.personId,
        kind: 'PRIMARY',
      } as const;
      await database.sql(`UPDATE subrosa.memberships SET roles = '{SUPERVISOR,CLINICIAN}' WHERE id = $1`, [
        stand.membershipId,
      ]);
      const assign = () => as(director, (work) => feature.assign.execute(work, next));
      expect(refusals((await assign()).findings)).toEqual(['AGREEMENT_OVERDUE']);
      await sign(supervisor);
      expect(await standing(director)).not.toContainEqual(isOverdue);
      expect(refusals((await assign()).findings)).toEqual([]);
    });

    it('are recorded once, by the supervisor or a director, for a day that has been', async () => {
      const invisible = await member('SUPERVISOR');
      await expect(sign(invisible)).rejects.toEqual(code('NOT_FOUND'));
      await expect(sign(trainee)).rejects.toEqual(code('FORBIDDEN'));
      const tomorrow = await day(1);
      await expect(sign(supervisor, { signedOn: tomorrow })).rejects.toEqual(code('INVALID_INPUT'));
      await expect(sign(supervisor, { signedOn: 'today' })).rejects.toEqual(code('INVALID_INPUT'));
      await expect(sign(director, { expectedVersion: 9 })).rejects.toEqual(code('VERSION_CONFLICT'));
      expect(await sign(director)).toMatchObject({ version: 2 });
      await expect(sign(supervisor, { expectedVersion: 2 })).rejects.toEqual(code('AGREEMENT_SIGNED'));
      await database.sql(
        'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
        [assignmentId],
      );
      await expect(sign(supervisor, { expectedVersion: 2 })).rejects.toEqual(code('ASSIGNMENT_ENDED'));
      expect(await topics()).toEqual(['assignment.agreementSigned']);
    });

    it('are not asked of a cover', async () => {
      const { assignment } = await cover();
      const input = { assignmentId: assignment?.id ?? '', signedOn: await day(0), expectedVersion: 1 };
      await expect(as(stand, (work) => feature.agreement.execute(work, input))).rejects.toEqual(
        code('AGREEMENT_NOT_ASKED'),
      );
    });
  });
});

/** Puts a registration as associate on file, since some rules are for associates only. */
async function register(database: TestDatabase, actor: PersonActor, type = 'AMFT'): Promise<void> {
  await database.sql(
    `INSERT INTO subrosa.licences (clinic_id, id, person_id, type, number, jurisdiction, issued_on, expires_at, version)
     VALUES ($1, $2, $3, $4, $5, 'US-CA', '2020-01-01', '2099-01-01', 1)`,
    [actor.clinicId, newId(), actor.personId, type, actor.personId.slice(-8)],
  );
}
