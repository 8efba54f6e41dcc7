import type { Locator, Page } from '@playwright/test';
import { expectNoViolationsAnywhere } from './axe.js';
import { mouse } from './hands.js';
import { violationsOf } from './page-checks.js';
import { sentBack } from './sent-back.js';
import { expect, test } from './subrosa.js';
import { openVault } from './vault-steps.js';

/** The address of the next version of a case of the test's own. */
const nextVersion = async (): Promise<string> => `/cases/${String(await sentBack())}/resubmit`;

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name });
const state = (page: Page): Locator => page.locator('[data-save-state]');
const saved = (page: Page): Promise<void> => expect(state(page)).toContainText(/^Saved/);

async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await openVault(mouse, page);
  await expect(section(page, /dilemma/i)).toBeVisible();
}

async function add(page: Page, words: string): Promise<void> {
  await section(page, /dilemma/i).press('Control+End');
  await page.keyboard.insertText(words);
}

test(
  'two tabs at the next version never overwrite each other, and nothing undecided is sent',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('trainee');
    const address = await nextVersion();
    await openAt(page, address);
    const other = await page.context().newPage();
    await openAt(other, address);
    await add(other, ' Written in the other tab.');
    await saved(other);
    await add(page, ' Written here.');
    const told = page.getByText('Not saved: this draft was changed elsewhere');
    await expect(told).toBeVisible();
    const dialog = page.getByRole('dialog', { name: 'Two versions of this draft' });
    await expect(dialog.getByText('Written in the other tab.')).toBeVisible();
    await expect(dialog.getByLabel('Both, one after the other')).toBeChecked();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send version 2' }).click();
    await expect(page.getByText('It was not sent: your last words are not saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Compare' }).click();
    await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
    await saved(page);
    await expect(told).toHaveCount(0);
    await expect(section(page, /dilemma/i)).toContainText('Written in the other tab.');
    await expect(section(page, /dilemma/i)).toContainText('Written here.');
    await expect(
      page
        .getByRole('region', { name: /compared$/ })
        .getByRole('insertion')
        .first(),
    ).toBeVisible();
  },
);

test(
  'at the next version a failed save stays loud, holds back who leaves, and its words are there again after all',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('trainee');
    const address = await nextVersion();
    await openAt(page, address);
    let isAway = true;
    await page.route('**/graphql', async (route) => {
      if (isAway) await route.fulfill({ status: 200, body: 'gone' });
      else await route.continue();
    });
    await add(page, ' Typed while nobody answered.');
    await expect(state(page)).toContainText('Not saved - trying again');
    await page.keyboard.insertText(' And more.');
    await expect(page.getByRole('alert').getByText('The server cannot be reached.')).toBeVisible();
    await page.getByRole('link', { name: 'My write-ups' }).click();
    const leaving = page.getByRole('dialog', { name: 'Your last words are not saved' });
    await expect(leaving).toBeVisible();
    await expectNoViolationsAnywhere(page);
    await leaving.getByRole('button', { name: 'Stay and try again' }).click();
    await expect(section(page, /dilemma/i)).toContainText('Typed while nobody answered. And more.');
    await page.getByRole('link', { name: 'My write-ups' }).click();
    await leaving.getByRole('button', { name: 'Leave' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Next version');
    isAway = false;
    await page.goBack();
    await expect(section(page, /dilemma/i)).toContainText('Typed while nobody answered. And more.');
    await saved(page);
  },
);

test(
  'what is typed while a save of the next version is under way is neither replaced nor lost',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('trainee');
    await openAt(page, await nextVersion());
    const dilemma = section(page, /dilemma/i);
    let answer: (() => void) | undefined;
    let saves = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('SaveDraft') === true) {
        saves += 1;
        if (saves === 1) await new Promise<void>((resolve) => (answer = resolve));
      }
      await route.continue();
    });
    await add(page, ' Typed before.');
    await expect(state(page)).toContainText('Saving…');
    await page.keyboard.insertText(' Typed meanwhile.');
    await expect(dilemma).toContainText('Typed before. Typed meanwhile.');
    answer?.();
    await expect.poll(() => saves).toBe(2);
    await saved(page);
    await expect(dilemma).toContainText('Typed before. Typed meanwhile.');
    await page.reload();
    await openVault(mouse, page);
    await expect(dilemma).toContainText('Typed before. Typed meanwhile.');
  },
);
