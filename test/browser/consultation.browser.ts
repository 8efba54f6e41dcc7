import type { Locator, Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const MOST_STOPS = 60;
const texts = (page: Page): Locator => page.locator('[data-section]');

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error('the keyboard does not get there');
}

async function goToCase(page: Page, number: number): Promise<void> {
  await page.goto(`/cases/${String(number)}`);
  await expect(page.getByRole('heading', { name: 'Consultation', exact: true })).toBeVisible();
}

test('a member answers before reading, steps out, and nothing of the case is left in either browser', async ({
  people,
}) => {
  const maker = await cases();
  const groupId = await maker.makeGroup({ name: 'Recusal group' });
  const { number } = await maker.submitToGroup({ groupId });
  const page = await people.enter('member');
  await goToCase(page, number);
  await expect(page.getByRole('heading', { name: /do you know this client/ })).toBeVisible();
  await expect(texts(page)).toHaveCount(0);
  await tabTo(page, page.getByRole('radio', { name: 'No', exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Answer' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Open “/ }));
  await page.keyboard.press('Enter');
  await expect(texts(page)).toHaveCount(1);
  const words = (await texts(page).first().innerText()).slice(0, 40);

  const elsewhere = await people.enter('member');
  await goToCase(elsewhere, number);
  await expect(texts(elsewhere)).toHaveCount(1);

  await page.getByRole('button', { name: 'I may know this client' }).click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Step out now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You have stepped out' })).toBeVisible();
  await expectNoViolationsAnywhere(page);
  await expect(texts(elsewhere)).toHaveCount(0);
  await page.goBack();
  for (const one of [page, elsewhere]) {
    await expect(texts(one)).toHaveCount(0);
    expect(await one.content()).not.toContain(words);
  }
  await page.goto(`/cases/${String(number)}`);
  await expect(page.getByRole('heading', { name: 'There is nothing here that you can see' })).toBeVisible();

  const author = await people.enter('clinician');
  await goToCase(author, number);
  await expect(author.getByRole('heading', { name: 'A reader may know your client' })).toBeVisible();
  await author.getByRole('radio', { name: 'They do not know this client' }).check();
  await author.getByRole('button', { name: 'Answer' }).click();
  await expect(author.getByText('That answer was not taken')).toBeVisible();
  await author.getByRole('textbox', { name: 'Reason' }).fill('The readers have never worked in that town.');
  await author.getByRole('button', { name: 'Answer' }).click();
  await expect(author.getByRole('heading', { name: 'A reader may know your client' })).toHaveCount(0);
});

test('the facilitator moves the stages on and closes; the presenter listens and sees it', async ({
  people,
}) => {
  const maker = await cases();
  const groupId = await maker.makeGroup({ name: 'Stages group' });
  const { id, number } = await maker.submitToGroup({ groupId });
  await maker.answerRecognition(id, 'facilitator');
  await maker.open(id, { by: 'facilitator' });
  const page = await people.enter('facilitator');
  await goToCase(page, number);
  await page.getByRole('button', { name: 'Plan the dates' }).click();
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('Name at least one stage with another end than it has.')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Move on to Clarify' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move on', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move on to Reflect' })).toBeVisible();

  const author = await people.enter('clinician');
  await goToCase(author, number);
  await expect(author.getByText('It is your word: you may answer now.')).toBeVisible();
  await maker.advance(id);
  await expect(author.getByText(/You listen now\. Your reply has a stage of its own/)).toBeVisible();
  await maker.advance(id);
  await maker.advance(id);
  await page.reload();
  await page.getByRole('button', { name: 'Sum up and close' }).click();
  await page.getByRole('button', { name: 'Sign and close' }).click();
  await expect(page.getByText('Sum up what the group has come to.')).toBeVisible();
  await expectNoViolationsAnywhere(page);
  await page
    .getByRole('textbox', { name: 'Summary' })
    .fill('We would slow down and ask what the silence says. Call 415-555-0134.');
  await page.getByLabel('Your password').fill('any password');
  await page.getByRole('button', { name: 'Sign and close' }).click();
  await page
    .getByRole('button', { name: /^Use “/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sign and close' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('It is over. Nothing more can be written.')).toBeVisible();
});
