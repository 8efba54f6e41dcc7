import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { RequestContext } from '../graphql/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';

describe('a transaction in which a statement has failed', () => {
  let database: TestDatabase;
  let actor: PersonActor;
  const purpose = { action: 'test.act', requestId: 'request-1' };
  const line = { action: 'section.read', outcome: 'READ', resource: 'Section' } as const;

  beforeAll(async () => {
    database = await testDatabase();
    actor = await buildMember(database, await buildClinic(database));
  });
  afterAll(() => database.drop());

  const outcomes = async () =>
    (await database.sql<{ outcome: string }>('SELECT outcome FROM subrosa.ledger_events')).map(
      (event) => event.outcome,
    );

  it('does not pretend to commit what was read: a reader could switch off the ledger by a malformed filter', async () => {
    const open = await database.unitOfWork.open(actor, purpose);
    await open.work.record(line);
    await expect(open.work.manager.query('SELECT $1::text', ['\u0000'])).rejects.toThrow();
    await expect(open.commit()).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await outcomes()).toEqual([]);
  });

  it('hands back a connection that can be used again', async () => {
    await database.unitOfWork.run(actor, purpose, (work) => work.record(line));
    expect(await outcomes()).toEqual(['READ']);
  });

  it('does not answer a change as done that swallowed its own failure', async () => {
    const swallowed = database.unitOfWork.run(actor, purpose, async (work) => {
      await work.manager.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await outcomes()).toEqual(['READ', 'FAILED']);
  });

  it('keeps the whole answer of a request back, whichever of its fields it was', async () => {
    const context = new RequestContext({
      requestId: 'request-2',
      operation: 'test',
      clientLabel: 'test',
      session: {
        sessionId: actor.sessionId,
        personId: actor.personId,
        displayName: 'test',
        isDemo: false,
        isLocked: false,
        idleUntil: new Date(),
        absoluteUntil: new Date(),
        actor,
      },
      setSessionToken: () => undefined,
      unitOfWork: database.unitOfWork,
    });
    await expect((await context.work()).manager.query('SELECT 1 / 0')).rejects.toThrow();
    await expect(context.settle(true)).rejects.toMatchObject({ code: 'INTERNAL' });
    await context.work();
    await expect(context.settle(true)).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
