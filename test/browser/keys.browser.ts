import { expectNoViolations } from './axe.js';
import { expect, test } from './subrosa.js';

test('by keyboard alone the palette leads to a page, to a case by its number, and back to where one was', async ({
  people,
}) => {
  const page = await people.enter('trainee');
  const field = page.getByRole('combobox', { name: 'Page, action, or number of a case' });
  const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
  await page.getByRole('link', { name: 'Receipts' }).focus();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expectNoViolations(page);
  await expect(page.getByRole('dialog').getByRole('option', { name: 'Clinic', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Receipts' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('rec');
  await expect(field).toBeFocused();
  // Called again it stays as it is.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ord');
  await expect(field).toHaveValue('record');
  await expect(chosen).toHaveText('Client records');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText('New client record');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Client records' })).toBeVisible();

  await page.keyboard.press('Control+k');
  // At once: what is typed before the palette is there is not lost.
  await page.keyboard.type('999999');
  await expect(field).toHaveValue('999999');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\/999999$/);
});

test('single letters do nothing until they are turned on, and never where one writes', async ({ people }) => {
  const page = await people.enter('supervisor');
  const rows = page.locator('[data-inbox-row]');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.first()).not.toBeFocused();

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Single-letter keys' }).check();
  await page.getByRole('heading', { level: 1 }).click();
  // Their part of the program is fetched when they are turned on.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Single-letter keys' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('jgi');
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('jgi');
  await expect(page).toHaveURL(/\/$/);
});
