import type { Page } from '@playwright/test';
import { cases } from './case-builder.js';
import type { Hand } from './hands.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';
import { openVault } from './vault-steps.js';

/** A draft of the tour's own: that of the demo may have been mended by whoever toured before. */
const WITH_NAMES = {
  sections: { course: 'Since then Maribel speaks more. Mrs. Okonkwo says so, too.' },
  record: { names: [{ given: 'Maribel', family: 'Quintanilla', role: 'client' as const }] },
};

/** Takes one of the five things to try, into the role that does it. */
async function take(hand: Hand, page: Page, thing: string): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Five things to try' }));
  const list = page.getByRole('dialog', { name: 'Five things to try' });
  await hand.press(list.getByRole('button', { name: new RegExp(`^${thing}: as the `) }));
  await expect(list).toHaveCount(0);
}

async function fixAnIdentifier(hand: Hand, page: Page, draftId: string): Promise<void> {
  await take(hand, page, 'Fix an identifier with one key');
  await hand.press(page.getByRole('main').locator(`a[href="/write-ups/${draftId}"]`));
  await openVault(hand, page);
  const rows = page.locator('[data-entity-row]');
  await expect(rows).toHaveCount(2, { timeout: 30_000 });
  await hand.press(page.getByRole('textbox', { name: 'Your question', exact: true }));
  await page.keyboard.press('F8');
  await expect(page.locator('[data-entity-row][data-current]')).toHaveCount(1);
  await page.keyboard.press('Control+.');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('[data-save-state]')).toContainText(/^Saved/);
}

async function review(hand: Hand, page: Page, number: number): Promise<void> {
  await take(hand, page, 'Comment on a sentence');
  await hand.press(page.getByRole('link', { name: new RegExp(`^Case ${String(number)} `) }));
  await hand.press(page.getByRole('button', { name: /^Open “/ }));
  const first = page.locator('[data-section="presenting_concern"]');
  await hand.choose(first, 'Sleep is poor');
  if (hand.name === 'keyboard') await page.keyboard.press('Enter');
  else await hand.press(page.getByRole('button', { name: 'Comment on this' }));
  await hand.write(page.getByLabel('Your comment on these words'), 'Since when?');
  await hand.press(page.getByRole('button', { name: 'Add to my review' }));
  await expect(page.getByText('1 comment not sent yet.')).toBeVisible({ timeout: 30_000 });

  await hand.press(page.getByRole('button', { name: 'Finish review' }));
  const form = page.getByRole('dialog');
  await hand.check(form.getByRole('radio', { name: 'Ask for changes' }));
  await hand.write(form.getByLabel('Your password, once more'), 'any password');
  await hand.press(form.getByRole('button', { name: 'Ask for changes' }));
  await expect(page.getByRole('dialog', { name: 'Your review was sent' })).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Stay here' }));
}

journey(1, async ({ hand, enter }) => {
  const maker = await cases();
  const { id } = await maker.draftWithConsent(WITH_NAMES);
  const { number } = await maker.submit();
  const page = await enter('trainee');
  await fixAnIdentifier(hand, page, id);
  await review(hand, page, number);

  await take(hand, page, 'Find the overdue review');
  const late = page.getByRole('region', { name: 'Overdue cases' });
  await expect(late.getByRole('row').filter({ hasText: 'days late' }).first()).toBeVisible();
  expect(await page.content()).not.toContain('Sleep is poor');

  await take(hand, page, 'See your own reading in the audit trail');
  const reading = page
    .getByRole('row')
    .filter({ hasText: 'Sage Lindenfeld' })
    .filter({ hasText: 'open section' });
  await expect(reading.first()).toContainText('section.open');
});
