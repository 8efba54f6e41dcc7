import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { consultationDatabase, consultationScene } from './test/consultation-scene.js';
import type { ConsultationScene } from './test/consultation-scene.js';
import { groupsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const refusedFor = (...reasons: string[]) =>
  expect.objectContaining({
    code: 'GROUP_MEMBER_REFUSED',
    details: expect.objectContaining({ reasons }),
  });

describe('coming into a consultation group', () => {
  let database: TestDatabase;
  let scene: ConsultationScene;
  const feature = groupsFeature();

  beforeAll(async () => {
    database = await consultationDatabase();
  });
  beforeEach(async () => {
    scene = await consultationScene(database);
  });
  afterAll(() => database.drop());

  it('take in a colleague at once, who reads after signing', async () => {
    const admitted = await scene.as(scene.facilitator, (work) =>
      feature.admitMember.execute(
        work,
        { groupId: scene.group.groupId, personId: scene.outsider.personId },
        'MEMBER',
      ),
    );
    expect(admitted).toMatchObject({ state: 'ADMITTED', role: 'MEMBER', isGuest: false });
    expect(await scene.topics()).toEqual(['group.memberAdmitted']);
    expect(await scene.sees(scene.outsider)).toBe(true);
    await scene.as(scene.outsider, (work) =>
      feature.signCovenant.execute(work, { groupId: scene.group.groupId, seenVersion: 1 }),
    );
  });

  const BAD_PEOPLE: readonly (readonly [string, () => PersonActor, 'MEMBER' | 'GUEST', () => unknown])[] = [
    ['a trainee', () => scene.trainee, 'MEMBER', () => refusedFor('TRAINEE', 'ROLE_MISSING', 'LICENCE_MISSING')],
    ['a director', () => scene.director, 'MEMBER', () => refusedFor('ROLE_MISSING', 'LICENCE_MISSING')],
    ['a member again', () => scene.colleague, 'MEMBER', () => refusedFor('ALREADY_IN_GROUP')],
    ['themselves', () => scene.facilitator, 'MEMBER', () => refusedFor('ALREADY_IN_GROUP')],
    ['a colleague as guest', () => scene.outsider, 'GUEST', () => refusedFor('NOT_A_GUEST')],
    ['a guest again', () => scene.guest, 'GUEST', () => refusedFor('ALREADY_IN_GROUP')],
    ['a guest as member', () => scene.guest, 'MEMBER', () => refusedFor('GUEST_WAITS_FOR_DIRECTOR', 'ALREADY_IN_GROUP')],
  ]; // prettier-ignore

  it.each(BAD_PEOPLE)('do not take in %s', async (...given) => {
    const [, whom, place, expected] = given;
    const before = await scene.state();
    const { personId } = whom();
    await expect(
      scene.as(scene.facilitator, (work) =>
        feature.admitMember.execute(work, { groupId: scene.group.groupId, personId }, place),
      ),
    ).rejects.toEqual(expected());
    expect(await scene.state()).toBe(before);
  });

  it('take in nobody who has left the clinic, lost the licence, or is somebody else\u2019s', async () => {
    const admit = (personId: string) =>
      scene.as(scene.facilitator, (work) =>
        feature.admitMember.execute(work, { groupId: scene.group.groupId, personId }, 'MEMBER'),
      );
    const elsewhere = await buildMember(database, await buildClinic(database), {
      roles: ['CLINICIAN'],
      licensed: true,
    });
    await expect(admit(elsewhere.personId)).rejects.toEqual(code('NOT_FOUND'));
    await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE person_id = $1', [
      scene.outsider.personId,
    ]);
    await expect(admit(scene.outsider.personId)).rejects.toEqual(refusedFor('LICENCE_MISSING'));
    await database.sql(
      `UPDATE subrosa.licences SET expires_at = '2099-01-01', type = 'AMFT' WHERE person_id = $1`,
      [scene.outsider.personId],
    );
    await expect(admit(scene.outsider.personId)).rejects.toEqual(refusedFor('LICENCE_MISSING'));
    await database.sql(`UPDATE subrosa.licences SET type = 'LCSW' WHERE person_id = $1`, [
      scene.outsider.personId,
    ]);
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      scene.outsider.personId,
    ]);
    await expect(admit(scene.outsider.personId)).rejects.toEqual(refusedFor('NOT_A_MEMBER_OF_THE_CLINIC'));
  });

  it('have guests after the director\u2019s approval only', async () => {
    const { another, proposed, decide } = await scene.propose();
    expect(await scene.topics()).toEqual(['group.guestProposed']);
    expect(await scene.sees(another)).toBe(false);
    const waiting = (actor: PersonActor) =>
      scene.as(actor, (work) => feature.queries.guestProposals(work, { first: 10, after: null }, null));
    expect((await waiting(scene.director)).items.map((item) => item.row.id)).toEqual([proposed.id]);
    expect((await waiting(scene.facilitator)).items).toEqual([]);
    await expect(decide(true, scene.facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await expect(decide(true, scene.colleague)).rejects.toEqual(code('NOT_FOUND'));
    await expect(decide(true, scene.director, 7)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(decide(true)).resolves.toMatchObject({ state: 'ADMITTED', isGuest: true });
    expect(await scene.sees(another)).toBe(true);
    await expect(decide(false)).rejects.toEqual(code('GUEST_DECIDED'));
    expect((await scene.topics()).slice(1)).toEqual(['group.memberAdmitted']);
  });

  it('do not have guests who were declined, have lost the licence or were taken back', async () => {
    const { another, proposed, decide } = await scene.propose();
    await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE person_id = $1', [
      another.personId,
    ]);
    await expect(decide(true)).rejects.toEqual(refusedFor('LICENCE_MISSING'));
    expect(await scene.membership(proposed.id)).toMatchObject({ state: 'PROPOSED', version: 1 });
    await expect(decide(false)).resolves.toMatchObject({ state: 'DECLINED' });
    expect(await scene.sees(another)).toBe(false);
    const second = await scene.propose();
    await scene.as(scene.facilitator, (work) =>
      feature.removeMember.execute(work, {
        membershipId: second.proposed.id,
        reason: 'OTHER',
        expectedVersion: 1,
      }),
    );
    await expect(second.decide(true, scene.director, 2)).rejects.toEqual(code('GUEST_DECIDED'));
    expect(await scene.sees(second.another)).toBe(false);
  });

  it('decide on a guest once, however many directors do', async () => {
    const { decide, proposed } = await scene.propose();
    const other = await scene.person('DIRECTOR', false);
    const outcomes = await Promise.allSettled([decide(true), decide(false, other), decide(true, other)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('GUEST_DECIDED'));
    }
    expect(await scene.membership(proposed.id)).toMatchObject({ version: 2 });
  });

  it('show a member who is in them, guests by name, and an outsider nothing', async () => {
    const roster = async (actor: PersonActor) => {
      const rows = await scene.as(actor, (work) =>
        feature.queries.membershipsOf(work, [scene.group.groupId]),
      );
      const ids = rows.map(({ id }) => id);
      const people = await scene.as(actor, (work) => feature.queries.peopleOf(work, ids));
      return [rows.length, people.size];
    };
    const { another } = await scene.propose();
    for (const actor of [scene.colleague, scene.guest]) expect(await roster(actor)).toEqual([3, 3]);
    for (const actor of [scene.facilitator, scene.director]) expect(await roster(actor)).toEqual([4, 4]);
    for (const actor of [scene.outsider, scene.trainee, another]) expect(await roster(actor)).toEqual([0, 0]);
    const covenant = (actor: PersonActor) =>
      scene.as(actor, (work) => feature.queries.covenantsOf(work, [scene.group.groupId]));
    for (const actor of [scene.colleague, scene.guest, scene.facilitator, scene.director])
      expect(await covenant(actor)).toHaveLength(1);
    for (const role of [
      'TRAINEE',
      'CLINICIAN',
      'SUPERVISOR',
      'PRIVACY_OFFICER',
      'ADMINISTRATOR',
      'GUEST',
    ] as const) {
      expect([role, await covenant(await scene.person(role))]).toEqual([role, []]);
    }
  });
});
