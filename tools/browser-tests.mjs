/** `npm run test:browser`: the tests in a real browser; with --nightly those that take long (`npm run test:nightly`). Ends with one line of counts; without a Chromium they are skipped, in CI failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { HOME, ROOT } from './project.mjs';

const REPORT = join(HOME, 'browser-results.json');

/** `{ passed, failed, skipped }` of a report; one that is missing or empty counts as one failure. */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, flaky: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const passed = stats.expected + stats.flaky;
  const failed = stats.unexpected + errors.length;
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped: stats.skipped, flaky: stats.flaky };
}

const tell = ({ passed, failed, skipped, flaky = 0 }, why = '') =>
  console.log(
    `browser tests: ${passed} passed, ${failed} failed${flaky > 0 ? `, ${flaky} at the second try` : ''}${skipped > 0 ? `, ${skipped} skipped${why}` : ''}`,
  );

const isCi = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';
if (findChromium() === undefined) {
  const why = ' (no Chromium: apt-get install chromium, or set CHROMIUM_PATH)';
  tell({ passed: 0, failed: isCi ? 1 : 0, skipped: 1 }, why);
  process.exit(isCi ? 1 : 0);
}
rmSync(REPORT, { force: true });
const isNightly = process.argv.includes('--nightly');
const options = process.argv.slice(2).filter((option) => option !== '--nightly');
const words = ['test', '-c', 'test/browser/playwright.config.ts', ...options];
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/@playwright/test/cli.js'), ...words],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...(isNightly ? { NIGHTLY: '1' } : {}) },
  },
);
const counts = countsOf(REPORT);
tell(counts);
process.exit(status === 0 && counts.failed === 0 && (!isCi || counts.skipped === 0) ? 0 : 1);
