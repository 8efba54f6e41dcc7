import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import type { TestDatabase } from '@subrosa/testing';
import { consultationDatabase, consultationScene } from './test/consultation-scene.js';
import type { ConsultationScene } from './test/consultation-scene.js';
import { groupsFeature } from './testing.js';

describe('what members see of a consultation group', () => {
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

  it('tell who belongs to them which are theirs', async () => {
    const mine = async (actor: PersonActor) =>
      (
        await scene.as(actor, (work) =>
          feature.queries.consultationGroups(
            work,
            { personId: actor.personId, includesEnded: true, after: null },
            { first: 10, after: null },
          ),
        )
      ).items.map((item) => item.grants.map((grant) => grant.code));
    expect(await mine(scene.colleague)).toEqual([['consultationGroup.see.member']]);
    expect(await mine(scene.guest)).toEqual([['consultationGroup.see.guest']]);
    expect(await mine(scene.director)).toEqual([]);
    const id = scene.group.groupId;
    const can = await scene.as(scene.facilitator, (work) =>
      feature.queries.can(work, 'consultationGroup', [id, 'nothing']),
    );
    expect([...can].map(([of, what]) => [of, [...what]])).toEqual([
      [id, ['admit', 'propose-guest', 'publish-covenant', 'sign']],
    ]);
    const own = scene.group.membershipOf(scene.colleague);
    const ofOwn = await scene.as(scene.colleague, (work) =>
      feature.queries.can(work, 'groupMembership', [own, scene.group.membershipOf(scene.guest)]),
    );
    expect([...(ofOwn.get(own) ?? [])]).toEqual(['leave']);
    expect([...(ofOwn.get(scene.group.membershipOf(scene.guest)) ?? [])]).toEqual([]);
    const unseen = await scene.as(scene.outsider, (work) =>
      feature.queries.can(work, 'consultationGroup', [id]),
    );
    expect(unseen.size).toBe(0);
  });
});
