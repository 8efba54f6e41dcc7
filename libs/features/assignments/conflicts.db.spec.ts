import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { assignmentsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('declared ties', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let director: PersonActor;
  let supervisor: PersonActor;
  let trainee: PersonActor;
  const feature = assignmentsFeature();

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
  const declare = (actor: PersonActor, otherPersonId: string) =>
    as(actor, (work) => feature.declare.execute(work, { otherPersonId, kind: 'OWN_THERAPIST' }));
  const withdraw = (actor: PersonActor, conflictId: string, expectedVersion = 1) =>
    as(actor, (work) => feature.withdraw.execute(work, { conflictId, expectedVersion }));
  const rows = () =>
    database.sql('SELECT id, version FROM subrosa.declared_conflicts WHERE clinic_id = $1 ORDER BY id', [
      clinicId,
    ]);
  const pair = () => ({
    supervisorId: supervisor.personId,
    superviseeId: trainee.personId,
    kind: 'PRIMARY' as const,
  });
  const told = () =>
    database.sql('SELECT topic, subject_id FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id', [clinicId]);

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

  it('are read by whoever declared them, and by nobody else', async () => {
    const { id } = await declare(trainee, supervisor.personId);
    const own = (actor: PersonActor) => as(actor, (work) => feature.conflicts.own(work));
    expect(await own(trainee)).toMatchObject([
      { row: { id, kind: 'OWN_THERAPIST' }, grants: [{ code: 'conflict.see.own' }] },
    ]);
    for (const actor of [
      supervisor,
      director,
      await member('PRIVACY_OFFICER'),
      await member('ADMINISTRATOR'),
    ]) {
      expect(await own(actor)).toEqual([]);
      expect(await as(actor, (work) => feature.conflicts.find(work, id))).toBeNull();
    }
    const events = await database.sql(
      `SELECT details FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'conflict.declare'`,
      [clinicId],
    );
    expect(events).toEqual([{ details: { otherId: supervisor.personId } }]);
  });

  it.each(['supervisor', 'trainee'] as const)(
    'by the %s refuse every new supervision between the two, until withdrawn',
    async (who) => {
      const [declarer, other] = who === 'supervisor' ? [supervisor, trainee] : [trainee, supervisor];
      const waiting = await as(supervisor, (work) => feature.propose.execute(work, pair()));
      const { id } = await declare(declarer, other.personId);
      const refused = async (
        act: (work: Work) => Promise<{ findings: readonly { code: string; effect: string }[] }>,
        actor = director,
      ) =>
        (await as(actor, act)).findings
          .filter(({ effect }) => effect === 'REFUSE')
          .map((finding) => finding.code);
      expect(await refused((work) => feature.assign.execute(work, pair()))).toEqual(['CONFLICT_DECLARED']);
      const decision = { assignmentId: waiting.assignment?.id ?? '', accept: true, expectedVersion: 1 };
      expect(await refused((work) => feature.decide.execute(work, decision))).toEqual(['CONFLICT_DECLARED']);
      // That the other one has declared something is not told to whoever proposes.
      expect(await refused((work) => feature.propose.execute(work, pair()), supervisor)).toEqual([
        'DIRECTOR_DECIDES',
      ]);
      await withdraw(declarer, id);
      expect(await refused((work) => feature.assign.execute(work, pair()))).toEqual([]);
    },
  );

  it('leave a running supervision as it is, and call the director', async () => {
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: trainee });
    const { id } = await declare(trainee, supervisor.personId);
    expect(await told()).toEqual([{ topic: 'conflict.declared', subject_id: id }]);
    expect(await as(supervisor, (work) => feature.queries.supervisees(work))).toHaveLength(1);
    const standing = async (actor: PersonActor) =>
      (await as(actor, (work) => feature.queries.standing(work, assignmentId))).map((finding) => [
        finding.code,
        finding.effect,
      ]);
    expect(await standing(director)).toContainEqual(['CONFLICT_DECLARED', 'WARN']);
    for (const actor of [supervisor, trainee]) {
      expect(JSON.stringify(await standing(actor))).not.toContain('CONFLICT');
    }
  });

  it('are nobody’s business where the two have nothing to do with each other', async () => {
    await declare(trainee, supervisor.personId);
    expect(await told()).toEqual([]);
  });

  describe('are refused with one code, changing nothing:', () => {
    const ROWS: readonly (readonly [string, () => Promise<unknown>, string])[] = [
      ['to oneself', () => declare(trainee, trainee.personId), 'INVALID_INPUT'],
      ['to nobody', () => declare(trainee, newId()), 'NOT_FOUND'],
      ['to what is no id', () => declare(trainee, 'sue'), 'NOT_FOUND'],
      [
        'to somebody of another clinic',
        async () => declare(trainee, (await buildMember(database, await buildClinic(database))).personId),
        'NOT_FOUND',
      ],
      ['by a director', () => declare(director, trainee.personId), 'FORBIDDEN'],
      ['by a guest', async () => declare(await member('GUEST'), trainee.personId), 'FORBIDDEN'],
      ['withdrawing nothing', () => withdraw(trainee, newId()), 'NOT_FOUND'],
    ];
    it.each(ROWS)('%s', async (...row) => {
      const [, act, expected] = row;
      await expect(act()).rejects.toEqual(code(expected));
      expect(await rows()).toEqual([]);
    });

    it('twice, by another, stale, or withdrawn again', async () => {
      const { id } = await declare(trainee, supervisor.personId);
      await expect(declare(trainee, supervisor.personId)).rejects.toEqual(code('CONFLICT_STANDS'));
      await expect(withdraw(supervisor, id)).rejects.toEqual(code('NOT_FOUND'));
      await expect(withdraw(director, id)).rejects.toEqual(code('NOT_FOUND'));
      await expect(withdraw(trainee, id, 7)).rejects.toEqual(code('VERSION_CONFLICT'));
      expect(await rows()).toEqual([{ id, version: 1 }]);
      await withdraw(trainee, id);
      await expect(withdraw(trainee, id, 2)).rejects.toEqual(code('CONFLICT_WITHDRAWN'));
      expect(await rows()).toEqual([{ id, version: 2 }]);
      // Both sides may, each for themselves, and again after having withdrawn.
      await declare(supervisor, trainee.personId);
      await declare(trainee, supervisor.personId);
      expect(await rows()).toHaveLength(3);
    });
  });
});
