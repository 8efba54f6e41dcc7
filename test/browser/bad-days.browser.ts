import type { Browser, Page } from '@playwright/test';
import { cases } from './case-builder.js';
import { OwnServer } from './own-server.js';
import { expect, test } from './subrosa.js';

const DAY = 86_400_000;
const KEYS = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];

/** The trainee at this server; what fails on the way there is the matter of these tests, so no error of a console ends them. */
async function enterAt(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('[data-persona="trainee"]').click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  return page;
}

/** A draft of the test's own; answers its address. */
async function draft(): Promise<string> {
  const sections = KEYS.map((key) => ({ key, text: '' }));
  const record = { names: [{ given: 'Maribel', role: 'client' as const }] };
  return `/write-ups/${await (await cases()).draft({ record, content: { question: 'What now?', sections } })}`;
}

const background = (page: Page) => page.getByRole('textbox', { name: 'Background', exact: true });
const state = (page: Page) => page.locator('[data-save-state]');

async function openVault(page: Page): Promise<void> {
  await page.getByLabel('Passphrase of your vault').fill('a passphrase for the demo only');
  await page.keyboard.press('Enter');
  await expect(background(page)).toBeVisible({ timeout: 20_000 });
}

async function write(page: Page, text: string): Promise<void> {
  await background(page).press('Control+End');
  await page.keyboard.insertText(text);
}

const savedSoon = (page: Page) => expect(state(page)).toContainText(/^Saved/, { timeout: 30_000 });

test('the server is killed and started again while somebody writes: the page says so, and nothing typed is lost', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const server = await OwnServer.start();
  try {
    const page = await enterAt(browser, server.url);
    await page.goto(await draft());
    await openVault(page);
    await write(page, 'Typed before.');
    await savedSoon(page);
    await server.kill();
    await write(page, ' Typed while it was gone.');
    await expect(state(page)).toContainText('Not saved - trying again');
    await expect(page.getByRole('alert').getByText('The server cannot be reached.')).toBeVisible();
    await write(page, ' And more.');
    await server.startAgain();
    await savedSoon(page);
    await page.reload();
    await openVault(page);
    await expect(background(page)).toHaveText('Typed before. Typed while it was gone. And more.');
    await page.context().close();
  } finally {
    await server.end();
  }
});

test('a page whose parts an update has removed offers to load again, and the draft is kept', async ({
  browser,
}) => {
  const page = await enterAt(browser, process.env['SUBROSA_URL'] ?? '');
  const address = await draft();
  await page.goto(address);
  await openVault(page);
  await write(page, 'Typed before the update.');
  let isGone = true;
  await page.route(/\/assets\/.*receipts.*\.js/, async (route) => {
    if (isGone) await route.fulfill({ status: 404, body: '' });
    else await route.continue();
  });
  await page.getByRole('link', { name: 'Receipts' }).click();
  await expect(page.getByRole('heading', { name: 'Subrosa was updated' })).toBeVisible();
  isGone = false;
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Receipts' })).toBeVisible();
  await page.goto(address);
  await openVault(page);
  await expect(background(page)).toHaveText('Typed before the update.');
  await page.context().close();
});

test('with a clock a day ahead and a slow line the composer tells the true times, and saves', async ({
  browser,
}) => {
  const page = await enterAt(browser, process.env['SUBROSA_URL'] ?? '');
  const address = await draft();
  await page.clock.install({ time: Date.now() + DAY });
  await page.goto(address);
  await openVault(page);
  await expect(state(page)).toContainText(/^Saved (just now|\d+ s ago)$/);
  const cdp = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 1_500, downloadThroughput: 40_000, uploadThroughput: 20_000 };
  await cdp.send('Network.emulateNetworkConditions', line);
  await write(page, 'Typed on a slow line.');
  await expect(state(page)).toContainText('Not saved yet');
  await expect(state(page)).toContainText('Saving…');
  await expect(state(page)).toContainText(/^Saved (just now|\d s ago)$/, { timeout: 20_000 });
  await page.context().close();
});
