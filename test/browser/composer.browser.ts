import type { Page } from '@playwright/test';
import { expectNoViolationsAnywhere } from './axe.js';
import { expect, test } from './subrosa.js';

const PASSPHRASE = 'a passphrase for the demo only';

/** A draft of the test's own, about a client whose names are in its record, with the composer open. */
async function begin(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'My write-ups' }).click();
  await page.getByRole('link', { name: 'New write-up' }).click();
  await openVault(page);
  await page.getByLabel('A client without a record yet').check();
  await page.getByLabel('Given names').fill('Maribel');
  await page.getByLabel('Family name').fill('Quintanilla');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(section(page, 'Your question')).toBeVisible();
  return page.url();
}

async function openVault(page: Page): Promise<void> {
  await page.getByLabel('Passphrase of your vault').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
}

const section = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => expect(page.locator('[data-save-state]')).toContainText(/^Saved/);
const STORY = 'Maribel came late. Mrs. Okonkwo asked Maribel Quintanilla to wait.';

async function write(page: Page, name: string, text: string): Promise<void> {
  await section(page, name).click();
  await page.keyboard.insertText(text);
}

test('an identifier is replaced everywhere by one key, and taken back by one undo', async ({ people }) => {
  const page = await people.enter('trainee');
  await begin(page);
  await write(page, 'Background', STORY);
  await write(page, 'Course so far', 'Since then Maribel is on time.');
  const rows = page.locator('[data-entity-row]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('3 places');
  await expect(rows.first()).toContainText('in your record');
  const marks = section(page, 'Background').locator('[data-entity]');
  await expect(marks).toHaveText(['Maribel', 'Okonkwo', 'Maribel Quintanilla']);
  await expect(marks.nth(1)).toHaveAttribute(
    'title',
    /^a name; it looks like .+ Ctrl\+\. writes “.+” everywhere\.$/,
  );
  await section(page, 'Background').press('Control+End');
  await page.keyboard.insertText(' Maribel');
  await expect(marks).toHaveText(['Maribel', 'Okonkwo', 'Maribel Quintanilla', 'Maribel']);
  for (let left = ' Maribel'.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
  await expect(marks).toHaveCount(3);
  await section(page, 'Background').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+.');
  await expect(section(page, 'Background')).not.toContainText('Maribel');
  await expect(section(page, 'Course so far')).not.toContainText('Maribel');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(section(page, 'Background')).toContainText(STORY);
  await expect(section(page, 'Course so far')).toContainText('Since then Maribel is on time.');
  await page.getByRole('button', { name: 'Preview and submit' }).click();
  await expect(page.getByText('2 possible identifiers are left.')).toBeVisible();
  await saved(page);
  await expectNoViolationsAnywhere(page);
});

test('a reload keeps the draft; keys alone go through the list, keep words, and leave the editor', async ({
  people,
}) => {
  const page = await people.enter('trainee');
  await begin(page);
  await section(page, 'Background').focus();
  await page.keyboard.insertText(STORY);
  await expect(page.locator('[data-entity-row]')).toHaveCount(2);
  await saved(page);
  await page.reload();
  await openVault(page);
  await expect(section(page, 'Background')).toContainText(STORY);
  await expect(page.locator('[data-entity-row]')).toHaveCount(2);
  await section(page, 'Your question').focus();
  await page.keyboard.press('F8');
  await expect(section(page, 'Background')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(section(page, 'Background')).not.toBeFocused();
  await page.keyboard.press('Control+j');
  await expect(page.locator('#identifiers-heading')).toBeFocused();
  await page.getByRole('button', { name: /^Keep Mrs\. Okonkwo|^Keep Okonkwo/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'It names our own clinic or staff.' }).press('Enter');
  await expect(page.getByText('Kept as written')).toBeVisible();
  await expect(page.locator('[data-entity-row]')).toHaveCount(1);
});

test('two tabs never overwrite each other: both texts are shown, and both can go on', async ({ people }) => {
  const page = await people.enter('trainee');
  const address = await begin(page);
  await write(page, 'Background', 'The first words.');
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(address);
  await openVault(other);
  await expect(section(other, 'Background')).toContainText('The first words.');
  await write(other, 'Assessment', 'Written in the other tab.');
  await saved(other);
  await write(page, 'Assessment', 'Written here.');
  await expect(page.getByText('Not saved: this draft was changed elsewhere')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Two versions of this draft' });
  await expect(dialog.getByText('Written in the other tab.')).toBeVisible();
  await expect(dialog.getByLabel('Both, one after the other')).toBeChecked();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await saved(page);
  await expect(section(page, 'Assessment')).toContainText('Written in the other tab.');
  await expect(section(page, 'Assessment')).toContainText('Written here.');
});

test('while the server is away what is typed stays, the failure is loud, and all is saved once it answers', async ({
  people,
}) => {
  const page = await people.enter('trainee');
  await begin(page);
  await saved(page);
  let isAway = true;
  await page.route('**/graphql', async (route) => {
    if (isAway) await route.fulfill({ status: 200, body: 'gone' });
    else await route.continue();
  });
  await write(page, 'Background', 'Typed while nobody answered.');
  const state = page.locator('[data-save-state]');
  await expect(state).toContainText('Not saved - trying again');
  await page.keyboard.insertText(' And more.');
  await expect(page.getByRole('alert').getByText('The server cannot be reached.')).toBeVisible();
  await expect(state).toContainText('Not saved - trying again');
  await page.getByRole('link', { name: 'My write-ups' }).click();
  await expect(page.getByRole('dialog', { name: 'Your last words are not saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay and try again' }).click();
  isAway = false;
  await saved(page);
  await expect(section(page, 'Background')).toContainText('Typed while nobody answered. And more.');
});

test('a plain text box has the same list, and the same undo', async ({ people }) => {
  const page = await people.enter('trainee');
  await begin(page);
  await page.getByLabel('Plain text box').check();
  await section(page, 'Background').fill(STORY);
  await expect(page.locator('[data-entity-row]')).toHaveCount(2);
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+.');
  await expect(section(page, 'Background')).not.toHaveValue(/Maribel/);
  await page.keyboard.press('Control+z');
  await expect(section(page, 'Background')).toHaveValue(STORY);
});
