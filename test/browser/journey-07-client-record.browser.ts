import type { Page } from '@playwright/test';
import { journey } from './journey.js';
import { expect } from './subrosa.js';
import { openVault } from './vault-steps.js';

const CANARY = 'Zephyrine Quillfeather';

/** What the page sends from now on. */
function listenTo(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
  return sent;
}

/** What of a record stays in the browser. */
const keptIn = (page: Page) =>
  page.evaluate(async () => ({
    stores: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    databases: (await indexedDB.databases()).length,
    title: document.title,
  }));

journey(7, async ({ hand, enter }) => {
  const page = await enter('trainee');
  const sent = listenTo(page);
  await hand.press(page.getByRole('link', { name: 'Client records' }));
  await hand.press(page.getByRole('link', { name: 'New record' }));
  await expect(page.getByLabel('Passphrase of your vault')).toBeFocused();
  await openVault(hand, page);
  await hand.write(page.getByLabel('Given names'), 'Zephyrine');
  await hand.write(page.getByLabel('Family name'), 'Quillfeather');
  await hand.write(page.getByLabel('Anything else only this client has'), CANARY);
  await hand.press(page.getByRole('button', { name: 'Seal and store' }));

  await hand.press(page.getByRole('button', { name: 'Record a consent' }));
  await hand.press(page.getByRole('button', { name: 'Record', exact: true }));
  await expect(page.getByText('Choose at least one thing that was agreed to.')).toBeVisible();
  await hand.check(page.getByRole('checkbox', { name: 'Supervision' }));
  await hand.press(page.getByRole('button', { name: 'Record', exact: true }));
  await expect(page.getByText('In force')).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Open the record' }));
  await expect(page.getByLabel('Given names')).toHaveValue('Zephyrine');

  expect(sent.filter((text) => text.includes('"CreateClientRecord"'))).toHaveLength(1);
  expect(sent.filter((text) => /zephyrine|quillfeather/i.test(text))).toEqual([]);
  expect(await keptIn(page)).toEqual({
    stores: expect.not.stringMatching(/zephyrine/i),
    databases: 0,
    title: 'Client record - Subrosa',
  });
  await hand.press(page.getByRole('button', { name: 'Lock' }));
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  expect(page.workers()).toHaveLength(0);
  expect(await page.content()).not.toMatch(/zephyrine/i);
});
