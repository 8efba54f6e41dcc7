import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import { actorHas } from '@subrosa/access';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildConsultationGroup, groupsFeature } from './testing.js';
import type { BuiltConsultationGroup } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const refusedFor = (...reasons: string[]) =>
  expect.objectContaining({
    code: 'GROUP_MEMBER_REFUSED',
    details: expect.objectContaining({ reasons }),
  });

describe('consultation groups', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let director: PersonActor;
  let facilitator: PersonActor;
  let colleague: PersonActor;
  let guest: PersonActor;
  let outsider: PersonActor;
  let trainee: PersonActor;
  let group: BuiltConsultationGroup;
  const feature = groupsFeature();

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const person = (role: Role, licensed = true): Promise<PersonActor> =>
    buildMember(database, clinicId, { roles: [role], licensed });
  const row = async (id: string): Promise<Record<string, unknown>> =>
    (await database.sql('SELECT * FROM subrosa.group_memberships WHERE id = $1', [id]))[0] ?? {};
  const groupRow = async (id: string): Promise<Record<string, unknown>> =>
    (await database.sql('SELECT * FROM subrosa.consultation_groups WHERE id = $1', [id]))[0] ?? {};
  /** What every change can change: rows of these tables. */
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        ['consultation_groups', 'group_memberships', 'covenants', 'covenant_signatures', 'outbox'].map(
          (table) =>
            database.sql(`SELECT * FROM subrosa.${table} WHERE clinic_id = $1 ORDER BY id`, [clinicId]),
        ),
      ),
    );
  const topics = async () =>
    (
      await database.sql<{ topic: string }>(
        'SELECT topic FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id',
        [clinicId],
      )
    ).map(({ topic }) => topic);
  /** Who reads as a member now: admitted, alive, signed, and of the role that the audience of a case asks for. */
  const sees = async (actor: PersonActor): Promise<boolean> =>
    (
      await as(actor, (work) =>
        feature.queries.consultationGroups(
          work,
          { personId: null, includesEnded: false, after: null },
          { first: 100, after: null },
        ),
      )
    ).items.some((item) => item.row.id === group.groupId);
  const hasSigned = async (actor: PersonActor): Promise<boolean | undefined> => {
    const id = group.membershipOf(actor);
    return (await as(actor, (work) => feature.queries.signedBy(work, [id]))).get(id);
  };
  const member = (actor: PersonActor) => ({ membershipId: group.membershipOf(actor), expectedVersion: 1 });

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    clinicId = await buildClinic(database);
    director = await person('DIRECTOR', false);
    facilitator = await person('CLINICIAN');
    colleague = await person('CLINICIAN');
    guest = await person('GUEST');
    outsider = await person('CLINICIAN');
    trainee = await person('TRAINEE', false);
    group = await buildConsultationGroup(database, clinicId, {
      facilitator,
      members: [colleague],
      guests: [guest],
    });
  });
  afterAll(() => database.drop());

  const create = (input: Partial<Parameters<typeof feature.createConsultationGroup.execute>[1]> = {}) =>
    as(director, (work) =>
      feature.createConsultationGroup.execute(work, {
        name: 'Friday group',
        facilitatorIds: [facilitator.personId],
        ...input,
      }),
    );

  it('are made by the director with a facilitator, the rule of the clinic and a covenant', async () => {
    const made = await create({
      covenant: 'We keep silent.',
      facilitatorIds: [facilitator.personId, colleague.personId],
    });
    expect(made).toMatchObject({
      covenantVersion: 1,
      afterSignOffSeconds: 14 * 86_400,
      backstopSeconds: 60 * 86_400,
      activeUntil: FOREVER,
    });
    expect(await topics()).toEqual([
      'group.memberAdmitted',
      'group.memberAdmitted',
      'group.covenantPublished',
    ]);
    const covenants = await as(colleague, (work) => feature.queries.covenantsOf(work, [made.id]));
    expect(covenants).toMatchObject([{ body: 'We keep silent.', covenantVersion: 1 }]);
    const ledger = await database.sql(
      `SELECT action, grant_code FROM subrosa.ledger_events WHERE clinic_id = $1 AND outcome = 'DONE'`,
      [clinicId],
    );
    expect(ledger).toEqual([
      { action: 'consultationGroup.create', grant_code: 'consultationGroup.create.director' },
    ]);
  });

  it('begin without a covenant, which a facilitator publishes and everybody signs', async () => {
    const made = await create();
    const signing = (seenVersion: number) =>
      as(facilitator, (work) => feature.signCovenant.execute(work, { groupId: made.id, seenVersion }));
    await expect(signing(0)).rejects.toEqual(code('COVENANT_MISSING'));
    await as(facilitator, (work) =>
      feature.publishCovenant.execute(work, { groupId: made.id, covenant: 'Silence.', replacesVersion: 0 }),
    );
    await expect(signing(1)).resolves.toMatchObject({ covenantVersion: 1 });
  });

  const BAD_GROUPS: readonly (readonly [string, () => Parameters<typeof create>[0], () => unknown])[] = [
    ['no name', () => ({ name: ' ' }), () => code('INVALID_INPUT')],
    ['a name that is taken', () => ({ name: 'THURSDAY consultation' }), () => code('GROUP_NAME_TAKEN')],
    ['an empty covenant', () => ({ covenant: ' ' }), () => code('INVALID_INPUT')],
    ['nobody to lead', () => ({ facilitatorIds: [] }), () => code('INVALID_INPUT')],
    ['a trainee to lead', () => ({ facilitatorIds: [trainee.personId] }), () => refusedFor('TRAINEE', 'ROLE_MISSING', 'LICENCE_MISSING')],
    ['a guest to lead', () => ({ facilitatorIds: [guest.personId] }), () => refusedFor('GUEST_WAITS_FOR_DIRECTOR')],
    ['nobody at all', () => ({ facilitatorIds: ['nobody'] }), () => code('NOT_FOUND')],
    ['under the bounds', () => ({ afterSignOffSeconds: 86_399 }), () => code('RETENTION_OUT_OF_BOUNDS')],
    ['over the bounds', () => ({ backstopSeconds: 181 * 86_400 }), () => code('RETENTION_OUT_OF_BOUNDS')],
  ]; // prettier-ignore

  it.each(BAD_GROUPS)('are not made with %s', async (...given) => {
    const [, input, expected] = given;
    const before = await state();
    await expect(create(input())).rejects.toEqual(expected());
    expect(await state()).toBe(before);
  });

  it('may live for seconds in a demo clinic', async () => {
    clinicId = await buildClinic(database, {
      isDemo: true,
      policy: { maximumSeconds: 120, backstopSeconds: 90 },
    });
    director = await person('DIRECTOR', false);
    facilitator = await person('CLINICIAN');
    await expect(create({ afterSignOffSeconds: 5, backstopSeconds: 60 })).resolves.toMatchObject({
      version: 1,
    });
    await expect(create({ name: 'Another', backstopSeconds: 121 })).rejects.toEqual(
      code('RETENTION_OUT_OF_BOUNDS'),
    );
  });

  it('take in a colleague at once, who reads after signing', async () => {
    const admitted = await as(facilitator, (work) =>
      feature.admitMember.execute(work, { groupId: group.groupId, personId: outsider.personId }, 'MEMBER'),
    );
    expect(admitted).toMatchObject({ state: 'ADMITTED', role: 'MEMBER', isGuest: false });
    expect(await topics()).toEqual(['group.memberAdmitted']);
    expect(await sees(outsider)).toBe(true);
    await as(outsider, (work) =>
      feature.signCovenant.execute(work, { groupId: group.groupId, seenVersion: 1 }),
    );
  });

  const BAD_PEOPLE: readonly (readonly [string, () => PersonActor, 'MEMBER' | 'GUEST', () => unknown])[] = [
    ['a trainee', () => trainee, 'MEMBER', () => refusedFor('TRAINEE', 'ROLE_MISSING', 'LICENCE_MISSING')],
    ['a director', () => director, 'MEMBER', () => refusedFor('ROLE_MISSING', 'LICENCE_MISSING')],
    ['a member again', () => colleague, 'MEMBER', () => refusedFor('ALREADY_IN_GROUP')],
    ['themselves', () => facilitator, 'MEMBER', () => refusedFor('ALREADY_IN_GROUP')],
    ['a colleague as guest', () => outsider, 'GUEST', () => refusedFor('NOT_A_GUEST')],
    ['a guest again', () => guest, 'GUEST', () => refusedFor('ALREADY_IN_GROUP')],
    ['a guest as member', () => guest, 'MEMBER', () => refusedFor('GUEST_WAITS_FOR_DIRECTOR', 'ALREADY_IN_GROUP')],
  ]; // prettier-ignore

  it.each(BAD_PEOPLE)('do not take in %s', async (...given) => {
    const [, whom, place, expected] = given;
    const before = await state();
    const { personId } = whom();
    await expect(
      as(facilitator, (work) =>
        feature.admitMember.execute(work, { groupId: group.groupId, personId }, place),
      ),
    ).rejects.toEqual(expected());
    expect(await state()).toBe(before);
  });

  it('take in nobody who has left the clinic, lost the licence, or is somebody else\u2019s', async () => {
    const admit = (personId: string) =>
      as(facilitator, (work) =>
        feature.admitMember.execute(work, { groupId: group.groupId, personId }, 'MEMBER'),
      );
    const elsewhere = await buildMember(database, await buildClinic(database), {
      roles: ['CLINICIAN'],
      licensed: true,
    });
    await expect(admit(elsewhere.personId)).rejects.toEqual(code('NOT_FOUND'));
    await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE person_id = $1', [
      outsider.personId,
    ]);
    await expect(admit(outsider.personId)).rejects.toEqual(refusedFor('LICENCE_MISSING'));
    await database.sql(
      `UPDATE subrosa.licences SET expires_at = '2099-01-01', type = 'AMFT' WHERE person_id = $1`,
      [outsider.personId],
    );
    await expect(admit(outsider.personId)).rejects.toEqual(refusedFor('LICENCE_MISSING'));
    await database.sql(`UPDATE subrosa.licences SET type = 'LCSW' WHERE person_id = $1`, [outsider.personId]);
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      outsider.personId,
    ]);
    await expect(admit(outsider.personId)).rejects.toEqual(refusedFor('NOT_A_MEMBER_OF_THE_CLINIC'));
  });

  const propose = async () => {
    const another = await person('GUEST');
    const proposed = await as(facilitator, (work) =>
      feature.admitMember.execute(work, { groupId: group.groupId, personId: another.personId }, 'GUEST'),
    );
    const decide = (approve: boolean, by = director, expectedVersion = 1) =>
      as(by, (work) =>
        feature.decideGuest.execute(work, { membershipId: proposed.id, approve, expectedVersion }),
      );
    return { another, proposed, decide };
  };

  it('have guests after the director\u2019s approval only', async () => {
    const { another, proposed, decide } = await propose();
    expect(await topics()).toEqual(['group.guestProposed']);
    expect(await sees(another)).toBe(false);
    const waiting = (actor: PersonActor) =>
      as(actor, (work) => feature.queries.guestProposals(work, { first: 10, after: null }, null));
    expect((await waiting(director)).items.map((item) => item.row.id)).toEqual([proposed.id]);
    expect((await waiting(facilitator)).items).toEqual([]);
    await expect(decide(true, facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await expect(decide(true, colleague)).rejects.toEqual(code('NOT_FOUND'));
    await expect(decide(true, director, 7)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(decide(true)).resolves.toMatchObject({ state: 'ADMITTED', isGuest: true });
    expect(await sees(another)).toBe(true);
    await expect(decide(false)).rejects.toEqual(code('GUEST_DECIDED'));
    expect((await topics()).slice(1)).toEqual(['group.memberAdmitted']);
  });

  it('do not have guests who were declined, have lost the licence or were taken back', async () => {
    const { another, proposed, decide } = await propose();
    await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE person_id = $1', [
      another.personId,
    ]);
    await expect(decide(true)).rejects.toEqual(refusedFor('LICENCE_MISSING'));
    expect(await row(proposed.id)).toMatchObject({ state: 'PROPOSED', version: 1 });
    await expect(decide(false)).resolves.toMatchObject({ state: 'DECLINED' });
    expect(await sees(another)).toBe(false);
    const second = await propose();
    await as(facilitator, (work) =>
      feature.removeMember.execute(work, {
        membershipId: second.proposed.id,
        reason: 'OTHER',
        expectedVersion: 1,
      }),
    );
    await expect(second.decide(true, director, 2)).rejects.toEqual(code('GUEST_DECIDED'));
    expect(await sees(second.another)).toBe(false);
  });

  it('decide on a guest once, however many directors do', async () => {
    const { decide, proposed } = await propose();
    const other = await person('DIRECTOR', false);
    const outcomes = await Promise.allSettled([decide(true), decide(false, other), decide(true, other)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('GUEST_DECIDED'));
    }
    expect(await row(proposed.id)).toMatchObject({ version: 2 });
  });

  it('close to everybody with a new covenant, and open to each who signs what they saw', async () => {
    expect(await Promise.all([facilitator, colleague, guest].map(hasSigned))).toEqual([true, true, true]);
    const publish = (replacesVersion: number, by = facilitator) =>
      as(by, (work) =>
        feature.publishCovenant.execute(work, {
          groupId: group.groupId,
          covenant: 'Stricter.',
          replacesVersion,
        }),
      );
    await expect(publish(0)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(publish(1, colleague)).rejects.toEqual(code('FORBIDDEN'));
    await expect(publish(1, director)).rejects.toEqual(code('FORBIDDEN'));
    await expect(publish(1, outsider)).rejects.toEqual(code('NOT_FOUND'));
    await publish(1);
    expect(await topics()).toEqual(['group.covenantPublished']);
    expect(await Promise.all([facilitator, colleague, guest].map(hasSigned))).toEqual([false, false, false]);
    const sign = (actor: PersonActor, seenVersion: number) =>
      as(actor, (work) => feature.signCovenant.execute(work, { groupId: group.groupId, seenVersion }));
    await expect(sign(guest, 1)).rejects.toEqual(code('COVENANT_CHANGED'));
    await sign(guest, 2);
    await expect(sign(guest, 2)).rejects.toEqual(code('COVENANT_ALREADY_SIGNED'));
    await expect(sign(outsider, 2)).rejects.toEqual(code('NOT_FOUND'));
    await expect(sign(director, 2)).rejects.toEqual(code('FORBIDDEN'));
    expect(await Promise.all([facilitator, colleague, guest].map(hasSigned))).toEqual([false, false, true]);
    const ids = [facilitator, colleague, guest].map((one) => group.membershipOf(one));
    const known = async (actor: PersonActor) => [
      ...(await as(actor, (work) => feature.queries.signedBy(work, ids))).keys(),
    ];
    expect((await known(director)).sort()).toEqual([...ids].sort());
    expect((await known(facilitator)).sort()).toEqual([...ids].sort());
    expect(await known(colleague)).toEqual([group.membershipOf(colleague)]);
  });

  it('take one signature of several that come at once', async () => {
    const unsigned = await buildConsultationGroup(database, clinicId, { facilitator, signed: false });
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() =>
        as(facilitator, (work) =>
          feature.signCovenant.execute(work, { groupId: unsigned.groupId, seenVersion: 1 }),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('COVENANT_ALREADY_SIGNED'));
    }
  });

  it('show a member who is in them, guests by name, and an outsider nothing', async () => {
    const roster = async (actor: PersonActor) => {
      const rows = await as(actor, (work) => feature.queries.membershipsOf(work, [group.groupId]));
      const ids = rows.map(({ id }) => id);
      const people = await as(actor, (work) => feature.queries.peopleOf(work, ids));
      return [rows.length, people.size];
    };
    const { another } = await propose();
    for (const actor of [colleague, guest]) expect(await roster(actor)).toEqual([3, 3]);
    for (const actor of [facilitator, director]) expect(await roster(actor)).toEqual([4, 4]);
    for (const actor of [outsider, trainee, another]) expect(await roster(actor)).toEqual([0, 0]);
    const covenant = (actor: PersonActor) =>
      as(actor, (work) => feature.queries.covenantsOf(work, [group.groupId]));
    for (const actor of [colleague, guest, facilitator, director])
      expect(await covenant(actor)).toHaveLength(1);
    for (const role of [
      'TRAINEE',
      'CLINICIAN',
      'SUPERVISOR',
      'PRIVACY_OFFICER',
      'ADMINISTRATOR',
      'GUEST',
    ] as const) {
      expect([role, await covenant(await person(role))]).toEqual([role, []]);
    }
  });

  it('are left at once, by the last facilitator only after another was appointed', async () => {
    const leave = (actor: PersonActor) =>
      as(actor, (work) => feature.leaveGroup.execute(work, member(actor)));
    await expect(leave(facilitator)).rejects.toEqual(code('LAST_FACILITATOR'));
    await as(director, (work) =>
      feature.appointFacilitator.execute(work, { groupId: group.groupId, personId: colleague.personId }),
    );
    expect(await row(group.membershipOf(colleague))).toMatchObject({ role: 'FACILITATOR', version: 2 });
    await leave(facilitator);
    expect(await row(group.membershipOf(facilitator))).toMatchObject({ end_reason: 'LEFT' });
    expect(await sees(facilitator)).toBe(false);
    await expect(leave(facilitator)).rejects.toEqual(code('NOT_FOUND'));
    await leave(guest);
    expect(await sees(guest)).toBe(false);
    expect(await topics()).toEqual(['group.membershipEnded', 'group.membershipEnded']);
  });

  it('count as facilitators only those who can still lead', async () => {
    await as(director, (work) =>
      feature.appointFacilitator.execute(work, { groupId: group.groupId, personId: outsider.personId }),
    );
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      outsider.personId,
    ]);
    await expect(
      as(facilitator, (work) => feature.leaveGroup.execute(work, member(facilitator))),
    ).rejects.toEqual(code('LAST_FACILITATOR'));
  });

  it('keep one facilitator when two leave at once', async () => {
    await as(director, (work) =>
      feature.appointFacilitator.execute(work, { groupId: group.groupId, personId: colleague.personId }),
    );
    const outcomes = await Promise.allSettled(
      [facilitator, colleague].map((actor) =>
        as(actor, (work) => feature.leaveGroup.execute(work, member(actor))),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are closed to a member whom a facilitator removes, for a reason', async () => {
    const remove = (whom: PersonActor, by: PersonActor, expectedVersion = 1) =>
      as(by, (work) =>
        feature.removeMember.execute(work, {
          membershipId: group.membershipOf(whom),
          reason: 'COVENANT_BROKEN',
          expectedVersion,
        }),
      );
    const before = await state();
    await expect(remove(colleague, facilitator, 3)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(remove(facilitator, facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await expect(remove(facilitator, director)).rejects.toEqual(code('LAST_FACILITATOR'));
    await expect(remove(colleague, guest)).rejects.toEqual(code('FORBIDDEN'));
    await expect(remove(colleague, outsider)).rejects.toEqual(code('NOT_FOUND'));
    expect(await state()).toBe(before);
    await remove(colleague, facilitator);
    expect(await sees(colleague)).toBe(false);
    await expect(remove(colleague, facilitator, 2)).rejects.toEqual(code('GROUP_PLACE_ENDED'));
    const [event] = await database.sql<{ details: object }>(
      `SELECT details FROM subrosa.ledger_events WHERE clinic_id = $1 AND outcome = 'DONE' AND action = 'groupMembership.remove'`,
      [clinicId],
    );
    expect(event?.details).toMatchObject({
      reason: 'REMOVED',
      code: 'COVENANT_BROKEN',
      personId: colleague.personId,
    });
  });

  it('let the director appoint and dismiss facilitators, and nobody else', async () => {
    const appoint = (whom: PersonActor, by: PersonActor) =>
      as(by, (work) =>
        feature.appointFacilitator.execute(work, { groupId: group.groupId, personId: whom.personId }),
      );
    const dismiss = (whom: PersonActor, by: PersonActor, expectedVersion: number) =>
      as(by, (work) =>
        feature.dismissFacilitator.execute(work, { membershipId: group.membershipOf(whom), expectedVersion }),
      );
    await expect(appoint(colleague, facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await expect(appoint(guest, director)).rejects.toEqual(
      refusedFor('GUEST_WAITS_FOR_DIRECTOR', 'ALREADY_IN_GROUP'),
    );
    await expect(dismiss(colleague, director, 1)).rejects.toEqual(code('NOT_A_FACILITATOR'));
    await expect(dismiss(facilitator, director, 1)).rejects.toEqual(code('LAST_FACILITATOR'));
    await appoint(colleague, director);
    await expect(appoint(colleague, director)).rejects.toEqual(refusedFor('ALREADY_IN_GROUP'));
    await expect(dismiss(facilitator, colleague, 1)).rejects.toEqual(code('FORBIDDEN'));
    await dismiss(facilitator, director, 1);
    await expect(
      as(facilitator, (work) =>
        feature.admitMember.execute(work, { groupId: group.groupId, personId: outsider.personId }, 'MEMBER'),
      ),
    ).rejects.toEqual(code('FORBIDDEN'));
    expect(await sees(facilitator)).toBe(true);
  });

  it('are led by nobody whose licence has lapsed', async () => {
    const lapsed = { ...facilitator, licensedUntil: new Date('2020-01-01T00:00:00Z') };
    await expect(
      as(lapsed, (work) =>
        feature.admitMember.execute(work, { groupId: group.groupId, personId: outsider.personId }, 'MEMBER'),
      ),
    ).rejects.toEqual(code('FORBIDDEN'));
  });

  it('have a retention rule within the clinic\u2019s bounds', async () => {
    const change = (input: object, by = director) =>
      as(by, (work) =>
        feature.changeGroupRetention.execute(work, {
          groupId: group.groupId,
          afterSignOffSeconds: 86_400,
          backstopSeconds: 7 * 86_400,
          expectedVersion: 1,
          ...input,
        }),
      );
    const before = await state();
    await expect(change({ afterSignOffSeconds: 61 * 86_400 })).rejects.toEqual(
      code('RETENTION_OUT_OF_BOUNDS'),
    );
    await expect(change({ backstopSeconds: 86_400 })).rejects.toEqual(code('RETENTION_OUT_OF_BOUNDS'));
    await expect(change({ expectedVersion: 2 })).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(change({ groupId: 'nothing' })).rejects.toEqual(code('NOT_FOUND'));
    await expect(change({}, facilitator)).rejects.toEqual(code('FORBIDDEN'));
    expect(await state()).toBe(before);
    await expect(change({})).resolves.toMatchObject({ backstopSeconds: 7 * 86_400, version: 2 });
  });

  it('end with every membership and every proposal, and then nothing in them changes', async () => {
    const { proposed, decide } = await propose();
    const end = (expectedVersion: number, by = director) =>
      as(by, (work) =>
        feature.endConsultationGroup.execute(work, { groupId: group.groupId, expectedVersion }),
      );
    await expect(end(2)).rejects.toEqual(code('VERSION_CONFLICT'));
    await expect(end(1, facilitator)).rejects.toEqual(code('FORBIDDEN'));
    await end(1);
    for (const actor of [facilitator, colleague, guest]) {
      expect(await sees(actor)).toBe(false);
      expect(await row(group.membershipOf(actor))).toMatchObject({ end_reason: 'GROUP_ENDED' });
    }
    expect(await row(proposed.id)).toMatchObject({ state: 'DECLINED', end_reason: 'GROUP_ENDED' });
    await expect(end(2)).rejects.toEqual(code('GROUP_ENDED'));
    await expect(decide(true, director, 2)).rejects.toEqual(code('GROUP_ENDED'));
    await expect(
      as(director, (work) =>
        feature.appointFacilitator.execute(work, { groupId: group.groupId, personId: outsider.personId }),
      ),
    ).rejects.toEqual(code('GROUP_ENDED'));
    expect((await groupRow(group.groupId))['version']).toBe(2);
    expect((await topics()).filter((topic) => topic === 'group.membershipEnded')).toHaveLength(3);
  });

  it('are an audience for their members alone', async () => {
    const audience = (actor: PersonActor) =>
      as(actor, (work) => feature.audiences.consultation(work, actor.personId, group.groupId));
    expect(await audience(colleague)).toMatchObject({ covenantVersion: 1, members: { length: 3 } });
    for (const actor of [outsider, guest, director]) {
      expect(actorHas(actor, 'TRAINEE')).toBe(false);
      await expect(audience(actor)).rejects.toEqual(code('NOT_FOUND'));
    }
  });

  it('tell who belongs to them which are theirs', async () => {
    const mine = async (actor: PersonActor) =>
      (
        await as(actor, (work) =>
          feature.queries.consultationGroups(
            work,
            { personId: actor.personId, includesEnded: true, after: null },
            { first: 10, after: null },
          ),
        )
      ).items.map((item) => item.grants.map((grant) => grant.code));
    expect(await mine(colleague)).toEqual([['consultationGroup.see.member']]);
    expect(await mine(guest)).toEqual([['consultationGroup.see.guest']]);
    expect(await mine(director)).toEqual([]);
    const row1 = await as(facilitator, (work) => feature.queries.consultationGroup(work, group.groupId));
    const can = await as(facilitator, (work) =>
      feature.queries.can(work, 'consultationGroup', {
        row: row1,
        actions: ['admit', 'appoint', 'sign', 'end'],
      }),
    );
    expect([...can]).toEqual(['admit', 'sign']);
    const own = await as(colleague, (work) =>
      feature.queries.canWithMembership(work, group.membershipOf(colleague)),
    );
    expect([...own]).toEqual(['leave']);
  });
});
