import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi } from './test-api.js';

describe('beginning the demo anew', () => {
  let database: TestDatabase;
  let api: TestApi | undefined;

  const ask = async (settings: Record<string, string>, init: RequestInit = {}): Promise<number> => {
    api = await startTestApi(database, settings);
    return (await fetch(new URL('/demo/reset', api.url), init)).status;
  };

  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    await api?.close();
    await database.drop();
  });

  it('is told to be possible where npm start runs a demo', async () => {
    expect(await ask({ DEMO_MODE: 'true', DEMO_RESET: 'true' })).toBe(204);
  });

  it.each([{ DEMO_MODE: 'true' }, { DEMO_RESET: 'true' }, {}])('does not exist with %o', async (settings) => {
    const init = { method: 'POST', headers: { 'x-subrosa-demo': 'reset' } };
    expect(await ask(settings, init)).toBe(404);
  });

  it('is refused to a form of another site, which cannot send the header', async () => {
    expect(await ask({ DEMO_MODE: 'true', DEMO_RESET: 'true' }, { method: 'POST' })).toBe(403);
  });
});
