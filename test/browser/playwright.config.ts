import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/find-chromium.mjs';

const chromium = findChromium();

/** Tests in a real browser against a real server: `npm run test:browser`; `npm test` runs them too. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.browser.ts',
  // The walk over every page in every look takes minutes: `npm run test:pages`, each night.
  testIgnore: process.env['EVERY_PAGE'] === undefined ? ['**/accessibility.browser.ts'] : [],
  outputDir: '../../.subrosa/browser-results',
  globalSetup: './start-product.ts',
  fullyParallel: false,
  workers: 2,
  // A machine that stalls for seconds fails a wait, not a page; what passes only the second time is told in the closing line.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../.subrosa/browser-results.json' }]],
  use: {
    launchOptions: { ...(chromium === undefined ? {} : { executablePath: chromium }), args: CHROMIUM_FLAGS },
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
