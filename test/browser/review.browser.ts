import type { Locator, Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const lastText = (page: Page): Locator => page.locator('[data-section="dilemma"]');

async function goToCase(page: Page, number: number): Promise<void> {
  await page.goto(`/cases/${String(number)}`);
  await expect(page.getByRole('heading', { level: 1, name: `Case ${String(number)}` })).toBeVisible();
}

test('with the keyboard alone: a sentence, a comment, the way to its thread and back', async ({ people }) => {
  const maker = await cases();
  const made = await maker.submit();
  await maker.open(made.id);
  const page = await people.enter('supervisor');
  await goToCase(page, made.number);
  const text = lastText(page);
  await expect(text).toBeVisible();
  await page.locator('body').press('Tab');
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(text).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [10], timeout: 15_000 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Sentence 2 of 2: I notice' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your comment on these words')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('What would it be like not to answer?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 comment not sent yet.')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('F8');
  const thread = page.getByRole('article', { name: 'Thread 1' });
  await expect(thread).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(thread.getByRole('button', { name: 'Back to the text' })).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [10] });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Thread 1, not sent: go to it' })).toBeFocused();
});

test('words that could not be sent stay, and so does the reason', async ({ people }) => {
  const maker = await cases();
  const made = await maker.submit();
  await maker.open(made.id, { count: 1 });
  const page = await people.enter('supervisor');
  await goToCase(page, made.number);
  await page.getByRole('button', { name: 'Comment on the whole case' }).click();
  const words = page.getByLabel('Your comment on the case as a whole');
  await words.fill('Call me at 415 555 0132 about this.');
  await page.getByRole('button', { name: 'Add to my review' }).click();
  await expect(page.getByText('Not added yet: this may identify a client')).toBeVisible({ timeout: 30_000 });
  await expect(words).toHaveValue('Call me at 415 555 0132 about this.');
  await expect(page.getByText('Words you are writing are kept in this tab only.')).toBeVisible();
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await page.goBack();
  await expect(words).toHaveValue('Call me at 415 555 0132 about this.');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(words).toHaveValue('');
});

test('the page is fit for everyone, with its dialogs open', { tag: '@nightly' }, async ({ people }) => {
  const maker = await cases();
  const made = await maker.submit();
  const texts = await maker.open(made.id);
  const quote = 'Sleep is poor';
  const sectionText = texts['presenting_concern'] ?? '';
  await maker.comment(made.id, { section: 'presenting_concern', quote, sectionText, text: 'Since when?' });
  const page = await people.enter('supervisor');
  await goToCase(page, made.number);
  await expect(page.locator('mark', { hasText: quote })).toBeVisible();
  await expectNoViolationsAnywhere(page);
  await lastText(page).focus();
  await page.keyboard.press('ArrowDown');
  await expectNoViolations(page);
  await page.keyboard.press('Enter');
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Finish review' }).click();
  await page.getByRole('radio', { name: 'Sign off: reviewed live' }).check();
  await page.getByLabel('Write the lasting supervision note now').check();
  await page.getByRole('button', { name: 'Add a rating' }).click();
  await expectNoViolationsAnywhere(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: /^Thread 1/ }).click();
  await expect(page.getByRole('dialog', { name: 'Thread 1' })).toBeVisible();
  await expectNoViolations(page);
});

test('what is not there and what has ended is said plainly', async ({ people }) => {
  const page = await people.enter('other-trainee');
  await page.goto('/cases/999999');
  await expect(page.getByRole('heading', { name: 'There is nothing here that you can see' })).toBeVisible();
  await expectNoViolations(page);
});

test('a discussion that is on its way does not look like one without words', async ({ people }) => {
  const maker = await cases();
  const made = await maker.submit();
  await maker.open(made.id, { count: 1 });
  const page = await people.enter('supervisor');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes('"CaseThreads"')) await held;
    await route.continue();
  });
  await goToCase(page, made.number);
  await expect(page.getByRole('status', { name: 'Loading the discussion' })).toBeVisible();
  await expect(page.getByText('Nothing was said yet.')).toHaveCount(0);
  release();
  await expect(page.getByText('Nothing was said yet.')).toBeVisible();
});
