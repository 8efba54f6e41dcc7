import type { Page } from '@playwright/test';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const CANARY = 'the kettle that nobody switches on';
const DAY_MS = 86_400_000;
const SECONDS = 25;

/** Everything a browser keeps where a word could be left: storages, caches, workers, address, title, and the document itself. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const workers = await navigator.serviceWorker.getRegistrations();
    return JSON.stringify({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases,
      workers: workers.length,
      caches: await caches.keys(),
      address: location.href,
      title: document.title,
      history: history.state as unknown,
      text: document.documentElement.outerHTML,
    });
  });

const brief = async (): Promise<{ number: number; endsAt: number }> => {
  const maker = await cases();
  const { number, expiresAt } = await maker.submitBrief(SECONDS, {
    sections: { dilemma: `It is ${CANARY}.` },
  });
  return { number, endsAt: Date.parse(expiresAt) };
};

test('a text leaves an open page at its expiry instant, and nothing of it is left anywhere', async ({
  people,
}) => {
  const told: string[] = [];
  const page = await people.enter('clinician');
  page.on('console', (message) => told.push(message.text()));
  const { number, endsAt } = await brief();
  await page.goto(`/cases/${number}`);
  await expect(page.getByText(CANARY)).toBeVisible();
  await expect(page.getByRole('timer').first()).toContainText('less than a minute');
  await expect(page.getByText(CANARY)).toHaveCount(0, { timeout: SECONDS * 1_000 });
  const late = Date.now() - endsAt;
  expect(late).toBeGreaterThan(-1_500);
  expect(late).toBeLessThan(1_500);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can no longer be opened here');
  const kept = await keptIn(page);
  expect(kept).not.toContain(CANARY);
  expect(JSON.parse(kept)).toMatchObject({ databases: [], workers: 0, caches: [] });
  expect(told.join('\n')).not.toContain(CANARY);
  await page.goto('/');
  await page.goBack();
  await page.waitForTimeout(500);
  expect(await page.content()).not.toContain(CANARY);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.content()).not.toContain(CANARY);
});

test('a clock that is wrong by a day changes nothing, early or late', async ({ people }) => {
  const [ahead, behind] = [await people.enter('clinician'), await people.enter('clinician')];
  const { number, endsAt } = await brief();
  for (const [page, shift] of [
    [ahead, DAY_MS],
    [behind, -DAY_MS],
  ] as const) {
    await page.clock.install({ time: Date.now() + shift });
    await page.goto(`/cases/${number}`);
    await expect(page.getByText(CANARY)).toBeVisible();
  }
  await expect(ahead.getByText(CANARY)).toHaveCount(0, { timeout: SECONDS * 1_000 });
  await expect(behind.getByText(CANARY)).toHaveCount(0, { timeout: 3_000 });
  expect(Math.abs(Date.now() - endsAt)).toBeLessThan(4_000);
});
