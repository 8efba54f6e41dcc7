import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import { buildClinic, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';

describe('the outbox', () => {
  let database: TestDatabase;
  let clinicId: string;

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
  });
  afterAll(() => database.drop());

  /** An event that was relayed so often, the last time so many minutes ago, and never handled. */
  const unhandled = async (attempts: number, minutesAgo: number): Promise<string> => {
    const id = newId();
    await database.sql(
      `INSERT INTO subrosa.outbox (clinic_id, id, topic, subject_id, run_at, created_at, relayed_at, attempts)
       VALUES ($1, $2, 'consent.withdrawn', $2, subrosa.now() - interval '1 day', subrosa.now() - interval '1 day',
               subrosa.now() - make_interval(mins => $4), $3)`,
      [clinicId, id, attempts, minutesAgo],
    );
    return id;
  };
  const batch = async () =>
    (await database.sql<{ outbox_id: string }>('SELECT outbox_id FROM subrosa.outbox_batch(10)')).map(
      (event) => event.outbox_id,
    );

  it('offers an unhandled event again after a minute, then more rarely, and never gives it up', async () => {
    const once = await unhandled(1, 2);
    await unhandled(5, 2);
    const often = await unhandled(500, 61);
    expect((await batch()).sort()).toEqual([once, often].sort());
    expect(await batch()).toEqual([]);
  });
});
