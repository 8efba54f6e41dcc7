import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

test('a new case comes into an open inbox by itself, says why and by when, and leads to its page', async ({
  people,
}) => {
  const maker = await cases();
  const page = await people.enter('supervisor');
  await expect(page.getByRole('heading', { name: /^Needs you/ })).toBeVisible();
  const { number } = await maker.submit({ urgency: 'SOON' });
  const row = page.getByRole('link', { name: new RegExp(`Case ${number} `) });
  await expect(row).toBeVisible({ timeout: 5_000 });
  await expect(row).toContainText('Review');
  await expect(row).toContainText('as supervisor');
  await expect(row).toContainText('Due ');
  await expect(row.getByRole('timer')).toContainText('Expires ');
  await expect(row).toHaveAttribute('href', `/cases/${number}`);
});

test('Alt and the arrows go from row to row, and stay at the ends', async ({ people }) => {
  const page = await people.enter('supervisor');
  const rows = page.locator('[data-inbox-row]');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(0)).toBeFocused();
});

test('notices are told in the head of the page and can be marked as read', async ({ people }) => {
  const maker = await cases();
  const page = await people.enter('covering-supervisor');
  const { number } = await maker.submitBeside();
  const bell = page.getByRole('button', { name: /^Notices, \d+ unread/ });
  await expect(bell).toBeVisible({ timeout: 20_000 });
  await bell.click();
  const list = page.getByRole('dialog', { name: 'Notices' });
  await expect(list.getByText(`Case ${number} was sent to you`)).toBeVisible({ timeout: 20_000 });
  await list.getByRole('button', { name: 'Mark these as read' }).click();
  await expect(list).toHaveCount(0);
  await page.getByRole('button', { name: /^Notices/ }).click();
  await expect(page.getByRole('dialog', { name: 'Notices' })).toBeVisible();
  await expect(page.getByText(`Case ${number} was sent to you`)).toHaveCount(0);
});

test('the last good list stays when it cannot be refreshed', async ({ people }) => {
  const page = await people.enter('supervisor');
  const rows = page.locator('[data-inbox-row]');
  await expect(rows.first()).toBeVisible();
  let isAway = true;
  await page.route('**/graphql', (route) =>
    isAway ? route.fulfill({ status: 200, body: 'nothing', contentType: 'text/plain' }) : route.continue(),
  );
  await (await cases()).submit();
  await expect(page.getByRole('alert')).toContainText('Could not refresh', { timeout: 30_000 });
  await expect(rows.first()).toBeVisible();
  isAway = false;
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
