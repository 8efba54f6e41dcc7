import { openVault } from './vault-steps.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

journey(2, async ({ hand, enter }) => {
  const page = await enter('trainee');
  await hand.press(page.getByRole('link', { name: 'My write-ups' }));
  await hand.press(page.getByRole('link', { name: 'New write-up' }));
  await openVault(hand, page);
  await hand.check(page.getByRole('radio', { name: /^Case consultation/ }));
  await hand.check(page.getByRole('radio', { name: 'A client without a record yet' }));
  await hand.write(page.getByLabel('Given names'), 'Maribel');
  await hand.write(page.getByLabel('Family name'), 'Quintanilla');
  await hand.press(page.getByRole('button', { name: 'Begin the draft' }));

  const section = (name: string) => page.getByRole('textbox', { name, exact: true });
  const rows = page.locator('[data-entity-row]');
  await hand.add(section('Your question'), 'How do I go on?');
  await hand.add(section('Background'), 'Maribel came late. Mrs. Okonkwo asked her to wait.');
  await hand.add(section('Course so far'), 'Since then Maribel is on time.');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('2 places');
  await expect(rows.first()).toContainText('in your record');
  await hand.press(page.getByRole('button', { name: /^Use .* for Maribel, everywhere$/ }));
  await expect(section('Background')).not.toContainText('Maribel');
  await expect(section('Course so far')).not.toContainText('Maribel');
  await expect(rows).toHaveCount(1);
  await hand.press(page.getByRole('button', { name: /^Keep (Mrs\. )?Okonkwo/ }));
  await hand.press(page.getByRole('menuitem', { name: 'It names our own clinic or staff.' }));
  await expect(rows).toHaveCount(0);
  await expect(page.getByText('Kept as written')).toBeVisible();
  await expect(page.locator('[data-save-state]')).toContainText(/^Saved/);

  await page.reload();
  await openVault(hand, page);
  await expect(section('Background')).toContainText('Mrs. Okonkwo asked her to wait.');
  await expect(section('Background')).not.toContainText('Maribel');
  await expect(page.getByText('Kept as written')).toBeVisible();
  await expect(rows).toHaveCount(0);
});
