import type { Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const PASSPHRASE = 'a passphrase for the demo only';

/** Opens the vault where the page asks for it. */
async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase of your vault').fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Makes a record through the page and answers its address. */
async function makeRecord(page: Page, given: string): Promise<string> {
  await page.goto('/clients/new');
  await unlock(page);
  await page.getByLabel('Given names').fill(given);
  await page.getByRole('button', { name: 'Seal and store' }).click();
  await expect(page.getByRole('heading', { name: 'Consents' })).toBeVisible();
  return new URL(page.url()).pathname;
}

test('a record saved in two windows loses nothing', async ({ people }) => {
  const one = await people.enter('trainee');
  const address = await makeRecord(one, 'Tansy');
  const other = await people.enter('trainee');
  await other.goto(address);
  for (const page of [one, other]) await page.getByRole('button', { name: 'Open the record' }).click();
  await unlock(other);
  await other.getByLabel('Towns and other places').fill('Elmsworth');
  await one.getByLabel('Schools and colleges').fill('Birchford College');
  await one.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(one.getByText('Saved as version 2.')).toBeVisible();

  await other.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(other.getByText('saved in another window meanwhile')).toBeVisible();
  await expectNoViolations(other);
  await other.getByRole('button', { name: 'Save both together' }).click();
  await expect(other.getByText('Saved as version 3.')).toBeVisible();
  await expect(other.getByLabel('Schools and colleges')).toHaveValue('Birchford College');
  await expect(other.getByLabel('Towns and other places')).toHaveValue('Elmsworth');
});

test(
  'keys are made once, the code is shown once, and it opens them when the passphrase is forgotten',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('administrator');
    await page.goto('/clients/new');
    await page.getByLabel(/^New passphrase/).fill('ticket velvet harbour moss');
    await page.getByLabel('The same again').fill('ticket velvet harbour moss');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Make the key' }).click();
    const code = (await page.getByLabel('Recovery code', { exact: true }).textContent()) ?? '';
    await page.getByRole('button', { name: 'Save and open' }).click();
    await expect(page.getByText('Write it down first')).toBeVisible();
    await expectNoViolations(page);
    await page.getByLabel('I wrote it down').check();
    await page.getByRole('button', { name: 'Save and open' }).click();
    await expect(page.getByLabel('Given names')).toBeVisible();

    await page.reload();
    await unlock(page);
    await expect(page.getByText('The passphrase does not open these keys.')).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'I forgot the passphrase' }).click();
    await page.getByLabel('Recovery code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel(/^New passphrase/).fill(PASSPHRASE);
    await page.getByLabel('The same again').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Make the key' }).click();
    await expect(page.getByLabel('Recovery code', { exact: true })).not.toHaveText(code);
    await page.getByLabel('I wrote it down').check();
    await page.getByRole('button', { name: 'Save and open' }).click();
    await expect(page.getByLabel('Given names')).toBeVisible();
  },
);

test(
  'records and consents are accessible with a record opened and with each dialog',
  { tag: '@nightly' },
  async ({ people }) => {
    test.setTimeout(180_000);
    const page = await people.enter('trainee');
    await page.getByRole('link', { name: 'Client records' }).click();
    await expect(page.getByRole('link', { name: /^Case \d+$/ }).first()).toBeVisible();
    await expectNoViolations(page);
    const withCase = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^Case \d+$/ }) });
    await withCase.first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Open the record' }).click();
    await unlock(page);
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText('At once, readers lose what rests on this alone:')).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Note a review' }).click();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Record a consent' }).click();
    await expectNoViolationsAnywhere(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'All client records' }).click();
    await expect(page.getByText('Leave without saving?')).toBeVisible();
  },
);

test(
  'the officer takes back what a client no longer agrees to, and the author sees it taken back',
  { tag: '@nightly' },
  async ({ people }) => {
    const { number } = await (await cases()).submit();
    const author = await people.enter('trainee');
    await author.goto('/clients');
    const row = author
      .getByRole('row')
      .filter({ has: author.getByRole('link', { name: `Case ${String(number)}`, exact: true }) });
    const id = (await row.locator('a[href^="/clients/"]').getAttribute('href'))?.split('/').at(-1) ?? '';
    const officer = await people.enter('privacy-officer');
    await officer.goto('/holds');
    await officer.getByRole('link', { name: 'Consents' }).click();
    await officer.getByLabel('Whose client agreed').selectOption({ label: 'Wren Alderbrook' });
    const record = officer.getByRole('region', { name: `Client record ${id}` });
    await expect(record).toContainText('In force');
    await expectNoViolations(officer);
    await record.getByRole('button', { name: 'Withdraw' }).click();
    await expect(officer.getByText(/readers lose the cases that rest on this alone/)).toBeVisible();
    await expectNoViolations(officer);
    await officer.getByRole('button', { name: 'Withdraw for good' }).click();
    await expect(record).toContainText('Withdrawn');
    await author.goto(`/clients/${id}`);
    await expect(author.getByRole('region', { name: 'Consents' })).toContainText('Withdrawn');
  },
);

test('lasting notes stand together, the newest first', { tag: '@nightly' }, async ({ people }) => {
  const page = await people.enter('supervisor');
  await page.goto('/receipts');
  await page.getByRole('link', { name: 'Supervision notes' }).click();
  await expect(page.getByRole('article').first()).toContainText('About:');
  await expectNoViolations(page);
  await page.getByRole('article').first().getByRole('link').click();
  await expect(page.getByText(/supervision note of/)).toBeVisible();
});
