import { expect, test } from './subrosa.js';

test('a newcomer enters, locks, and finds the lock where the page was', async ({ people }) => {
  const page = await people.enter('trainee');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveCount(0);
});
