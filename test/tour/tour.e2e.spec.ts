import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi } from '@subrosa/api/test/test-api.js';
import type { TestApi } from '@subrosa/api/test/test-api.js';
import { seedDemo } from '@subrosa/ops/commands/seed-demo.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startWorker } from '@subrosa/worker/start-worker.js';
import type { RunningWorker } from '@subrosa/worker/start-worker.js';
import { playTour } from '../../tools/tour/play-tour.mjs';

describe('the tour', () => {
  let database: TestDatabase;
  let api: TestApi;
  let worker: RunningWorker | null = null;

  const resume = async (): Promise<void> => {
    const config = { ...api.config, WORKER_DATABASE_URL: database.url('worker'), SWEEP_SECONDS: 1 };
    worker = await startWorker(config, new Logger('silent'));
  };
  const stop = async (): Promise<void> => {
    await worker?.stop();
    worker = null;
  };

  beforeAll(async () => {
    database = await testDatabase();
    process.env['MIGRATION_DATABASE_URL'] = database.url('owner');
    await seedDemo();
    api = await startTestApi(database, { DEMO_MODE: 'true' });
    await resume();
  });
  afterAll(async () => {
    delete process.env['MIGRATION_DATABASE_URL'];
    await stop();
    await api.close();
    await database.drop();
  });

  it('happens as told, to the destroyed case and its receipt, with the worker and without', async () => {
    const lines: string[] = [];
    const url = api.url.replace(/\/graphql$/, '');
    const steps = await playTour({ url, worker: { stop, resume }, print: (line) => void lines.push(line) });
    expect(steps).toBe(74);
    expect(lines.filter((line) => line.includes('✓'))).toHaveLength(74);
    expect(lines.join('\n')).not.toContain('✗');
  }, 240_000);

  it('leaves one receipt for each of the three cases that end in it', async () => {
    const receipts = await database.sql<{ count: string }>(
      'SELECT case_id, count(*) FROM subrosa.destruction_receipts GROUP BY case_id',
    );
    expect(receipts.map(({ count }) => count)).toEqual(['1', '1', '1']);
  });
});
