import { journey } from './journey.js';
import { expect } from './subrosa.js';

const TRAINEE = 'Larkspur Dunnock';
const SUPERVISOR = 'Fern Quillhaven';

journey(10, 'the director', async ({ hand, enter }) => {
  const page = await enter('director');
  await hand.press(page.getByRole('link', { name: 'Clinic', exact: true }));
  await hand.press(page.getByRole('link', { name: /Overdue reviews$/ }));
  await expect(page.getByRole('heading', { name: 'Overdue reviews' })).toBeInViewport();
  const late = page.getByRole('region', { name: 'Overdue cases' }).getByRole('row').nth(1);
  await expect(late).toContainText('days late');
  await hand.press(late.getByRole('link', { name: /^Case / }));
  await expect(page.getByText('You see that this case exists, not what it says.')).toBeVisible();
  await expect(page.locator('[data-section]')).toHaveCount(0);

  await hand.press(page.getByRole('link', { name: 'Clinic', exact: true }));
  await hand.press(page.getByRole('link', { name: `Assign a supervisor to ${TRAINEE}` }));
  await hand.press(page.getByRole('button', { name: 'Assign a supervisor' }));
  const assigning = page.getByRole('dialog', { name: 'Assign a supervisor' });
  await expect(assigning.getByLabel('Trainee')).toContainText(TRAINEE);
  await hand.press(assigning.getByRole('button', { name: 'Assign', exact: true }));
  await expect(assigning.getByText('Choose who supervises.')).toBeVisible();
  await hand.select(assigning.getByLabel('Supervisor'), SUPERVISOR);
  await hand.press(assigning.getByRole('button', { name: 'Assign', exact: true }));
  const end = page.getByRole('button', { name: `End the supervision of ${SUPERVISOR} and ${TRAINEE}` });
  await hand.press(end);
  const ending = page.getByRole('dialog', { name: `End the supervision of ${SUPERVISOR} and ${TRAINEE}` });
  await expect(ending.getByText('No case is open between them.')).toBeVisible();
  await hand.select(ending.getByLabel('Why'), 'Another reason');
  await hand.press(ending.getByRole('button', { name: 'End it now' }));
  await expect(end).toHaveCount(0);
  await hand.press(page.getByRole('link', { name: 'Clinic', exact: true }));
  await expect(page.getByRole('link', { name: `Assign a supervisor to ${TRAINEE}` })).toBeVisible();
});

journey(10, 'settings', async ({ hand, enter }) => {
  const page = await enter('other-member');
  const other = await enter('other-member');
  await hand.press(page.getByRole('link', { name: 'Settings' }));
  await expect(page.getByText('This one')).toBeVisible();
  // The latest stands first.
  await hand.press(page.getByRole('button', { name: /^End the session on Chrome/ }).first());
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await hand.select(page.getByLabel('Size of text'), '125 %');
  await hand.check(page.getByRole('switch', { name: 'High contrast' }));
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe('20px');
  await page.reload();
  await expect(page.getByRole('switch', { name: 'High contrast' })).toBeChecked();
  expect(await size()).toBe('20px');
});
