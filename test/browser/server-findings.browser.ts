import type { Locator, Page } from '@playwright/test';
import { cases } from './case-builder.js';
import { mouse } from './hands.js';
import { violationsOf } from './page-checks.js';
import { sentBack } from './sent-back.js';
import { expect, test } from './subrosa.js';
import { openVault } from './vault-steps.js';

/** An engine that speaks the protocol and sees nothing, as one of an earlier day might: what is found then is found by the server. */
const BLIND_ENGINE = `addEventListener('message', ({ data: { id, kind } }) => {
  const answers = { open: { kind: 'done' }, forget: { kind: 'done' }, aliases: { kind: 'aliases', aliases: [] } };
  postMessage({ id, ...(answers[kind] ?? { kind: 'findings', findings: [], ms: 0 }) });
});`;

async function blind(page: Page): Promise<void> {
  await page.route(/screener\.worker[^/]*\.js$/, async (route) => {
    await route.fulfill({ response: await route.fetch(), body: BLIND_ENGINE });
  });
}

const section = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const rows = (page: Page): Locator => page.locator('[data-entity-row]');
const refused = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'It was not sent' });

async function state(page: Page): Promise<void> {
  for (const box of await page.getByRole('group', { name: 'You state' }).getByRole('checkbox').all())
    await box.check();
}

/** All that a submission asks besides the text. */
async function fillAndSubmit(page: Page): Promise<void> {
  await expect(page.getByText('on this device: nothing is open.')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Age band').selectOption('40 to 59');
  await page.getByLabel('Presenting area').selectOption('Mood');
  await state(page);
  await page.getByRole('button', { name: /^Submit to/ }).click();
}

test(
  'what the server alone finds is listed, walked and replaced by keys, and then the write-up goes',
  { tag: '@nightly' },
  async ({ people }) => {
    const { id } = await (
      await cases()
    ).draftWithConsent({
      sections: {
        background: 'Mrs. Okonkwo brought the client to the first session.',
        course: 'The sessions began after a stay at Ridgeway Hospital.',
      },
    });
    const page = await people.enter('trainee');
    await blind(page);
    await page.goto(`/write-ups/${id}/submit`);
    await openVault(mouse, page);
    await fillAndSubmit(page);
    await expect(refused(page)).toBeFocused();
    const found = page.getByRole('list', { name: 'Possible identifiers in Background' });
    await expect(found).toContainText('Okonkwo');
    await expect(found).toContainText('from the server');
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole('link', { name: 'Replace it in the write-up' }).first().click();
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).first()).toContainText('found by the server');
    await expect(rows(page).last()).toContainText('found by the server');
    await expect(section(page, 'Background').locator('[data-entity]')).toHaveText(['Okonkwo']);
    await expect(section(page, 'Course so far').locator('[data-entity]')).toHaveCount(1);
    expect(await violationsOf(page)).toEqual([]);
    await section(page, 'Your question').focus();
    await page.keyboard.press('F8');
    await expect(section(page, 'Background')).toBeFocused();
    await page.keyboard.press('F8');
    await expect(section(page, 'Course so far')).toBeFocused();
    await page.keyboard.press('Shift+F8');
    await expect(section(page, 'Background')).toBeFocused();
    await page.keyboard.press('Control+.');
    await expect(section(page, 'Background')).not.toContainText('Okonkwo');
    await expect(rows(page)).toHaveCount(1);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('1 possible identifier is left.')).toBeVisible();
    await expect(section(page, 'Course so far')).toBeFocused();
    await page.keyboard.press('Control+.');
    await expect(rows(page)).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await fillAndSubmit(page);
    await expect(page.getByRole('heading', { name: /^Case \d+ was sent$/ })).toBeFocused();
  },
);

test(
  'what the server alone finds in the next version stands in the list beside it, also beside a plain text box',
  { tag: '@nightly' },
  async ({ people }) => {
    const number = await sentBack();
    const page = await people.enter('trainee');
    await blind(page);
    await page.goto(`/cases/${String(number)}/resubmit`);
    await openVault(mouse, page);
    await page.getByLabel('Plain text box').check();
    await section(page, 'Background').fill('Mrs. Okonkwo brought the client to the first session.');
    await state(page);
    await page.getByRole('button', { name: 'Send version 2' }).click();
    await expect(refused(page)).toBeFocused();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('found by the server');
    await section(page, 'Your question').focus();
    await page.keyboard.press('F8');
    await expect(section(page, 'Background')).toBeFocused();
    await page.keyboard.press('Control+.');
    await expect(section(page, 'Background')).not.toHaveValue(/Okonkwo/);
    await expect(rows(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Send version 2' }).click();
    await expect(
      page.getByRole('heading', { name: `Version 2 of case ${String(number)} was sent` }),
    ).toBeFocused();
  },
);
