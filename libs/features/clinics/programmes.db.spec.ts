import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import { ROLES } from '@subrosa/access';
import type { PersonActor, Role } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import type { NewProgrammeMember } from './add-programme-member.js';
import type { ProgrammeChange } from './change-programme.js';
import type { NewProgramme } from './create-programme.js';
import { as, buildProgramme, buildProgrammeMember, clinicsFeature } from './testing.js';

/** Noon in the clinic's zone. */
const NOW = new Date('2027-03-01T20:00:00.000Z');
const page = { first: 100, after: null };

describe('programmes', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof clinicsFeature>;
  let clinicId: ClinicId;
  let foreign: PersonActor;
  const people = new Map<Role, PersonActor>();
  const who = (role: Role): PersonActor => {
    const actor = people.get(role);
    if (actor === undefined) throw new Error(`no ${role}`);
    return actor;
  };
  const create = (input: Partial<NewProgramme>, actor: PersonActor = who('ADMINISTRATOR')) =>
    as(database, actor, (work) =>
      feature.createProgramme.execute(work, { name: 'x', isPart2: false, isWholeClinic: false, ...input }),
    );
  const change = (input: ProgrammeChange, actor: PersonActor = who('ADMINISTRATOR')) =>
    as(database, actor, (work) => feature.changeProgramme.execute(work, input));
  const add = (input: NewProgrammeMember, actor: PersonActor = who('ADMINISTRATOR')) =>
    as(database, actor, (work) => feature.addProgrammeMember.execute(work, input));
  const end = (
    programmeMemberId: string,
    expectedVersion: number,
    actor: PersonActor = who('ADMINISTRATOR'),
  ) =>
    as(database, actor, (work) =>
      feature.endProgrammeMember.execute(work, { programmeMemberId, expectedVersion }),
    );
  const everything = async () => ({
    programmes: await database.sql('SELECT * FROM subrosa.programmes ORDER BY id'),
    places: await database.sql('SELECT * FROM subrosa.programme_members ORDER BY id'),
  });
  /** The programmes with which the person's next request is answered. */
  const sessionOf = async (actor: PersonActor): Promise<readonly string[]> => {
    const hash = Buffer.from(newId());
    await database.sql(
      `INSERT INTO subrosa.sessions (id, person_id, clinic_id, token_hash, label, created_at, last_seen_at, idle_until, absolute_until,
         locked_at, revoked_at)
       VALUES ($1, $2, $3, $4, 'test', subrosa.now(), subrosa.now(), $5, $5, $5, $5)`,
      [newId(), actor.personId, actor.clinicId, hash, FOREVER],
    );
    const rows = await database.sql<{ programme_ids: string[] }>(
      'SELECT programme_ids FROM subrosa.session_lookup($1, false, 900)',
      [hash],
    );
    return rows[0]?.programme_ids ?? ['no session'];
  };

  beforeAll(async () => {
    database = await testDatabase();
    await database.setClock(NOW);
    feature = clinicsFeature(database);
    clinicId = await buildClinic(database);
    for (const role of ROLES) people.set(role, await buildMember(database, clinicId, { roles: [role] }));
    foreign = await buildMember(database, await buildClinic(database), { roles: ['ADMINISTRATOR'] });
  }, 60_000);
  afterAll(() => database.drop());

  it('are created, renamed and put under Part 2 by an administrator, each with one line', async () => {
    const row = await create({ name: '  Recovery   house ' });
    expect(row).toMatchObject({ name: 'Recovery house', isPart2: false, version: 1 });
    await change({ programmeId: row.id, name: 'Harbour house', isPart2: true, expectedVersion: 1 });
    expect(await database.sql('SELECT * FROM subrosa.programmes WHERE id = $1', [row.id])).toMatchObject([
      { name: 'Harbour house', is_part2: true, is_whole_clinic: false, version: 2, created_at: NOW },
    ]);
    const lines = await database.sql(
      'SELECT grant_code, details FROM subrosa.ledger_events WHERE resource_id = $1 ORDER BY position',
      [row.id],
    );
    expect(lines).toEqual([
      {
        grant_code: 'clinic.createProgramme.administrator',
        details: { isPart2: false, isWholeClinic: false },
      },
      {
        grant_code: 'programme.change.administrator',
        details: { isRenamed: true, isPart2Before: false, isPart2: true },
      },
    ]);
  });

  it('one at most is the whole clinic, and everybody but a guest works in it', async () => {
    const clinic = await buildClinic(database);
    const administrator = await buildMember(database, clinic, { roles: ['ADMINISTRATOR'] });
    const guest = await buildMember(database, clinic, { roles: ['GUEST'] });
    const make = (name: string) => create({ name, isPart2: true, isWholeClinic: true }, administrator);
    const both = await Promise.allSettled([make('One'), make('Two')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'PROGRAMME_WHOLE_EXISTS' },
    });
    const [row] = await database.sql<{ id: string }>(
      'SELECT id FROM subrosa.programmes WHERE clinic_id = $1',
      [clinic],
    );
    expect(await sessionOf(administrator)).toEqual([row?.id]);
    expect(await sessionOf(guest)).toEqual([]);
    const named = add({ programmeId: row?.id ?? '', memberId: administrator.membershipId }, administrator);
    await expect(named).rejects.toMatchObject({ code: 'PROGRAMME_IS_WHOLE_CLINIC' });
  });

  it.each(ROLES)(
    '%s: sees programmes unless a guest, people only as duty has it, changes only as administrator',
    async (role) => {
      const actor = who(role);
      const programmeId = await buildProgramme(database, clinicId);
      const worker = await buildProgrammeMember(database, who('CLINICIAN'), programmeId);
      const listed = await as(database, actor, (work) => feature.programmeQueries.list(work, null, page));
      expect(listed.items.some(({ row }) => row.id === programmeId)).toBe(role !== 'GUEST');
      const filter = { programmeId, includesEnded: false, afterId: null };
      const seen = as(database, actor, (work) => feature.programmeQueries.people(work, filter, page));
      if (role === 'GUEST') await expect(seen).rejects.toMatchObject({ code: 'NOT_FOUND' });
      else {
        const may = ['DIRECTOR', 'ADMINISTRATOR', 'CLINICIAN'].includes(role);
        expect((await seen).items.map(({ row }) => row.personId)).toEqual(may ? [worker.personId] : []);
      }
      if (role === 'ADMINISTRATOR') return;
      const before = await everything();
      const place = await database.sql<{ id: string }>(
        'SELECT id FROM subrosa.programme_members WHERE programme_id = $1',
        [programmeId],
      );
      const code = role === 'GUEST' ? 'NOT_FOUND' : 'FORBIDDEN';
      await expect(create({ name: 'Own' }, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const renamed = change({ programmeId, name: 'Own', expectedVersion: 1 }, actor);
      await expect(renamed).rejects.toMatchObject({ code });
      await expect(add({ programmeId, memberId: actor.membershipId }, actor)).rejects.toMatchObject({ code });
      await expect(end(place[0]?.id ?? '', 1, actor)).rejects.toMatchObject({
        code: ['DIRECTOR', 'CLINICIAN'].includes(role) ? 'FORBIDDEN' : 'NOT_FOUND',
      });
      expect(await everything()).toEqual(before);
    },
  );

  it('do not exist for another clinic', async () => {
    const programmeId = await buildProgramme(database, clinicId);
    const listed = await as(database, foreign, (work) => feature.programmeQueries.list(work, null, page));
    expect(listed.items).toEqual([]);
    const renamed = change({ programmeId, name: 'Own', expectedVersion: 1 }, foreign);
    await expect(renamed).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const added = add({ programmeId, memberId: foreign.membershipId }, foreign);
    await expect(added).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('bad input is refused once, by its name, and changes nothing', () => {
    const whole = { name: 'Taken' };
    let programmeId: string;
    let memberId: string;
    beforeAll(async () => {
      programmeId = (await create(whole)).id;
      memberId = who('SUPERVISOR').membershipId;
      await add({
        programmeId,
        memberId: who('TRAINEE').membershipId,
        fromOn: '2027-04-01',
        untilOn: '2027-04-30',
      });
    });
    const place = (input: Partial<NewProgrammeMember>) => add({ programmeId, memberId, ...input });
    const rows: readonly [string, () => Promise<unknown>, object][] = [
      ['no name', () => create({ name: ' ' }), { code: 'INVALID_INPUT', details: { field: 'name' } }],
      ['a name too long', () => create({ name: 'a'.repeat(121) }), { code: 'INVALID_INPUT' }],
      ['a name twice', () => create({ name: 'TAKEN' }), { code: 'PROGRAMME_NAME_TAKEN' }],
      [
        'a stale version',
        () => change({ programmeId, name: 'Other', expectedVersion: 7 }),
        { code: 'VERSION_CONFLICT' },
      ],
      [
        'an unknown programme',
        () => change({ programmeId: newId(), name: 'Other', expectedVersion: 1 }),
        { code: 'NOT_FOUND' },
      ],
      ['a place nowhere', () => place({ programmeId: 'no id' }), { code: 'NOT_FOUND' }],
      ['nobody', () => place({ memberId: newId() }), { code: 'NOT_FOUND' }],
      ['somebody of another clinic', () => place({ memberId: foreign.membershipId }), { code: 'NOT_FOUND' }],
      [
        'a guest',
        () => place({ memberId: who('GUEST').membershipId }),
        { code: 'INVALID_INPUT', details: { field: 'memberId' } },
      ],
      [
        'a first day in the past',
        () => place({ fromOn: '2027-02-28' }),
        { code: 'INVALID_INPUT', details: { field: 'fromOn' } },
      ],
      [
        'no day of the calendar',
        () => place({ untilOn: '2027-02-30' }),
        { code: 'INVALID_INPUT', details: { field: 'untilOn' } },
      ],
      [
        'a last day before the first',
        () => place({ fromOn: '2027-05-02', untilOn: '2027-05-01' }),
        { code: 'INVALID_INPUT', details: { field: 'untilOn' } },
      ],
      [
        'a last day in the past',
        () => place({ untilOn: '2027-02-28' }),
        { code: 'INVALID_INPUT', details: { field: 'untilOn' } },
      ],
      [
        'a place that touches another',
        () => place({ memberId: who('TRAINEE').membershipId, fromOn: '2027-04-30' }),
        { code: 'PROGRAMME_MEMBER_EXISTS' },
      ],
      ['an unknown place', () => end(newId(), 1), { code: 'NOT_FOUND' }],
    ];
    it.each(rows)('%s', async (_, act, refusal) => {
      const before = await everything();
      await expect(act()).rejects.toMatchObject(refusal);
      expect(await everything()).toEqual(before);
    });

    it('who has left', async () => {
      const gone = await buildMember(database, clinicId);
      await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE id = $1', [
        gone.membershipId,
      ]);
      await expect(place({ memberId: gone.membershipId })).rejects.toMatchObject({
        code: 'MEMBERSHIP_ENDED',
      });
    });

    it('takes the day after the last one', async () => {
      const row = await place({ memberId: who('TRAINEE').membershipId, fromOn: '2027-05-01' });
      expect([row.activeFrom, row.activeUntil]).toEqual([new Date('2027-05-01T07:00:00.000Z'), FOREVER]);
    });
  });

  describe('somebody’s place', () => {
    it('is known to the next request, ends at once, and once', async () => {
      const programmeId = await buildProgramme(database, clinicId);
      const person = await buildMember(database, clinicId);
      const row = await add({ programmeId, memberId: person.membershipId, untilOn: '2027-03-01' });
      expect([row.activeFrom, row.activeUntil]).toEqual([NOW, new Date('2027-03-02T08:00:00.000Z')]);
      expect(await sessionOf(person)).toEqual([programmeId]);
      await expect(end(row.id, 2)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
      await end(row.id, 1);
      expect(await sessionOf(person)).toEqual([]);
      await expect(end(row.id, 2)).rejects.toMatchObject({ code: 'PROGRAMME_MEMBER_ENDED' });
      const own = await as(database, person, (work) =>
        feature.programmeQueries.people(work, { programmeId, includesEnded: true, afterId: null }, page),
      );
      expect(own.items).toMatchObject([
        { row: { id: row.id }, grants: [{ code: 'programmeMember.see.own' }] },
      ]);
    });

    it('that has not begun is emptied, so that it never begins', async () => {
      const programmeId = await buildProgramme(database, clinicId);
      const person = await buildMember(database, clinicId);
      const row = await add({ programmeId, memberId: person.membershipId, fromOn: '2027-03-05' });
      await end(row.id, 1);
      await database.setClock(new Date('2027-03-06T20:00:00.000Z'));
      expect(await sessionOf(person)).toEqual([]);
      await database.setClock(NOW);
      await expect(end(row.id, 2)).rejects.toMatchObject({ code: 'PROGRAMME_MEMBER_ENDED' });
      await add({ programmeId, memberId: person.membershipId, fromOn: '2027-03-05' });
    });

    it('is given once when asked twice at the same time', async () => {
      const programmeId = await buildProgramme(database, clinicId);
      const { membershipId: memberId } = who('CLINICIAN');
      const both = await Promise.allSettled([add({ programmeId, memberId }), add({ programmeId, memberId })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('ends with the membership and does not come back with a later one', async () => {
      const programmeId = await buildProgramme(database, clinicId);
      const person = await buildProgrammeMember(database, await buildMember(database, clinicId), programmeId);
      await as(database, who('ADMINISTRATOR'), (work) =>
        feature.endMembership.execute(work, { memberId: person.membershipId, expectedVersion: 1 }),
      );
      await database.sql('UPDATE subrosa.memberships SET active_until = $1 WHERE id = $2', [
        FOREVER,
        person.membershipId,
      ]);
      expect(await sessionOf(person)).toEqual([]);
    });
  });

  it('one’s own are those in which one works today', async () => {
    const programmeId = await buildProgramme(database, clinicId);
    const person = await buildProgrammeMember(database, await buildMember(database, clinicId), programmeId);
    const own = await as(database, person, (work) => feature.programmeQueries.own(work));
    expect(own.map(({ id }) => id)).toEqual([programmeId]);
  });
});
