import type { Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { cases } from './case-builder.js';
import type { Hand } from './hands.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

const texts = (page: Page) => page.locator('[data-section]');
const caseLink = (page: Page, number: number) =>
  page.getByRole('link', { name: new RegExp(`^Case ${String(number)} `) });

async function signCovenant(hand: Hand, page: Page, group: string): Promise<void> {
  await hand.press(page.getByRole('link', { name: 'Groups', exact: true }));
  await expect(page.getByRole('listitem').filter({ hasText: group })).toContainText(
    'Read and sign the covenant',
  );
  await hand.press(page.getByRole('link', { name: group }));
  await hand.press(page.getByRole('button', { name: /^Sign version/ }));
  await expect(page.getByText('Say that you have read it, then sign.')).toBeVisible();
  await hand.check(page.getByRole('checkbox', { name: /I have read this covenant/ }));
  await hand.press(page.getByRole('button', { name: /^Sign version/ }));
  await expect(page.getByText('You have signed it')).toBeVisible();
}

/** Answers the question about the client and reads the first section; answers how it begins. */
async function readFirst(hand: Hand, page: Page, number: number): Promise<string> {
  await hand.press(page.getByRole('link', { name: 'Inbox', exact: true }));
  await hand.press(caseLink(page, number));
  await expect(page.getByRole('heading', { name: /do you know this client/ })).toBeVisible();
  await expect(texts(page)).toHaveCount(0);
  await hand.check(page.getByRole('radio', { name: 'No', exact: true }));
  await hand.press(page.getByRole('button', { name: 'Answer' }));
  await hand.press(page.getByRole('button', { name: /^Open “/ }));
  await expect(texts(page)).toHaveCount(1);
  return (await texts(page).first().innerText()).slice(0, 40);
}

journey(8, async ({ hand, enter }) => {
  const maker = await cases();
  const group = `Stepping out ${Date.now().toString(36)}`;
  const groupId = await maker.makeGroup({ name: group, unsigned: ['member'] });
  const { number } = await maker.submitToGroup({ groupId });
  const page = await enter('member');
  await signCovenant(hand, page, group);
  const words = await readFirst(hand, page, number);
  const elsewhere = await enter('member');
  await elsewhere.goto(page.url());
  await expect(texts(elsewhere)).toHaveCount(1);

  await hand.press(page.getByRole('button', { name: 'I may know this client' }));
  if (hand.name === 'mouse') await expectNoViolations(page);
  await hand.press(page.getByRole('button', { name: 'Step out now' }));
  await expect(page.getByRole('heading', { level: 1, name: 'You have stepped out' })).toBeVisible();
  if (hand.name === 'mouse') await expectNoViolationsAnywhere(page);
  await expect(texts(elsewhere)).toHaveCount(0);
  await page.goBack();
  for (const one of [page, elsewhere]) {
    await expect(texts(one)).toHaveCount(0);
    expect(await one.content()).not.toContain(words);
  }
  await page.goto(`/cases/${String(number)}`);
  await expect(page.getByRole('heading', { name: 'There is nothing here that you can see' })).toBeVisible();

  const author = await enter('clinician');
  await hand.press(caseLink(author, number));
  const question = author.getByRole('heading', { name: 'A reader may know your client' });
  await expect(question).toBeVisible();
  await hand.check(author.getByRole('radio', { name: 'They do not know this client' }));
  await hand.press(author.getByRole('button', { name: 'Answer' }));
  await expect(author.getByText('That answer was not taken')).toBeVisible();
  await hand.write(
    author.getByRole('textbox', { name: 'Reason' }),
    'The readers have never worked in that town.',
  );
  await hand.press(author.getByRole('button', { name: 'Answer' }));
  await expect(question).toHaveCount(0);
});
