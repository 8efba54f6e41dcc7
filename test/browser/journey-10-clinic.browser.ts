import type { Page } from '@playwright/test';
import type { Hand } from './hands.js';
import { journey } from './journey.js';
import { expect } from './subrosa.js';

const TRAINEE = 'Larkspur Dunnock';
const SUPERVISOR = 'Fern Quillhaven';
/** Made anew for every play: an address is invited once. */
const newcomer = () => `newcomer-${Date.now().toString(36)}@example.org`;

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

/** The administrator invites; answers the link as it is handed over. */
async function invite(hand: Hand, page: Page, email: string): Promise<string> {
  await hand.press(page.getByRole('link', { name: 'People' }));
  await hand.press(page.getByRole('button', { name: 'Invite a person' }));
  const dialog = page.getByRole('dialog', { name: 'Invite a person' });
  await hand.press(dialog.getByRole('button', { name: 'Invite', exact: true }));
  await expect(dialog.getByText('Choose at least one role.')).toBeVisible();
  await hand.write(dialog.getByLabel('E-mail'), email);
  await hand.check(dialog.getByRole('checkbox', { name: 'Clinician' }));
  await hand.press(dialog.getByRole('button', { name: 'Invite', exact: true }));
  await expect(dialog.getByText('it is shown this once')).toBeVisible();
  const link = await dialog.locator('pre').innerText();
  // However it is closed, the link is gone with it.
  await hand.press(dialog.getByRole('button', { name: 'Cancel' }));
  await hand.press(page.getByRole('button', { name: 'Invite a person' }));
  await expect(dialog.getByLabel('E-mail')).toHaveValue('');
  await expect(dialog.locator('pre')).toHaveCount(0);
  await hand.press(dialog.getByRole('button', { name: 'Cancel' }));
  await expect(page.getByText(new RegExp(`^${email}, clinician`, 'i'))).toBeVisible();
  return link;
}

journey(10, 'an invitation', async ({ hand, enter }) => {
  const email = newcomer();
  const page = await enter('administrator');
  const link = await invite(hand, page, email);
  await hand.press(page.getByRole('button', { name: 'Sign out' }));
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.goto(link);
  await expect(page.getByText(`invites ${email} as clinician`)).toBeVisible();
  await hand.write(page.getByLabel('Your name'), 'Rowan Newcomb');
  await hand.write(page.getByRole('textbox', { name: 'Password' }), 'a password for the demo only');
  await hand.press(page.getByRole('button', { name: 'Accept the invitation' }));
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await hand.write(page.getByLabel('E-mail'), email);
  await hand.write(page.getByRole('textbox', { name: 'Password' }), 'a password for the demo only');
  await hand.press(page.getByRole('button', { name: 'Sign in', exact: true }));
  await expect(page.getByText('Rowan Newcomb').first()).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('alert')).toBeVisible();
});

journey(10, 'the audit trail', async ({ hand, enter }) => {
  const page = await enter('privacy-officer');
  await hand.press(page.getByRole('link', { name: 'Audit trail' }));
  const own = page.getByRole('row').filter({ hasText: 'Heath Larchwood' }).first();
  await expect(own).toContainText('start session');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date());
  await hand.select(page.getByLabel('Outcome'), 'Done');
  await hand.giveDay(page.getByLabel('From'), today);
  await expect(page).toHaveURL(new RegExp(`/audit\\?outcome=DONE&from=${today}$`));
  await page.reload();
  await expect(page.getByLabel('From')).toHaveValue(today);
  await expect(own).toContainText('start session');
  await hand.select(page.getByLabel('Outcome'), 'Refused');
  await expect(page).toHaveURL(/outcome=REFUSED/);
  await expect(page.getByRole('row').filter({ hasText: 'start session' })).toHaveCount(0);
  await hand.press(page.getByRole('button', { name: 'Show all' }));
  await expect(page).toHaveURL(/\/audit$/);
  await expect(own).toBeVisible();
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
