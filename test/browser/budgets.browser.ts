import type { Page } from '@playwright/test';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const MOST_SHIFT = 0.02;

interface Watched {
  shift: number;
  refusals: string[];
}

/** From now on every page loaded here sums its layout shifts and keeps what its content policy refused. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { shift: 0, refusals: [] };
    Object.assign(globalThis, { watched });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      watched.refusals.push(`${violatedDirective} ${blockedURI}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) watched.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('h1')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 30_000 });
};

/** What was watched since the page was loaded, and how long its load took in milliseconds. */
const watchedOn = (page: Page): Promise<Watched & { loaded: number }> =>
  page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    const [load] = performance.getEntriesByType('navigation');
    return { ...watched, loaded: Math.round(load?.duration ?? 0) };
  });

// That no other origin is asked, `people` checks in every test.
test('inbox, case and composer stay where they are while they load, and no page asks for what the policy refuses', async ({
  people,
}) => {
  test.setTimeout(180_000);
  const made = await (await cases()).submit();
  const page = await people.enter('trainee');
  await watch(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  const figures: string[] = [];
  const note = async (name: string): Promise<void> => {
    await settled(page);
    const { shift, refusals, loaded } = await watchedOn(page);
    figures.push(`${name}: layout shift ${shift.toFixed(4)}, loaded in ${String(loaded)} ms`);
    expect(refusals, `refused by the policy on ${name}`).toEqual([]);
    expect(shift, `layout shift on ${name}`).toBeLessThanOrEqual(MOST_SHIFT);
  };
  await page.goto('/');
  await note('inbox');
  await page.goto(`/cases/${String(made.number)}`);
  await note('case');
  await page.goto('/write-ups');
  await settled(page);
  await page.getByRole('main').locator('a[href^="/write-ups/"]:not([href^="/write-ups/new"])').last().click();
  await page.getByLabel('Passphrase of your vault').fill('a passphrase for the demo only');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.cm-content').first()).toBeVisible({ timeout: 30_000 });
  await note('composer');
  const others = asked.filter((origin) => origin !== new URL(page.url()).origin && origin !== 'null');
  expect(others).toEqual([]);
  // The figures are what this test is run for.
  // eslint-disable-next-line no-console
  console.log(
    `${figures.join('; ')}; ${String(asked.length)} requests, ${String(others.length)} to other origins`,
  );
});
