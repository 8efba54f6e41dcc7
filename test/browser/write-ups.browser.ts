import type { Locator, Page } from '@playwright/test';
import { cases } from './case-builder.js';
import { mouse } from './hands.js';
import { violationsOf } from './page-checks.js';
import { sentBack } from './sent-back.js';
import { expect, test } from './subrosa.js';
import { openVault } from './vault-steps.js';

const AFTER_UNDO = 10_500;

/** The row that leads to this address. */
const rowTo = (page: Page, address: string): Locator =>
  page.getByRole('row').filter({ has: page.locator(`a[href="${address}"]`) });

const isDiscard = (words: string | null): boolean => words?.includes('DiscardDraft') === true;

test(
  'my write-ups say where each stands, who reads it, when it was saved and when it ends',
  { tag: '@nightly' },
  async ({ people }) => {
    const maker = await cases();
    const { id: draftId } = await maker.draftWithConsent();
    const waiting = await maker.submit();
    const asked = await sentBack();
    const reviewed = await maker.submit();
    const { dilemma: sectionText = '' } = await maker.open(reviewed.id);
    const quote = sectionText.slice(0, 20);
    await maker.comment(reviewed.id, { section: 'dilemma', quote, sectionText, text: 'Well put.' });
    await maker.send(reviewed.id, 'REVIEWED_IN_WRITING');
    const page = await people.enter('trainee');
    await page.getByRole('link', { name: 'My write-ups' }).click();

    const draft = rowTo(page, `/write-ups/${draftId}`);
    await expect(draft.locator('[data-state]')).toHaveText('Draft');
    await expect(draft.locator('[data-label="Last saved"]')).toContainText(/\d/);
    await expect(draft).toContainText(/Expires|in \d/);
    await expect(draft.getByRole('button', { name: /^Discard/ })).toBeVisible();
    const states = [
      [waiting.number, 'In review', 'Your supervisor'],
      [asked, 'Changes asked', 'Sage Lindenfeld'],
      [reviewed.number, 'Reviewed', 'Sage Lindenfeld'],
    ] as const;
    for (const [number, state, reviewer] of states) {
      const row = rowTo(page, `/cases/${String(number)}`);
      await expect(row.locator('[data-state]')).toHaveText(state);
      await expect(row).toContainText(reviewer);
      await expect(row).toContainText(/Expires|in \d/);
      await expect(row.getByRole('button', { name: /^Discard/ })).toHaveCount(0);
    }
    const ended = page
      .getByRole('row')
      .filter({ has: page.locator('[data-state="Ended"]') })
      .first();
    await expect(ended.getByRole('link', { name: /^Case/ })).toHaveAttribute('href', /\/receipt$/);
  },
);

test(
  'a discarded draft can be taken back for ten seconds, and then it is gone',
  { tag: '@nightly' },
  async ({ people }) => {
    const { id } = await (await cases()).draftWithConsent();
    const page = await people.enter('trainee');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (isDiscard(request.postData())) sent.push(request.url());
    });
    await page.clock.install();
    await page.goto('/write-ups');
    const row = rowTo(page, `/write-ups/${id}`);
    await row.getByRole('button', { name: /^Discard/ }).click();
    await expect(row).toHaveCount(0);
    await page.clock.fastForward(AFTER_UNDO - 2_000);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toHaveCount(1);
    await page.clock.fastForward(AFTER_UNDO);
    await expect(row).toHaveCount(1);
    expect(sent).toEqual([]);
    await row.getByRole('button', { name: /^Discard/ }).click();
    const answered = page.waitForResponse((response) => isDiscard(response.request().postData()));
    await page.clock.fastForward(AFTER_UNDO);
    await answered;
    await expect(row).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('row').first()).toBeVisible();
    await expect(row).toHaveCount(0);
    expect(sent).toHaveLength(1);
  },
);

test(
  'another write-up begins with the headings of one and none of its text, and every form has an example to read',
  { tag: '@nightly' },
  async ({ people }) => {
    const { number } = await (await cases()).submit();
    const page = await people.enter('trainee');
    await page.goto(`/cases/${String(number)}`);
    await expect(page.getByRole('link', { name: /^Duplicate structure of case \d+:/ })).toBeVisible();
    await page.goto('/write-ups');
    const row = rowTo(page, `/cases/${String(number)}`);
    await row.getByRole('link', { name: /^Duplicate structure of Case \d+/ }).click();
    await openVault(mouse, page);
    await expect(page.getByRole('radio', { name: 'Case consultation' })).toBeChecked();
    await expect(page.getByText('Nothing of another write-up is taken over.')).toBeVisible();

    const examples = page.getByRole('button', { name: /^Read an example of/ });
    await expect(examples).toHaveCount(4);
    for (const button of await examples.all()) {
      const title = (await button.getAttribute('aria-label'))?.replace('Read an example of ', '') ?? '';
      const headings = await page.getByRole('radio', { name: title }).evaluate((radio) => {
        const described = document.getElementById(radio.getAttribute('aria-describedby') ?? '');
        return described?.textContent.split(', ') ?? [];
      });
      await button.click();
      const dialog = page.getByRole('dialog', { name: `An example: ${title}` });
      await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(['Your question', ...headings]);
      if (title === 'Formulation') expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    }

    await page.getByRole('radio', { name: 'A client without a record yet' }).check();
    await page.getByRole('button', { name: 'Begin the draft' }).click();
    await expect(page.getByRole('heading', { name: 'Case consultation' })).toBeVisible();
    for (const name of ['Background', 'Course so far', 'Dilemma'])
      await expect(page.getByRole('textbox', { name, exact: true })).toHaveText('');
  },
);

test(
  'who has no write-ups is shown the forms, each with an example',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('director');
    await page.goto('/write-ups');
    await expect(page.getByText('You have no write-ups.')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read an example of Risk consultation' }).click();
    await expect(page.getByRole('dialog', { name: 'An example: Risk consultation' })).toContainText(
      'The client is invented',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Risk consultation' }).click();
    await expect(page).toHaveURL(/\/write-ups\/new\?template=risk-consultation$/);
  },
);
