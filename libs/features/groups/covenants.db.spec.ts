import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import type { TestDatabase } from '@subrosa/testing';
import { consultationDatabase, consultationScene } from './test/consultation-scene.js';
import type { ConsultationScene } from './test/consultation-scene.js';
import { buildConsultationGroup, groupsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('covenants', () => {
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

  it('close to everybody with a new covenant, and open to each who signs what they saw', async () => {
    expect(
      await Promise.all([scene.facilitator, scene.colleague, scene.guest].map((one) => scene.reads(one))),
    ).toEqual([true, true, true]);
    const publish = (replacesVersion: number, by = scene.facilitator) =>
      scene.as(by, (work) =>
        feature.publishCovenant.execute(work, {
          groupId: scene.group.groupId,
          covenant: 'Stricter.',
          replacesVersion,
        }),
      );
    await expect(publish(0)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(publish(1, scene.colleague)).rejects.toEqual(code('FORBIDDEN'));
    await expect(publish(1, scene.director)).rejects.toEqual(code('FORBIDDEN'));
    await expect(publish(1, scene.outsider)).rejects.toEqual(code('NOT_FOUND'));
    await publish(1);
    expect(await scene.topics()).toEqual(['group.covenantPublished']);
    expect(
      await Promise.all([scene.facilitator, scene.colleague, scene.guest].map((one) => scene.reads(one))),
    ).toEqual([false, false, false]);
    const sign = (actor: PersonActor, seenVersion: number) =>
      scene.as(actor, (work) =>
        feature.signCovenant.execute(work, { groupId: scene.group.groupId, seenVersion }),
      );
    await expect(sign(scene.guest, 1)).rejects.toEqual(code('COVENANT_CHANGED'));
    await sign(scene.guest, 2);
    await expect(sign(scene.guest, 2)).rejects.toEqual(code('COVENANT_ALREADY_SIGNED'));
    await expect(sign(scene.outsider, 2)).rejects.toEqual(code('NOT_FOUND'));
    await expect(sign(scene.director, 2)).rejects.toEqual(code('FORBIDDEN'));
    expect(
      await Promise.all([scene.facilitator, scene.colleague, scene.guest].map((one) => scene.reads(one))),
    ).toEqual([false, false, true]);
    const ids = [scene.facilitator, scene.colleague, scene.guest].map((one) => scene.group.membershipOf(one));
    const known = async (actor: PersonActor) => [
      ...(await scene.as(actor, (work) => feature.queries.signedBy(work, ids))).keys(),
    ];
    expect((await known(scene.director)).sort()).toEqual([...ids].sort());
    expect((await known(scene.facilitator)).sort()).toEqual([...ids].sort());
    expect(await known(scene.colleague)).toEqual([scene.group.membershipOf(scene.colleague)]);
  });

  it('take one signature of several that come at once', async () => {
    const unsigned = await buildConsultationGroup(database, scene.clinicId, {
      facilitator: scene.facilitator,
      signed: false,
    });
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() =>
        scene.as(scene.facilitator, (work) =>
          feature.signCovenant.execute(work, { groupId: unsigned.groupId, seenVersion: 1 }),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('COVENANT_ALREADY_SIGNED'));
    }
  });
});
