import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateQueue } from '@subrosa/db';
import { startTestRedis, testDatabase } from '@subrosa/testing';
import type { TestDatabase, TestRedis } from '@subrosa/testing';
import { openEventQueue } from './event-queue.js';
import type { EventJob, EventQueue } from './event-queue.js';

const redis: TestRedis | null = await startTestRedis();
const job = (id: string): EventJob => ({
  clinicId: 'clinic',
  id,
  topic: 'test.happened',
  subjectId: `subject-${id}`,
});

/** Waits until the condition holds, or fails after ten seconds of waiting. */
async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; !condition(); round += 1) {
    if (round === 1_000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const backends = [['PostgreSQL', false] as const, ...(redis === null ? [] : [['Redis', true] as const])];

describe.each(backends)('the event queue on %s', (_name, isRedis) => {
  let database: TestDatabase;
  let queue: EventQueue;
  const handled: EventJob[] = [];
  const failing = new Set<string>();

  beforeAll(async () => {
    database = await testDatabase();
    queue = openEventQueue({
      queueUrl: isRedis ? redis?.url : undefined,
      databaseUrl: database.url('worker'),
    });
    queue.listen(
      (received) => {
        handled.push(received);
        return failing.delete(received.id) ? Promise.reject(new Error('once')) : Promise.resolve();
      },
      () => undefined,
    );
  });
  afterAll(async () => {
    await queue.close();
    await database.drop();
  });

  it('hands over what was added, ids only', async () => {
    await queue.add([{ job: job('plain'), delayMs: 0 }]);
    await until(() => handled.length === 1);
    expect(handled).toEqual([job('plain')]);
  });

  it('keeps one job for one id', async () => {
    await queue.add([
      { job: job('twice'), delayMs: 200 },
      { job: job('twice'), delayMs: 200 },
    ]);
    await queue.add([{ job: job('later'), delayMs: 400 }]);
    await until(() => handled.some(({ id }) => id === 'later'));
    expect(handled.filter(({ id }) => id === 'twice')).toHaveLength(1);
  });

  it('keeps a job until it is due', async () => {
    await queue.add([
      { job: job('due'), delayMs: 600 },
      { job: job('now'), delayMs: 0 },
    ]);
    await until(() => handled.some(({ id }) => id === 'now'));
    expect(handled.some(({ id }) => id === 'due')).toBe(false);
    await until(() => handled.some(({ id }) => id === 'due'));
    expect(handled.filter(({ id }) => id === 'due')).toHaveLength(1);
  });

  it('tries again after a failure', async () => {
    failing.add('shaky');
    await queue.add([{ job: job('shaky'), delayMs: 0 }]);
    await until(() => handled.filter(({ id }) => id === 'shaky').length === 2);
    expect(failing.has('shaky')).toBe(false);
  });
});

describe('the queue’s schema', () => {
  it('can be migrated again after a worker has used it', async () => {
    const database = await testDatabase();
    const queue = openEventQueue({ queueUrl: undefined, databaseUrl: database.url('worker') });
    await queue.add([{ job: job('first'), delayMs: 60_000 }]);
    await queue.close();
    await migrateQueue(database.url('owner'));
    const waiting = await database.sql<{ id: string }>('SELECT id FROM bullmq.job');
    expect(waiting).toEqual([{ id: 'first' }]);
    await database.drop();
  });
});

describe('the switch to Redis', () => {
  afterAll(() => redis?.stop());

  it('is tested wherever CI runs', () => {
    expect(redis !== null || process.env['CI'] === undefined).toBe(true);
  });
});
