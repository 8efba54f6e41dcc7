import { cases } from './case-builder.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

/** The first comment of a start waits for the server's engine to be loaded. */
const SCREENED = { timeout: 30_000 };

journey(4, async ({ hand, enter }) => {
  const { number } = await (await cases()).submit();
  const page = await enter('supervisor');
  await hand.press(page.getByRole('link', { name: new RegExp(`^Case ${String(number)} `) }));
  await expect(page.getByText('Reading is recorded')).toBeVisible();
  await expect(page.locator('[data-section]')).toHaveCount(0);
  for (let opened = 1; opened <= 6; opened += 1) {
    await hand.press(page.getByRole('button', { name: /^Open “/ }));
    await expect(page.locator('[data-section]')).toHaveCount(opened);
  }

  const dilemma = page.locator('[data-section="dilemma"]');
  await hand.choose(dilemma, 'I reassure too quickly');
  await hand.press(page.getByRole('button', { name: 'Comment on this' }));
  await hand.write(page.getByLabel('Your comment on these words'), 'What happens in you just before?');
  await hand.press(page.getByRole('button', { name: 'Add to my review' }));
  await expect(page.getByText('1 comment not sent yet. Only you can see it.')).toBeVisible(SCREENED);
  await expect(page.locator('mark', { hasText: 'I reassure too quickly' })).toBeVisible();

  const course = page.locator('[data-section="course"]');
  await hand.choose(course, 'looked at the clock');
  await hand.press(page.getByRole('button', { name: 'Report as identifying' }));
  await hand.press(page.getByRole('button', { name: 'Hide it and tell the author' }));
  await expect(course).toContainText('[hidden: reported as identifying]');
  await expect(course).not.toContainText('looked at the clock');

  await hand.press(page.getByRole('button', { name: 'Finish review' }));
  const form = page.getByRole('dialog');
  await hand.press(form.getByRole('button', { name: 'Send the review' }));
  await expect(form.getByText('Choose how your review ends.').first()).toBeVisible();
  await hand.check(form.getByRole('radio', { name: 'Ask for changes' }));
  await expect(form.getByText('Signing as Sage Lindenfeld')).toBeVisible();
  await hand.write(form.getByLabel('Your password, once more'), 'demo');
  await hand.press(form.getByRole('button', { name: 'Ask for changes' }));
  await expect(page.getByRole('dialog', { name: 'Your review was sent' })).toBeVisible();

  const author = await enter('trainee');
  await hand.press(
    author.getByRole('link', { name: new RegExp(`^Case ${String(number)} 1 passage reported`) }),
  );
  await expect(author.getByText('Your turn: answer, and send a new version.')).toBeVisible();
  await expect(author.getByRole('row', { name: /Sage Lindenfeld.*version 1/ })).toHaveCount(6);
  const reported = author.getByRole('heading', { name: 'Reported as identifying' });
  await expect(reported).toBeVisible();
  await hand.write(
    author.getByLabel('Why these words identify nobody'),
    'Many clients do this; it is nobody in particular.',
  );
  await hand.press(author.getByRole('button', { name: 'Not so: show it again' }));
  await expect(reported).toHaveCount(0);
});
