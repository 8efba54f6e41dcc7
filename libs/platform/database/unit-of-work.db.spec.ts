import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';

describe('UnitOfWork', () => {
  let database: TestDatabase;
  let actor: PersonActor;
  const purpose = { action: 'test.act', requestId: 'request-1' };

  beforeAll(async () => {
    database = await testDatabase();
    actor = await buildMember(database, await buildClinic(database));
  });
  afterAll(() => database.drop());

  const events = () =>
    database.sql<{ action: string; outcome: string; details: object }>(
      'SELECT * FROM subrosa.ledger_events ORDER BY position',
    );

  it('sets the tenant for the transaction only, so that a pooled connection forgets it', async () => {
    const inside = await database.unitOfWork.run(actor, purpose, (work) =>
      work.manager.query('SELECT subrosa.clinic_id() AS clinic'),
    );
    expect(inside).toEqual([{ clinic: actor.clinicId }]);
    expect(await database.app.query('SELECT subrosa.clinic_id() AS clinic')).toEqual([{ clinic: null }]);
    expect(await database.app.query('SELECT * FROM subrosa.memberships')).toEqual([]);
  });

  it('undoes the changes of a refusal and records it', async () => {
    const refused = database.unitOfWork.run(actor, purpose, async (work) => {
      await work.manager.query(`UPDATE subrosa.memberships SET version = 99`);
      throw new AppError('FORBIDDEN', { resource: 'Case', resourceId: actor.personId, action: 'case.open' });
    });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await database.sql('SELECT version FROM subrosa.memberships')).toEqual([{ version: 1 }]);
    expect(await events()).toMatchObject([
      {
        action: 'test.act',
        outcome: 'REFUSED',
        resource: 'Case',
        resource_id: actor.personId,
        details: { code: 'FORBIDDEN', action: 'case.open' },
      },
    ]);
  });

  it('undoes a fault and records it in a transaction of its own', async () => {
    const failed = database.unitOfWork.run(actor, purpose, async (work) => {
      await work.manager.query(`UPDATE subrosa.memberships SET version = 99`);
      await work.manager.query('SELECT 1 / 0');
    });
    await expect(failed).rejects.toThrow();
    expect(await database.sql('SELECT version FROM subrosa.memberships')).toEqual([{ version: 1 }]);
    expect((await events()).at(-1)).toMatchObject({ outcome: 'FAILED', action: 'test.act' });
  });

  it('undoes what was done outside the database when it rolls back, and only then', async () => {
    const undone: string[] = [];
    const act = (name: string, error?: Error) =>
      database.unitOfWork.run(actor, purpose, (work) => {
        work.onUndo(() => Promise.resolve(void undone.push(name)));
        return error === undefined ? Promise.resolve() : Promise.reject(error);
      });
    await act('committed');
    await expect(act('refused', new AppError('FORBIDDEN'))).rejects.toThrow();
    await expect(act('failed', new Error('a fault'))).rejects.toThrow();
    expect(undone).toEqual(['refused', 'failed']);
  });

  it('keeps one ledger line for one idempotency key, whatever is asked again', async () => {
    const entry = { action: 'test.once', outcome: 'DONE', resource: 'Case', idempotencyKey: 'once' } as const;
    const first = await database.unitOfWork.run(actor, purpose, (work) => work.record(entry));
    const second = await database.unitOfWork.run(actor, purpose, (work) => work.record(entry));
    expect(second).toBe(first);
    expect((await events()).filter((event) => event.action === 'test.once')).toHaveLength(1);
  });

  it('lets the app role neither write nor change the ledger directly', async () => {
    for (const statement of [
      'DELETE FROM subrosa.ledger_events',
      'UPDATE subrosa.ledger_events SET action = $$x$$',
    ]) {
      await expect(
        database.unitOfWork.run(actor, purpose, (work) => work.manager.query(statement)),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('serves statements one at a time on a shared Work', async () => {
    const open = await database.unitOfWork.open(actor, purpose);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => open.work.manager.query('SELECT $1::int AS n', [n])),
    );
    await open.commit();
    expect(answers.flat()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
  });
});
