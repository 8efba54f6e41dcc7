import { cases } from './case-builder.js';
import { openVault } from './vault-steps.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

/** The engine that checks is loaded first. */
const CHECKED = { timeout: 30_000 };
const WITH_A_NAME = 'Since then Maribel speaks more, and the clock is looked at less.';

journey(3, async ({ hand, enter }) => {
  const { id } = await (
    await cases()
  ).draftWithConsent({
    sections: { course: WITH_A_NAME },
    record: { names: [{ given: 'Maribel', family: 'Quintanilla', role: 'client' }] },
  });
  const page = await enter('trainee');
  await page.goto(`/write-ups/${id}/submit`);
  await openVault(hand, page);
  await expect(page.getByText('Checked: 1 place is still open.')).toBeVisible(CHECKED);
  await hand.press(page.getByRole('button', { name: /^Submit to/ }));

  const summary = page.getByRole('alert').filter({ hasText: 'It was not sent' });
  await expect(summary).toBeFocused();
  await hand.press(summary.getByRole('button', { name: /identif/ }).first());
  await hand.press(page.getByRole('link', { name: 'Replace or keep it in the write-up' }));
  const course = page.getByRole('textbox', { name: 'Course so far', exact: true });
  await expect(page.locator('[data-entity-row]')).toHaveCount(1);
  await hand.press(page.getByRole('button', { name: /^Use .* for Maribel, everywhere$/ }));
  await expect(course).not.toContainText('Maribel');
  await hand.press(page.getByRole('button', { name: 'Preview and submit' }));

  await expect(page.getByText('on this device: nothing is open.')).toBeVisible(CHECKED);
  await hand.press(page.getByRole('button', { name: /^Submit to/ }));
  await expect(summary).toBeFocused();
  await hand.select(page.getByLabel('Age band'), '40 to 59');
  await hand.select(page.getByLabel('Presenting area'), 'Mood');
  for (const box of await page.getByRole('group', { name: 'You state' }).getByRole('checkbox').all())
    await hand.check(box);
  await hand.press(page.getByRole('button', { name: /^Submit to/ }));
  await expect(page.getByRole('heading', { name: /^Case \d+ was sent$/ })).toBeFocused();

  await hand.press(page.getByRole('button', { name: 'Recall it' }));
  await hand.press(page.getByRole('button', { name: /^Recall case \d+$/ }));
  await expect(page.getByRole('heading', { name: /^Case \d+ was recalled$/ })).toBeVisible();
  await hand.press(page.getByRole('link', { name: 'Go on writing' }));
  await expect(course).toContainText('speaks more');
  await expect(course).not.toContainText('Maribel');
});
