import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const CANARY = 'a long silence like a frozen lake';

test('a supervisor is out of an open case the moment the director ends the supervision', async ({
  people,
}) => {
  const maker = await cases();
  const { id, number } = await maker.submitBeside({ sections: { dilemma: `There is ${CANARY}.` } });
  await maker.open(id, { by: 'coveringSupervisor' });
  const page = await people.enter('covering-supervisor');
  await page.goto(`/cases/${number}`);
  await expect(page.getByText(CANARY)).toBeVisible();
  await page.waitForTimeout(500);
  await maker.endBeside();
  const ended = Date.now();
  await expect(page.getByText(CANARY)).toHaveCount(0, { timeout: 2_000 });
  expect(Date.now() - ended).toBeLessThan(2_000);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can no longer be opened here');
  expect(await page.content()).not.toContain(CANARY);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nothing here that you can see');
  expect(await page.content()).not.toContain(CANARY);
});

test('a signed-out browser’s back button shows nothing', async ({ people }) => {
  const maker = await cases();
  const { number } = await maker.submit({ sections: { dilemma: `There is ${CANARY}.` } });
  const page = await people.enter('trainee');
  await page.goto(`/cases/${number}`);
  await expect(page.getByText(CANARY)).toBeVisible();
  await page.goto('/groups');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.locator('[data-persona="trainee"]')).toBeVisible();
  for (let step = 0; step < 3; step += 1) {
    await page.goBack().catch(() => undefined);
    await page.waitForTimeout(300);
    expect(await page.content()).not.toContain(CANARY);
  }
});

test('locking in one tab takes the text out of another', async ({ people }) => {
  const maker = await cases();
  const { number } = await maker.submit({ sections: { dilemma: `There is ${CANARY}.` } });
  const page = await people.enter('trainee');
  await page.goto(`/cases/${number}`);
  await expect(page.getByText(CANARY)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible({ timeout: 3_000 });
  expect(await page.content()).not.toContain(CANARY);
});
