import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
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

describe('making and ending consultation groups', () => {
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

  const create = (input: Partial<Parameters<typeof feature.createConsultationGroup.execute>[1]> = {}) =>
    scene.as(scene.director, (work) =>
      feature.createConsultationGroup.execute(work, {
        name: 'Friday group',
        facilitatorIds: [scene.facilitator.personId],
        ...input,
      }),
    );

  it('are made by the director with a facilitator, the rule of the clinic and a covenant', async () => {
    const made = await create({
      covenant: 'We keep silent.',
      facilitatorIds: [scene.facilitator.personId, scene.colleague.personId],
    });
    expect(made).toMatchObject({
      covenantVersion: 1,
      afterSignOffSeconds: 14 * 86_400,
      backstopSeconds: 60 * 86_400,
      activeUntil: FOREVER,
    });
    expect(await scene.topics()).toEqual([
      'group.memberAdmitted',
      'group.memberAdmitted',
      'group.covenantPublished',
    ]);
    const covenants = await scene.as(scene.colleague, (work) => feature.queries.covenantsOf(work, [made.id]));
    expect(covenants).toMatchObject([{ body: 'We keep silent.', covenantVersion: 1 }]);
    const ledger = await database.sql(
      `SELECT action, grant_code FROM subrosa.ledger_events WHERE clinic_id = $1 AND outcome = 'DONE'`,
      [scene.clinicId],
    );
    expect(ledger).toEqual([
      { action: 'consultationGroup.create', grant_code: 'consultationGroup.create.director' },
    ]);
  });

  it('begin without a covenant, which a facilitator publishes and everybody signs', async () => {
    const made = await create();
    const signing = (seenVersion: number) =>
      scene.as(scene.facilitator, (work) =>
        feature.signCovenant.execute(work, { groupId: made.id, seenVersion }),
      );
    await expect(signing(0)).rejects.toEqual(code('COVENANT_MISSING'));
    await scene.as(scene.facilitator, (work) =>
      feature.publishCovenant.execute(work, { groupId: made.id, covenant: 'Silence.', replacesVersion: 0 }),
    );
    await expect(signing(1)).resolves.toMatchObject({ covenantVersion: 1 });
  });

  const BAD_GROUPS: readonly (readonly [string, () => Parameters<typeof create>[0], () => unknown])[] = [
    ['no name', () => ({ name: ' ' }), () => code('INVALID_INPUT')],
    ['a name that is taken', () => ({ name: 'THURSDAY consultation' }), () => code('GROUP_NAME_TAKEN')],
    ['an empty covenant', () => ({ covenant: ' ' }), () => code('INVALID_INPUT')],
    ['nobody to lead', () => ({ facilitatorIds: [] }), () => code('INVALID_INPUT')],
    ['a trainee to lead', () => ({ facilitatorIds: [scene.trainee.personId] }), () => refusedFor('TRAINEE', 'ROLE_MISSING', 'LICENCE_MISSING')],
    ['a guest to lead', () => ({ facilitatorIds: [scene.guest.personId] }), () => refusedFor('GUEST_WAITS_FOR_DIRECTOR')],
    ['nobody at all', () => ({ facilitatorIds: ['nobody'] }), () => code('NOT_FOUND')],
    ['under the bounds', () => ({ afterSignOffSeconds: 86_399 }), () => code('RETENTION_OUT_OF_BOUNDS')],
    ['over the bounds', () => ({ backstopSeconds: 181 * 86_400 }), () => code('RETENTION_OUT_OF_BOUNDS')],
  ]; // prettier-ignore

  it.each(BAD_GROUPS)('are not made with %s', async (...given) => {
    const [, input, expected] = given;
    const before = await scene.state();
    await expect(create(input())).rejects.toEqual(expected());
    expect(await scene.state()).toBe(before);
  });

  it('may live for seconds in a demo clinic', async () => {
    const policy = { maximumSeconds: 120, backstopSeconds: 90 };
    scene = await consultationScene(database, { isDemo: true, policy });
    const made = create({ afterSignOffSeconds: 5, backstopSeconds: 60 });
    await expect(made).resolves.toMatchObject({ version: 1 });
    const tooLong = create({ name: 'Another', backstopSeconds: 121 });
    await expect(tooLong).rejects.toEqual(code('RETENTION_OUT_OF_BOUNDS'));
  });

  it('have a retention rule within the clinic\u2019s bounds', async () => {
    const change = (input: object, by = scene.director) =>
      scene.as(by, (work) =>
        feature.changeGroupRetention.execute(work, {
          groupId: scene.group.groupId,
          afterSignOffSeconds: 86_400,
          backstopSeconds: 7 * 86_400,
          expectedVersion: 1,
          ...input,
        }),
      );
    const before = await scene.state();
    await expect(change({ afterSignOffSeconds: 61 * 86_400 })).rejects.toEqual(
      code('RETENTION_OUT_OF_BOUNDS'),
    );
    await expect(change({ backstopSeconds: 86_400 })).rejects.toEqual(code('RETENTION_OUT_OF_BOUNDS'));
    await expect(change({ expectedVersion: 2 })).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(change({ groupId: 'nothing' })).rejects.toEqual(code('NOT_FOUND'));
    await expect(change({}, scene.facilitator)).rejects.toEqual(code('FORBIDDEN'));
    expect(await scene.state()).toBe(before);
    await expect(change({})).resolves.toMatchObject({ backstopSeconds: 7 * 86_400, version: 2 });
  });

  it('end with every membership and every proposal, and then nothing in them changes', async () => {
    const { proposed, decide } = await scene.propose();
    const end = (expectedVersion: number, by = scene.director) =>
      scene.as(by, (work) =>
        feature.endConsultationGroup.execute(work, { groupId: scene.group.groupId, expectedVersion }),
      );
    await expect(end(2)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(end(1, scene.facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await end(1);
    for (const actor of [scene.facilitator, scene.colleague, scene.guest]) {
      expect(await scene.sees(actor)).toBe(false);
      expect(await scene.membership(scene.group.membershipOf(actor))).toMatchObject({
        end_reason: 'GROUP_ENDED',
      });
    }
    expect(await scene.membership(proposed.id)).toMatchObject({
      state: 'DECLINED',
      end_reason: 'GROUP_ENDED',
    });
    await expect(end(2)).rejects.toEqual(code('GROUP_ENDED'));
    await expect(decide(true, scene.director, 2)).rejects.toEqual(code('GROUP_ENDED'));
    await expect(
      scene.as(scene.director, (work) =>
        feature.appointFacilitator.execute(work, {
          groupId: scene.group.groupId,
          personId: scene.outsider.personId,
        }),
      ),
    ).rejects.toEqual(code('GROUP_ENDED'));
    expect((await scene.topics()).filter((topic) => topic === 'group.membershipEnded')).toHaveLength(3);
  });
});
