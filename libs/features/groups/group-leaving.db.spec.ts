import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { systemActor } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { EndGroupsOnLeaving } from './end-groups-on-leaving.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import { consultationDatabase, consultationScene } from './test/consultation-scene.js';
import type { ConsultationScene } from './test/consultation-scene.js';
import { groupsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const refusedFor = (...reasons: string[]) =>
  expect.objectContaining({
    code: 'GROUP_MEMBER_REFUSED',
    details: expect.objectContaining({ reasons }),
  });

describe('going out of a consultation group', () => {
  let database: TestDatabase;
  let scene: ConsultationScene;
  const feature = groupsFeature();
  const leaving = new EndGroupsOnLeaving(new GroupMembershipRepository());

  beforeAll(async () => {
    database = await consultationDatabase();
  });
  beforeEach(async () => {
    scene = await consultationScene(database);
  });
  afterAll(() => database.drop());

  it('are left at once, by the last facilitator only after another was appointed', async () => {
    const leave = (actor: PersonActor) =>
      scene.as(actor, (work) =>
        feature.leaveGroup.execute(work, { membershipId: scene.group.membershipOf(actor) }),
      );
    await expect(leave(scene.facilitator)).rejects.toEqual(code('LAST_FACILITATOR'));
    await scene.as(scene.director, (work) =>
      feature.appointFacilitator.execute(work, {
        groupId: scene.group.groupId,
        personId: scene.colleague.personId,
      }),
    );
    expect(await scene.membership(scene.group.membershipOf(scene.colleague))).toMatchObject({
      role: 'FACILITATOR',
      version: 2,
    });
    await leave(scene.facilitator);
    expect(await scene.membership(scene.group.membershipOf(scene.facilitator))).toMatchObject({
      end_reason: 'LEFT',
    });
    expect(await scene.reads(scene.facilitator)).toBe(false);
    await expect(leave(scene.facilitator)).rejects.toEqual(code('NOT_FOUND'));
    await leave(scene.guest);
    expect(await scene.reads(scene.guest)).toBe(false);
    expect(await scene.topics()).toEqual(['group.membershipEnded', 'group.membershipEnded']);
  });

  it('count as facilitators only those who can still lead', async () => {
    await scene.as(scene.director, (work) =>
      feature.appointFacilitator.execute(work, {
        groupId: scene.group.groupId,
        personId: scene.outsider.personId,
      }),
    );
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      scene.outsider.personId,
    ]);
    await expect(
      scene.as(scene.facilitator, (work) =>
        feature.leaveGroup.execute(work, { membershipId: scene.group.membershipOf(scene.facilitator) }),
      ),
    ).rejects.toEqual(code('LAST_FACILITATOR'));
  });

  it('keep one facilitator when two leave at once', async () => {
    await scene.as(scene.director, (work) =>
      feature.appointFacilitator.execute(work, {
        groupId: scene.group.groupId,
        personId: scene.colleague.personId,
      }),
    );
    const outcomes = await Promise.allSettled(
      [scene.facilitator, scene.colleague].map((actor) =>
        scene.as(actor, (work) =>
          feature.leaveGroup.execute(work, { membershipId: scene.group.membershipOf(actor) }),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are closed to a member whom a facilitator removes, for a reason', async () => {
    const remove = (whom: PersonActor, by: PersonActor, expectedVersion = 1) =>
      scene.as(by, (work) =>
        feature.removeMember.execute(work, {
          membershipId: scene.group.membershipOf(whom),
          reason: 'COVENANT_BROKEN',
          expectedVersion,
        }),
      );
    const before = await scene.state();
    await expect(remove(scene.colleague, scene.facilitator, 3)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(remove(scene.facilitator, scene.facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await expect(remove(scene.facilitator, scene.director)).rejects.toEqual(code('LAST_FACILITATOR'));
    await expect(remove(scene.colleague, scene.guest)).rejects.toEqual(code('FORBIDDEN'));
    await expect(remove(scene.colleague, scene.outsider)).rejects.toEqual(code('NOT_FOUND'));
    expect(await scene.state()).toBe(before);
    await remove(scene.colleague, scene.facilitator);
    expect(await scene.reads(scene.colleague)).toBe(false);
    await expect(remove(scene.colleague, scene.facilitator, 2)).rejects.toEqual(code('GROUP_PLACE_ENDED'));
    const [event] = await database.sql<{ details: object }>(
      `SELECT details FROM subrosa.ledger_events WHERE clinic_id = $1 AND outcome = 'DONE' AND action = 'groupMembership.remove'`,
      [scene.clinicId],
    );
    expect(event?.details).toMatchObject({
      reason: 'REMOVED',
      code: 'COVENANT_BROKEN',
      personId: scene.colleague.personId,
    });
  });

  it('let the director appoint and dismiss facilitators, and nobody else', async () => {
    const appoint = (whom: PersonActor, by: PersonActor) =>
      scene.as(by, (work) =>
        feature.appointFacilitator.execute(work, { groupId: scene.group.groupId, personId: whom.personId }),
      );
    const dismiss = (whom: PersonActor, by: PersonActor, expectedVersion: number) =>
      scene.as(by, (work) =>
        feature.dismissFacilitator.execute(work, {
          membershipId: scene.group.membershipOf(whom),
          expectedVersion,
        }),
      );
    await expect(appoint(scene.colleague, scene.facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await expect(appoint(scene.guest, scene.director)).rejects.toEqual(
      refusedFor('GUEST_WAITS_FOR_DIRECTOR', 'ALREADY_IN_GROUP'),
    );
    await expect(dismiss(scene.colleague, scene.director, 1)).rejects.toEqual(code('NOT_A_FACILITATOR'));
    await expect(dismiss(scene.facilitator, scene.director, 1)).rejects.toEqual(code('LAST_FACILITATOR'));
    await appoint(scene.colleague, scene.director);
    await expect(appoint(scene.colleague, scene.director)).rejects.toEqual(refusedFor('ALREADY_IN_GROUP'));
    await expect(dismiss(scene.facilitator, scene.colleague, 1)).rejects.toEqual(code('FORBIDDEN'));
    await dismiss(scene.facilitator, scene.director, 1);
    await expect(
      scene.as(scene.facilitator, (work) =>
        feature.admitMember.execute(
          work,
          { groupId: scene.group.groupId, personId: scene.outsider.personId },
          'MEMBER',
        ),
      ),
    ).rejects.toEqual(code('FORBIDDEN'));
    expect(await scene.reads(scene.facilitator)).toBe(true);
  });

  it('are led by nobody whose licence has lapsed', async () => {
    const lapsed = { ...scene.facilitator, licensedUntil: new Date('2020-01-01T00:00:00Z') };
    await expect(
      scene.as(lapsed, (work) =>
        feature.admitMember.execute(
          work,
          { groupId: scene.group.groupId, personId: scene.outsider.personId },
          'MEMBER',
        ),
      ),
    ).rejects.toEqual(code('FORBIDDEN'));
  });

  const told = (topic: string, actor: PersonActor) =>
    database.workerUnitOfWork.run(
      systemActor(scene.clinicId, 'relay'),
      { action: 'test', requestId: 'test' },
      (work) => leaving.handle(work, { topic, subjectId: actor.membershipId }),
    );

  it('end for whoever leaves the clinic, and stay ended for whoever comes back', async () => {
    const { proposed, another } = await scene.propose();
    for (const actor of [scene.colleague, another]) {
      // Their time here began before the group's, as it does outside of tests.
      await database.sql(
        `UPDATE subrosa.memberships SET active_from = subrosa.now() - interval '1 year', active_until = subrosa.now() WHERE id = $1`,
        [actor.membershipId],
      );
      await told('member.ended', actor);
      await told('member.ended', actor);
    }
    const id = scene.group.membershipOf(scene.colleague);
    expect(await scene.membership(id)).toMatchObject({ end_reason: 'MEMBERSHIP_ENDED', version: 2 });
    expect(await scene.membership(proposed.id)).toMatchObject({ state: 'DECLINED', version: 2 });
    await database.sql(
      `UPDATE subrosa.memberships SET active_from = subrosa.now(), active_until = '9999-12-31' WHERE id = $1`,
      [scene.colleague.membershipId],
    );
    expect(await scene.reads(scene.colleague)).toBe(false);
    const events = (await scene.topics()).filter((topic) => topic === 'group.membershipEnded');
    expect(events).toHaveLength(1);
  });

  it('end for whoever came back before the process looked', async () => {
    await told('member.rolesChanged', scene.colleague);
    expect(await scene.reads(scene.colleague)).toBe(true);
    // The builders put people into the group as of yesterday, and into the clinic today.
    await told('member.ended', scene.colleague);
    expect(await scene.reads(scene.colleague)).toBe(false);
  });

  it('end for whoever loses the role', async () => {
    await database.sql(`UPDATE subrosa.memberships SET roles = '{TRAINEE}' WHERE id = $1`, [
      scene.colleague.membershipId,
    ]);
    await told('member.rolesChanged', scene.colleague);
    expect(await scene.reads(scene.colleague)).toBe(false);
    expect(await scene.reads(scene.guest)).toBe(true);
  });
});
