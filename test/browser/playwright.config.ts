import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/find-chromium.mjs';

const chromium = findChromium();

/** Tests in a real browser against a real server: `npm run test:browser`; `npm test` runs them too. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.browser.ts',
  // The walk over every page in every look, and the ten journeys a second time, take minutes: `npm run test:nightly`.
  ...(process.env['NIGHTLY'] === undefined ? { grepInvert: /@nightly/ } : { grep: /@nightly/ }),
  outputDir: '../../.subrosa/browser-results',
  globalSetup: './start-product.ts',
  fullyParallel: false,
  // A test waits for its page more often than it works.
  workers: 3,
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
