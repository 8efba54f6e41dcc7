import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.js';
import { cases } from './case-builder.js';
import { keyboard, mouse } from './hands.js';
import { expect, test } from './subrosa.js';

const DAY = 86_400_000;
const needsYou = (page: Page) => page.getByRole('region', { name: 'Needs you' });
const linkTo = (page: Page, number: number) =>
  needsYou(page).getByRole('link', { name: new RegExp(`^Case ${String(number)} `) });
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

for (const hand of [mouse, keyboard]) {
  test(
    `what waits is snoozed, never past the day it is due, and brought back, with the ${hand.name}`,
    { tag: '@nightly' },
    async ({ people }) => {
      const { number } = await (await cases()).submit();
      const page = await people.enter('supervisor', hand.press);
      const snooze = page.getByRole('button', { name: `Snooze Case ${String(number)}: Review` });
      const dialog = page.getByRole('dialog', { name: `Snooze Case ${String(number)}` });
      const group = page.getByRole('button', { name: /^Snoozed \(\d+\)$/ });
      await expect(linkTo(page, number)).toBeVisible();

      await hand.press(snooze);
      await expect(dialog.getByText(/^The latest is .+: then it is due\.$/)).toBeVisible();
      await hand.giveDay(dialog.getByLabel('Until the morning of'), dayIn(10));
      await hand.press(dialog.getByRole('button', { name: 'Snooze until that day' }));
      await expect(dialog.getByText(/^The latest day is /)).toBeVisible();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await expect(snooze).toBeFocused();

      await hand.press(snooze);
      await hand.press(dialog.getByRole('button', { name: /^Tomorrow/ }));
      await expect(linkTo(page, number)).toHaveCount(0);
      const told = page.getByRole('status').filter({ hasText: `Case ${String(number)} is snoozed until ` });
      await hand.press(told.getByRole('button', { name: 'Bring back' }));
      await expect(linkTo(page, number)).toBeVisible();

      await hand.press(snooze);
      await hand.press(dialog.getByRole('button', { name: /^Tomorrow/ }));
      await expect(linkTo(page, number)).toHaveCount(0);
      await page.reload();
      await hand.press(group);
      const line = page.getByRole('listitem').filter({ hasText: new RegExp(`Case ${String(number)}Review`) });
      await expect(line.getByText(/^Back /)).toBeVisible();
      await hand.press(line.getByRole('button', { name: 'Bring back' }));
      await expect(linkTo(page, number)).toBeVisible();
    },
  );
}

test(
  'a snooze that is refused puts the line back and says why; a letter and the palette open it too',
  { tag: '@nightly' },
  async ({ people }) => {
    const { number } = await (await cases()).submit();
    const page = await people.enter('supervisor');
    await expect(linkTo(page, number)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Page, action, or number of a case' })).toBeFocused();
    await page.keyboard.type(`snooze ${String(number)}`);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Snooze Case ${String(number)}` });
    await expect(dialog).toBeVisible();
    await page.route('**/graphql', async (route) =>
      (route.request().postData() ?? '').includes('SnoozeInboxRow')
        ? route.fulfill({ status: 200, body: 'nothing', contentType: 'text/plain' })
        : route.continue(),
    );
    await dialog.getByRole('button', { name: /^Tomorrow/ }).click();
    await expect(page.getByRole('alert')).toContainText(`Case ${String(number)} is not snoozed.`);
    await expect(linkTo(page, number)).toBeVisible();
    await page.unroute('**/graphql');

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('switch', { name: 'Single-letter keys' }).check();
    await page.getByRole('link', { name: 'Inbox' }).click();
    await linkTo(page, number).focus();
    await expect(async () => {
      await page.keyboard.press('h');
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass();
  },
);

for (const hand of [mouse, keyboard]) {
  test(`whoever waits reminds once a day, with the ${hand.name}`, { tag: '@nightly' }, async ({ people }) => {
    const { number } = await (await cases()).submit();
    const author = await people.enter('trainee', hand.press);
    const remind = author.getByRole('button', { name: new RegExp(`^Remind about Case ${String(number)}:`) });
    await hand.press(remind);
    const dialog = author.getByRole('dialog', { name: `Remind about Case ${String(number)}` });
    await expect(dialog).toContainText('does not say who sent it');
    await expectNoViolations(author);
    await hand.press(dialog.getByRole('button', { name: 'Send the reminder' }));
    await expect(dialog).toHaveCount(0);
    const line = author.getByRole('listitem').filter({ hasText: new RegExp(`Case ${String(number)}Waits`) });
    await expect(line.getByText(/^1 reminder sent; again from /)).toBeVisible();
    await expect(remind).toHaveCount(0);

    const supervisor = await people.enter('supervisor', hand.press);
    await hand.press(supervisor.getByRole('button', { name: /^Notices, \d+ unread/ }));
    await expect(
      supervisor.getByText(`You are reminded of case ${String(number)}: it waits for you.`),
    ).toBeVisible({ timeout: 20_000 });
  });
}

test(
  'a director reminds about several late reviews, and each row says what became of it',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('director');
    await page.goto('/clinic');
    const table = page.getByRole('region', { name: 'Overdue cases' });
    await expect(table).toBeVisible();
    await page.getByRole('checkbox', { name: 'Choose all that can be reminded' }).check();
    await page.getByRole('button', { name: /^Remind about \d+ cases?$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Remind the reviewers' });
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText(/^\d+ reminders? sent of \d+\.$/)).toBeVisible();
    await expect(table.getByText(/^Yours again from /).first()).toBeVisible();
    await expect(table.getByRole('checkbox')).toHaveCount(0);
  },
);
