import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { cases } from './case-builder.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

journey(9, async ({ hand, enter }) => {
  const maker = await cases();
  const groupId = await maker.makeGroup({ name: `Stages ${Date.now().toString(36)}` });
  const { id, number } = await maker.submitToGroup({ groupId });
  await maker.answerRecognition(id, 'facilitator');
  await maker.open(id, { by: 'facilitator' });
  const page = await enter('facilitator');
  const isLookedAt = hand.name === 'mouse';
  await page.goto(`/cases/${String(number)}`);
  await hand.press(page.getByRole('button', { name: 'Plan the dates' }));
  await hand.press(page.getByRole('button', { name: 'Save the plan' }));
  await expect(page.getByText('Name at least one stage with another end than it has.')).toBeVisible();
  if (isLookedAt) await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await hand.press(page.getByRole('button', { name: 'Move on to Clarify' }));
  const move = page.getByRole('button', { name: 'Move on', exact: true });
  await expect(move).toBeFocused();
  await hand.press(move);
  await expect(page.getByRole('button', { name: 'Move on to Reflect' })).toBeVisible();

  const author = await enter('clinician');
  await hand.press(author.getByRole('link', { name: new RegExp(`^Case ${String(number)} `) }));
  await expect(author.getByText('It is your word: you may answer now.')).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Move on to Reflect' }));
  await hand.press(move);
  await expect(author.getByText(/You listen now\. Your reply has a stage of its own/)).toBeVisible();
  await maker.advance(id);
  await maker.advance(id);

  await hand.press(page.getByRole('button', { name: 'Sum up and close' }));
  await hand.press(page.getByRole('button', { name: 'Sign and close' }));
  await expect(page.getByText('Sum up what the group has come to.')).toBeVisible();
  if (isLookedAt) await expectNoViolationsAnywhere(page);
  await hand.write(
    page.getByRole('textbox', { name: 'Summary' }),
    'We would slow down and ask what the silence says. Call 415-555-0134.',
  );
  await hand.write(page.getByLabel('Your password'), 'any password');
  await hand.press(page.getByRole('button', { name: 'Sign and close' }));
  await hand.press(page.getByRole('button', { name: /^Use “/ }).first());
  await hand.press(page.getByRole('button', { name: 'Sign and close' }));
  await hand.press(page.getByRole('button', { name: 'Done' }));
  await expect(page.getByText('It is over. Nothing more can be written.')).toBeVisible();
});
