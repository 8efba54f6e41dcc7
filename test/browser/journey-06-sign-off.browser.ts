import { cases } from './case-builder.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

const TEXT = 'the kettle on the stove';

journey(6, async ({ hand, enter }) => {
  const maker = await cases();
  const { id, number } = await maker.submit({ sections: { dilemma: `Each session ends like ${TEXT}.` } });
  await maker.open(id);
  const page = await enter('supervisor');
  await hand.press(page.getByRole('link', { name: new RegExp(`^Case ${String(number)} `) }));
  await expect(page.getByText(TEXT)).toBeVisible();

  await hand.press(page.getByRole('button', { name: 'Finish review' }));
  const form = page.getByRole('dialog', { name: `Finish your review of case ${String(number)}` });
  await hand.check(form.getByRole('radio', { name: 'Sign off: reviewed in writing' }));
  await expect(form.getByText('Signing as Sage Lindenfeld')).toBeVisible();
  await hand.press(form.getByRole('button', { name: /^Sign off/ }));
  await expect(form.getByText('Enter your password again to sign.').first()).toBeVisible();
  await hand.write(form.getByLabel('Your password, once more'), 'demo');
  await hand.press(form.getByRole('button', { name: /^Sign off/ }));
  const sent = page.getByRole('dialog', { name: 'Your review was sent' });
  await expect(sent.getByText('into the chart before')).toBeVisible();
  await hand.press(sent.getByRole('button', { name: 'Stay here' }));
  await expect(page.getByText('Nobody’s turn: the review is finished.')).toBeVisible();

  await hand.press(page.getByRole('link', { name: 'What remains once the text has ended' }));
  await expect(
    page.getByRole('heading', { level: 1, name: `Receipt of case ${String(number)}` }),
  ).toBeVisible();
  await page.evaluate(() => {
    Object.assign(globalThis, { print: () => document.body.setAttribute('data-printed', '') });
  });
  await hand.press(page.getByRole('button', { name: 'Print' }));
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Sage Lindenfeld, .*, version 1, 0 comments$/)).toBeVisible();
  for (const around of [
    page.getByRole('navigation', { name: 'Pages' }),
    page.getByRole('region', { name: 'Demo' }),
    page.getByRole('button'),
  ])
    await expect(around).toHaveCount(0);
  expect(await page.content()).not.toContain(TEXT);
});
