import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { assignmentsFeature, lapseSweep } from './testing.js';

const DAY = 86_400_000;
const NOW = new Date('2027-05-03T17:00:00.000Z');
const at = (days: number) => new Date(NOW.getTime() + days * DAY);

interface Row {
  readonly id: string;
  readonly supervisor_id: string;
  readonly kind: string;
  readonly active_from: Date;
  readonly active_until: Date;
  readonly end_reason: string;
  readonly lapse: string;
  readonly is_standby: boolean;
}

describe('a supervisor who lapses', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let supervisor: PersonActor;
  let trainee: PersonActor;
  let stand: PersonActor;
  let id: string;
  const feature = assignmentsFeature();

  const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
  const rows = () =>
    database.sql<Row>(
      'SELECT * FROM subrosa.supervision_assignments WHERE clinic_id = $1 ORDER BY created_at, id',
      [clinicId],
    );
  const lapse = async () => (await rows()).find((row) => row.id === id)?.lapse;
  const begun = async () => (await rows()).filter((row) => row.kind === 'COVERING' && !row.is_standby);
  const told = async () => {
    const events = await database.sql<{ topic: string }>(
      'SELECT topic FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id',
      [clinicId],
    );
    return events.map(({ topic }) => topic.replace('assignment.', ''));
  };
  const licence = (actor: PersonActor, until: Date) =>
    database.sql('UPDATE subrosa.licences SET expires_at = $2 WHERE person_id = $1', [actor.personId, until]);
  const sweep = () => lapseSweep(database).run();
  const settled = async () => {
    await sweep();
    expect(await sweep()).toBe(0);
  };
  /** A cover that a director arranged. */
  const cover = async (change: { isStandby?: boolean; until?: Date; by?: PersonActor } = {}) => {
    const covering = await buildAssignment(
      database,
      { supervisor: change.by ?? stand, supervisee: trainee },
      { from: at(-10), kind: 'COVERING', coversId: id, ...change },
    );
    await database.sql('UPDATE subrosa.supervision_assignments SET decided_by = proposed_by WHERE id = $1', [
      covering,
    ]);
    return covering;
  };
  const handle = (topic: string, person: PersonActor) =>
    database.workerUnitOfWork.run(
      systemActor(clinicId, 'relay'),
      { action: `event.${topic}`, requestId: 'test' },
      (work) => feature.leaving.handle(work, { topic, subjectId: person.personId }),
    );

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    await database.setClock(NOW);
    clinicId = await buildClinic(database);
    supervisor = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
    stand = await member('SUPERVISOR');
    id = await buildAssignment(database, { supervisor, supervisee: trainee }, { from: at(-30) });
  });
  afterEach(async () => {
    // Each test has its clinic, but the sweep sees all of them.
    await database.sql('UPDATE subrosa.supervision_assignments SET active_until = active_from');
  });
  afterAll(() => database.drop());

  it('is nothing to the sweep before the very instant', async () => {
    await licence(supervisor, at(1));
    await database.setClock(new Date(at(1).getTime() - 1));
    expect(await sweep()).toBe(0);
    await database.setClock(at(1));
    expect(await sweep()).toBe(1);
    expect(await lapse()).toBe('UNCOVERED');
  });

  it('without anybody to cover: the director is called once', async () => {
    await licence(supervisor, NOW);
    await settled();
    // Both belong to one moment; which line comes first says nothing.
    expect([...(await told())].sort()).toEqual(['coverMissing', 'licenceLapsed']);
    const events = await database.sql(
      `SELECT actor_name, details ->> 'lapse' AS lapse FROM subrosa.ledger_events WHERE resource_id = $1`,
      [id],
    );
    expect(events).toEqual([{ actor_name: 'sweeper', lapse: 'UNCOVERED' }]);
  });

  it('with a dated cover: nothing more, until that ends', async () => {
    await cover({ until: at(5) });
    await licence(supervisor, NOW);
    await settled();
    expect([await lapse(), await told()]).toEqual(['COVERED', ['licenceLapsed']]);
    await database.setClock(at(5));
    await settled();
    expect([await lapse(), await told()]).toEqual(['UNCOVERED', ['licenceLapsed', 'coverMissing']]);
  });

  it('with a standby: they begin now and go home when the licence is renewed', async () => {
    await cover({ isStandby: true });
    await licence(supervisor, NOW);
    await settled();
    expect([await lapse(), await told()]).toEqual(['COVERED', ['licenceLapsed', 'coverStarted']]);
    expect(await begun()).toMatchObject([
      { supervisor_id: stand.personId, active_from: NOW, decided_by: null, end_reason: 'NONE' },
    ]);
    await database.setClock(at(3));
    await licence(supervisor, at(400));
    await settled();
    expect(await begun()).toMatchObject([{ active_until: at(3), end_reason: 'LICENCE_RENEWED' }]);
    expect(await lapse()).toBe('NONE');
    expect(await told()).toEqual(['licenceLapsed', 'coverStarted', 'licenceRenewed', 'ended']);
    // The standby stands by for the next time.
    await licence(supervisor, at(3));
    await settled();
    expect(await begun()).toHaveLength(2);
  });

  it('leaves a director’s own cover alone when the licence is renewed', async () => {
    const own = await cover({ until: at(9) });
    await licence(supervisor, NOW);
    await settled();
    await licence(supervisor, at(400));
    await settled();
    expect((await rows()).find((row) => row.id === own)).toMatchObject({
      active_until: at(9),
      end_reason: 'NONE',
    });
  });

  it('passes over a standby who has lapsed too, and takes the next', async () => {
    const second = await member('SUPERVISOR');
    await cover({ isStandby: true });
    await cover({ isStandby: true, by: second });
    await licence(supervisor, NOW);
    await licence(stand, NOW);
    await settled();
    expect(await begun()).toMatchObject([{ supervisor_id: second.personId }]);
  });

  it('is the same whether licence, role or membership is over', async () => {
    await database.sql(`UPDATE subrosa.memberships SET roles = '{CLINICIAN}' WHERE id = $1`, [
      supervisor.membershipId,
    ]);
    await settled();
    expect(await lapse()).toBe('UNCOVERED');
    await database.sql(`UPDATE subrosa.memberships SET roles = '{SUPERVISOR}' WHERE id = $1`, [
      supervisor.membershipId,
    ]);
    await settled();
    expect(await lapse()).toBe('NONE');
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE id = $1', [
      supervisor.membershipId,
    ]);
    await settled();
    expect(await lapse()).toBe('UNCOVERED');
  });

  it('is settled once, however many workers look at the same moment', async () => {
    await cover({ isStandby: true });
    await licence(supervisor, NOW);
    const done = await Promise.all([sweep(), sweep(), sweep()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await begun()).toHaveLength(1);
    expect(await told()).toEqual(['licenceLapsed', 'coverStarted']);
  });

  it('does not concern what has ended or not begun, nor proposals', async () => {
    await licence(supervisor, NOW);
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [id],
    );
    await buildAssignment(database, { supervisor, supervisee: await member('TRAINEE') }, { from: at(1) });
    const proposed = await buildAssignment(database, { supervisor, supervisee: await member('TRAINEE') });
    await database.sql(`UPDATE subrosa.supervision_assignments SET state = 'PROPOSED' WHERE id = $1`, [
      proposed,
    ]);
    expect(await sweep()).toBe(0);
  });

  it('is found by a function that the application cannot call', async () => {
    await expect(database.app.query('SELECT * FROM subrosa.lapsed_assignments(1)')).rejects.toThrow(
      /permission denied/,
    );
  });

  describe('and whoever leaves', () => {
    const leave = (actor: PersonActor) =>
      database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE id = $1', [
        actor.membershipId,
      ]);
    const roles = (actor: PersonActor, given: string) =>
      database.sql('UPDATE subrosa.memberships SET roles = $2::text[] WHERE id = $1', [
        actor.membershipId,
        given,
      ]);
    const ofId = async (wanted: string) => (await rows()).find((row) => row.id === wanted);

    it('as a supervisor: the standby begins, then the assignment ends for the record, once', async () => {
      const standby = await cover({ isStandby: true });
      await leave(supervisor);
      await handle('member.ended', supervisor);
      expect(await ofId(id)).toMatchObject({ active_until: NOW, end_reason: 'LEFT' });
      expect(await begun()).toMatchObject([{ supervisor_id: stand.personId, end_reason: 'NONE' }]);
      expect(await ofId(standby)).toMatchObject({ end_reason: 'NONE' });
      const before = await rows();
      await handle('member.ended', supervisor);
      expect(await rows()).toEqual(before);
      expect(await told()).toEqual(['licenceLapsed', 'coverStarted', 'ended']);
    });

    it('as a supervisee: the assignment ends, and whoever covers for it', async () => {
      const dated = await cover({ until: at(9) });
      await leave(trainee);
      await handle('member.ended', trainee);
      for (const one of [id, dated])
        expect(await ofId(one)).toMatchObject({ active_until: NOW, end_reason: 'LEFT' });
      expect(await told()).toEqual(['ended', 'ended']);
    });

    it('as a cover: only the cover ends', async () => {
      const dated = await cover({ until: at(9) });
      await leave(stand);
      await handle('member.ended', stand);
      expect(await ofId(dated)).toMatchObject({ end_reason: 'LEFT' });
      expect(await ofId(id)).toMatchObject({ end_reason: 'NONE' });
    });

    it('or loses the role that it rests on, and not another', async () => {
      await roles(supervisor, '{SUPERVISOR}');
      await roles(trainee, '{CLINICIAN}');
      await handle('member.rolesChanged', supervisor);
      await handle('member.rolesChanged', trainee);
      expect(await ofId(id)).toMatchObject({ end_reason: 'NONE' });
      await roles(supervisor, '{DIRECTOR}');
      await handle('member.rolesChanged', supervisor);
      expect(await ofId(id)).toMatchObject({ end_reason: 'LEFT' });
    });

    it('or is nobody: nothing happens', async () => {
      await handle('member.ended', { ...supervisor, personId: supervisor.membershipId as never });
      expect(await ofId(id)).toMatchObject({ end_reason: 'NONE' });
    });
  });
});
