import { openVault } from './vault-steps.js';
import { journey } from './journey.js';
import { sentBack } from './sent-back.js';
import { expect } from './subrosa.js';

const ADDED = ' What comes before it is a short silence.';

journey(5, async ({ hand, enter }) => {
  const number = await sentBack();
  const page = await enter('trainee');
  await hand.press(page.getByRole('link', { name: new RegExp(`^Case ${String(number)} `) }));
  await hand.press(page.getByRole('link', { name: 'Write the next version' }));
  await openVault(hand, page);

  const thread = page.getByRole('article', { name: /, version 1$/ });
  await expect(thread).toContainText('I reassure too quickly');
  await hand.press(thread.getByRole('button', { name: 'Reply' }));
  await hand.write(thread.getByLabel(/^Reply about/), 'A short silence, and then I speak.');
  await hand.press(thread.getByRole('button', { name: 'Send reply' }));
  await expect(thread).toContainText('and then I speak');

  await expect(page.getByText('Nothing yet. A new version differs from the last')).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Send version 2' }));
  const summary = page.getByRole('alert').filter({ hasText: 'It was not sent' });
  await expect(summary).toBeFocused();
  await hand.add(page.getByRole('textbox', { name: /dilemma/i }), ADDED);
  await expect(page.getByText('8 words added, 0 removed')).toBeVisible();
  await expect(page.getByRole('region', { name: /compared$/ }).getByRole('insertion')).toContainText(
    'a short silence',
  );
  for (const box of await page.getByRole('group', { name: 'You state' }).getByRole('checkbox').all())
    await hand.check(box);
  await hand.press(page.getByRole('button', { name: 'Send version 2' }));
  await expect(
    page.getByRole('heading', { name: `Version 2 of case ${String(number)} was sent` }),
  ).toBeFocused();
  await hand.press(page.getByRole('link', { name: `Open case ${String(number)}` }));
  await expect(page.getByText(ADDED.trim())).toBeVisible();
  await expect(page.getByRole('link', { name: /^Version 2,/ })).toBeVisible();
});
