import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildSupervisionGroup, groupsFeature } from './testing.js';
import type { BuiltSupervisionGroup } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('supervision groups', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let director: PersonActor;
  let supervisor: PersonActor;
  let trainee: PersonActor;
  let peer: PersonActor;
  let stranger: PersonActor;
  let group: BuiltSupervisionGroup;
  const feature = groupsFeature();

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const person = (role: Role): Promise<PersonActor> => buildMember(database, clinicId, { roles: [role] });
  const add = (whom: PersonActor, by = director, groupId = group.groupId) =>
    as(by, (work) => feature.addSupervisee.execute(work, { groupId, superviseeId: whom.personId }));
  const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map((one) => one.code);
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        ['supervision_groups', 'supervision_group_members', 'outbox'].map((table) =>
          database.sql(`SELECT * FROM subrosa.${table} WHERE clinic_id = $1 ORDER BY id`, [clinicId]),
        ),
      ),
    );
  const seen = async (actor: PersonActor): Promise<[number, number]> => {
    const page = await as(actor, (work) =>
      feature.queries.supervisionGroups(
        work,
        { personId: null, includesEnded: false, after: null },
        { first: 10, after: null },
      ),
    );
    const places = await as(actor, (work) => feature.queries.placesOf(work, [group.groupId]));
    return [page.items.length, places.length];
  };
  const supervised = async (): Promise<PersonActor> => {
    const someone = await person('TRAINEE');
    await buildAssignment(database, { supervisor, supervisee: someone });
    return someone;
  };

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    clinicId = await buildClinic(database);
    director = await person('DIRECTOR');
    supervisor = await person('SUPERVISOR');
    trainee = await person('TRAINEE');
    peer = await person('TRAINEE');
    stranger = await person('TRAINEE');
    group = await buildSupervisionGroup(database, { supervisor, members: [trainee, peer] });
  });
  afterAll(() => database.drop());

  it('are made by the director for a supervisor, and filled', async () => {
    const made = await as(director, (work) =>
      feature.createSupervisionGroup.execute(work, { name: ' Monday ', supervisorId: supervisor.personId }),
    );
    expect(made).toMatchObject({ group: { name: 'Monday', version: 1 }, findings: [] });
    const outcome = await add(trainee, director, made.group?.id ?? '');
    expect(outcome).toMatchObject({ group: { id: made.group?.id }, findings: [] });
    const [place] = await database.sql<{ assignment_id: string }>(
      'SELECT assignment_id FROM subrosa.supervision_group_members WHERE group_id = $1',
      [made.group?.id],
    );
    expect(place?.assignment_id).toBe(group.assignmentOf(trainee));
    const topics = await database.sql('SELECT topic, subject_id FROM subrosa.outbox WHERE clinic_id = $1', [
      clinicId,
    ]);
    expect(topics).toEqual(
      [1, 2].map(() => ({ topic: 'supervisionGroup.changed', subject_id: made.group?.id })),
    );
  });

  const BAD: readonly (readonly [
    string,
    (who: { name: string; supervisorId: string }) => object,
    unknown,
  ])[] = [
    ['no name', (who) => ({ ...who, name: '' }), 'INVALID_INPUT'],
    ['a name that is taken', (who) => ({ ...who, name: 'tuesday GROUP' }), 'GROUP_NAME_TAKEN'],
    ['nobody to supervise', (who) => ({ ...who, supervisorId: 'nobody' }), 'NOT_FOUND'],
    ['somebody unknown', (who) => ({ ...who, supervisorId: newId() }), 'NOT_FOUND'],
  ];
  it.each(BAD)('are not made with %s', async (...given) => {
    const [, change, expected] = given;
    const before = await state();
    const input = { name: 'Monday', supervisorId: supervisor.personId };
    await expect(
      as(director, (work) => feature.createSupervisionGroup.execute(work, { ...input, ...change(input) })),
    ).rejects.toEqual(code(String(expected)));
    expect(await state()).toBe(before);
  });

  it('are not made for who cannot supervise, with every reason, ledgered once', async () => {
    const outcome = await as(director, (work) =>
      feature.createSupervisionGroup.execute(work, { name: 'Monday', supervisorId: trainee.personId }),
    );
    expect(outcome.group).toBeNull();
    expect(codes(outcome)).toEqual(['SUPERVISOR_ROLE_MISSING', 'SUPERVISOR_NOT_LICENSED']);
    const ledger = await database.sql(
      `SELECT outcome FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'supervisionGroup.create'`,
      [clinicId],
    );
    expect(ledger).toEqual([{ outcome: 'REFUSED' }]);
  });

  it('give no place without an assignment in force, twice, to oneself, or as a cover', async () => {
    const before = await state();
    expect(codes(await add(stranger))).toEqual(['NO_ASSIGNMENT']);
    expect(codes(await add(trainee))).toEqual(['ALREADY_IN_GROUP']);
    expect(codes(await add(supervisor))).toEqual(['OWN_GROUP']);
    const covered = await buildAssignment(database, {
      supervisor: await person('SUPERVISOR'),
      supervisee: stranger,
    });
    await buildAssignment(
      database,
      { supervisor, supervisee: stranger },
      { kind: 'COVERING', coversId: covered },
    );
    expect(codes(await add(stranger))).toEqual(['NO_ASSIGNMENT']);
    const gone = await supervised();
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      gone.personId,
    ]);
    expect(codes(await add(gone))).toEqual(['NOT_MEMBER']);
    const elsewhere = await buildMember(database, await buildClinic(database));
    await expect(add(elsewhere)).rejects.toEqual(code('NOT_FOUND'));
    expect(await state()).toBe(before);
  });

  it('have as many places as the pack allows, also when the last one is given twice at once', async () => {
    for (let n = 3; n < 8; n += 1) expect(codes(await add(await supervised()))).toEqual([]);
    const [eighth, ninth] = [await supervised(), await supervised()];
    const outcomes = await Promise.all([add(eighth), add(ninth)]);
    expect(outcomes.map(codes).sort()).toEqual([[], ['GROUP_FULL']]);
    expect(outcomes.flatMap(({ findings }) => findings)).toMatchObject([
      { count: 9, maximum: 8, citation: expect.stringContaining('BPC') },
    ]);
  });

  it('say where the rules are silent on the size', async () => {
    await database.sql(`UPDATE subrosa.clinics SET jurisdiction = 'US-WY' WHERE id = $1`, [clinicId]);
    const outcome = await add(await supervised());
    expect(outcome.group).not.toBeNull();
    expect(outcome.findings).toMatchObject([{ code: 'RULE_SILENT', effect: 'WARN' }]);
  });

  it('are seen by their people today, and by no one else', async () => {
    for (const actor of [director, supervisor, trainee, peer]) expect(await seen(actor)).toEqual([1, 2]);
    for (const role of [
      'TRAINEE',
      'CLINICIAN',
      'SUPERVISOR',
      'PRIVACY_OFFICER',
      'ADMINISTRATOR',
      'GUEST',
    ] as const) {
      expect([role, await seen(await person(role))]).toEqual([role, [0, 0]]);
    }
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [group.assignmentOf(trainee)],
    );
    expect(await seen(trainee)).toEqual([0, 0]);
    expect(await seen(peer)).toEqual([1, 1]);
  });

  it('have a place again for whom a new assignment is made', async () => {
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [group.assignmentOf(trainee)],
    );
    expect(codes(await add(trainee))).toEqual(['NO_ASSIGNMENT']);
    await buildAssignment(database, { supervisor, supervisee: trainee });
    expect(codes(await add(trainee))).toEqual([]);
    expect(await seen(trainee)).toEqual([1, 2]);
  });

  it.each(['TRAINEE', 'CLINICIAN', 'SUPERVISOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUEST'] as const)(
    'are not a %s\u2019s to make, fill or end',
    async (role) => {
      const actor = await person(role);
      const before = await state();
      await expect(
        as(actor, (work) =>
          feature.createSupervisionGroup.execute(work, { name: 'Own', supervisorId: supervisor.personId }),
        ),
      ).rejects.toEqual(code('FORBIDDEN'));
      await expect(add(await supervised(), actor)).rejects.toEqual(code('NOT_FOUND'));
      await expect(
        as(actor, (work) =>
          feature.removeSupervisee.execute(work, { placeId: group.placeOf(peer), expectedVersion: 1 }),
        ),
      ).rejects.toEqual(code('NOT_FOUND'));
      await expect(
        as(actor, (work) =>
          feature.endSupervisionGroup.execute(work, { groupId: group.groupId, expectedVersion: 1 }),
        ),
      ).rejects.toEqual(code('NOT_FOUND'));
      expect(await state()).toBe(before);
    },
  );

  it('are not their own people\u2019s to change', async () => {
    for (const actor of [supervisor, trainee]) {
      await expect(add(stranger, actor)).rejects.toEqual(code('FORBIDDEN'));
      await expect(
        as(actor, (work) =>
          feature.removeSupervisee.execute(work, { placeId: group.placeOf(peer), expectedVersion: 1 }),
        ),
      ).rejects.toEqual(code('FORBIDDEN'));
    }
  });

  it('close to a supervisee who is removed, and to all when they end', async () => {
    const remove = (expectedVersion: number) =>
      as(director, (work) =>
        feature.removeSupervisee.execute(work, { placeId: group.placeOf(trainee), expectedVersion }),
      );
    const end = (expectedVersion: number) =>
      as(director, (work) =>
        feature.endSupervisionGroup.execute(work, { groupId: group.groupId, expectedVersion }),
      );
    await expect(remove(2)).rejects.toEqual(code('VERSION_CONFLICT'));
    await remove(1);
    expect(await seen(trainee)).toEqual([0, 0]);
    expect(await seen(peer)).toEqual([1, 1]);
    await expect(remove(2)).rejects.toEqual(code('GROUP_PLACE_ENDED'));
    await expect(end(2)).rejects.toEqual(code('VERSION_CONFLICT'));
    await end(1);
    expect(await seen(peer)).toEqual([0, 0]);
    await expect(end(2)).rejects.toEqual(code('GROUP_ENDED'));
    await expect(add(stranger)).rejects.toEqual(code('GROUP_ENDED'));
  });
});
