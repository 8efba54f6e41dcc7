import type { Locator, Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const lastText = (page: Page): Locator => page.locator('[data-section="dilemma"]');

async function goToCase(page: Page, number: number): Promise<void> {
  await page.goto(`/cases/${String(number)}`);
  await expect(page.getByRole('heading', { level: 1, name: `Case ${String(number)}` })).toBeVisible();
}

/** Marks words of a text as a mouse does: from the one end to the other. */
async function dragOver(page: Page, text: Locator, words: string): Promise<void> {
  const ends = await text.evaluate((root, wanted) => {
    const piece = [...root.querySelectorAll('[data-from]')].find((one) => one.textContent.includes(wanted));
    const node = piece?.firstChild;
    if (piece === undefined || node === null || node === undefined) throw new Error('not there');
    piece.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    const at = piece.textContent.indexOf(wanted);
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const rects = [...range.getClientRects()];
    const first = rects[0];
    const last = rects.at(-1);
    if (first === undefined || last === undefined) throw new Error('not drawn');
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  }, words);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 });
  await page.mouse.up();
}

test('a supervisor reads in order, comments on a range, reports, and asks for changes; the author answers', async ({
  people,
}) => {
  const made = await (await cases()).submit();
  const page = await people.enter('supervisor');
  await goToCase(page, made.number);
  await expect(page.getByRole('group', { name: /Text of/ })).toHaveCount(0);
  await expect(page.getByText('Reading is recorded')).toBeVisible();
  for (let opened = 1; opened <= 6; opened += 1) {
    await page.getByRole('button', { name: /^Open “/ }).click();
    await expect(page.locator('[data-section]')).toHaveCount(opened);
  }
  await expect(page.getByRole('button', { name: /^Open “/ })).toHaveCount(0);

  await dragOver(page, lastText(page), 'I reassure too quickly');
  await page.getByRole('button', { name: 'Comment on this' }).click();
  await page.getByLabel('Your comment on these words').fill('What happens in you just before?');
  await page.getByRole('button', { name: 'Add to my review' }).click();
  // The first comment of a start waits for the server's screen to be loaded.
  await expect(page.getByText('1 comment not sent yet. Only you can see it.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.locator('mark', { hasText: 'I reassure too quickly' })).toBeVisible();

  const course = page.locator('[data-section="course"]');
  await dragOver(page, course, 'looked at the clock');
  await page.getByRole('button', { name: 'Report as identifying' }).click();
  await page.getByRole('button', { name: 'Hide it and tell the author' }).click();
  await expect(course).toContainText('[hidden: reported as identifying]');
  await expect(course).not.toContainText('looked at the clock');

  await page.getByRole('button', { name: 'Finish review' }).click();
  await page.getByRole('button', { name: 'Send the review' }).click();
  await expect(page.getByText('Choose how your review ends.').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Ask for changes' }).check();
  await expect(page.getByText('Signing as Sage Lindenfeld')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(page.getByText('Enter your password again to sign.').first()).toBeVisible();
  await page.getByLabel('Your password, once more').fill('demo');
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(page.getByRole('dialog', { name: 'Your review was sent' })).toBeVisible();

  const author = await people.enter('trainee');
  await goToCase(author, made.number);
  await expect(author.getByText('Your turn: answer, and send a new version.')).toBeVisible();
  await expect(author.getByRole('heading', { name: 'Reported as identifying' })).toBeVisible();
  await expect(author.getByRole('row', { name: /Sage Lindenfeld.*version 1/ })).toHaveCount(6);
  await author
    .getByLabel('Why these words identify nobody')
    .fill('Many clients do this; it is nobody in particular.');
  await author.getByRole('button', { name: 'Not so: show it again' }).click();
  await expect(author.getByRole('heading', { name: 'Reported as identifying' })).toHaveCount(0);
  await author.getByRole('article', { name: 'Thread 1' }).getByRole('button', { name: 'Reply' }).click();
  await author.getByLabel('Your reply').fill('A tightness, and the wish to be useful.');
  await author.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(author.getByRole('article', { name: 'Thread 1' })).toContainText('the wish to be useful');
});

test('with the keyboard alone: a sentence, a comment, the way to its thread and back, a sign-off', async ({
  people,
}) => {
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

  await page.getByRole('button', { name: 'Finish review' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Sign off: reviewed in writing' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Your password, once more').focus();
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('into the chart before')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Signed off: reviewed in writing')).toBeVisible();
  await expect(page.getByText('Nobody’s turn: the review is finished.')).toBeVisible();
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

test('the page is fit for everyone, with its dialogs open', async ({ people }) => {
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
