import { expectNoViolations } from './axe.js';
import { expect, test } from './subrosa.js';

test(
  'the administrator changes the retention policy within its bounds; everybody reads it in sentences',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('administrator');
    await page.goto('/retention');
    await expect(
      page.getByText(/^Text is deleted .+ after sign-off, at most .+ after submission\.$/),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Change the policy' }).click();
    const idle = page.getByRole('textbox', { name: 'Days a draft lives after its last save' });
    const supervisors = page.getByRole('textbox', { name: 'Hours until a supervisor’s review is overdue' });
    const before = await idle.inputValue();
    await idle.fill('91');
    await supervisors.fill('1000');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Out of bounds.')).toHaveCount(2);
    await expectNoViolations(page);
    await supervisors.fill('48');
    await idle.fill(before === '89' ? '88' : '89');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/A draft is deleted 8[89] days after it was last saved/)).toBeVisible();

    const trainee = await people.enter('trainee');
    await trainee.goto('/settings');
    await expect(trainee.getByText(/A draft is deleted 8[89] days after/)).toBeVisible();
    await trainee.getByRole('link', { name: 'Retention policy' }).click();
    await expect(trainee.getByText('The administrators of the clinic change it.')).toBeVisible();
    await expect(trainee.getByRole('button', { name: 'Change the policy' })).toHaveCount(0);
  },
);

test(
  'what is typed into the policy outlives a refresh, and never overwrites what somebody else saved meanwhile',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('administrator');
    await page.clock.install();
    await page.goto('/retention');
    const other = await people.enter('administrator');
    await other.goto('/retention');
    for (const each of [page, other]) await each.getByRole('button', { name: 'Change the policy' }).click();
    const drafts = { name: 'Days a draft lives after its last save' };
    const typed = page.getByRole('textbox', drafts);
    const before = Number(await typed.inputValue());
    await typed.fill(String(before - 2));
    await other.getByRole('textbox', drafts).fill(String(before - 1));
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByRole('dialog')).toHaveCount(0);

    const refreshed = page.waitForResponse((answer) => answer.url().endsWith('/graphql'));
    await page.clock.fastForward(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await refreshed;
    await expect(page.getByText(new RegExp(`deleted ${String(before - 1)} days after`))).toBeVisible();
    await expect(typed).toHaveValue(String(before - 2));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await expect(typed).toHaveValue(String(before - 2));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Change the policy' }).click();
    await expect(typed).toHaveValue(String(before - 1));
  },
);

test(
  'a programme is made, put under Part 2, and given a person for some days',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('administrator');
    await page.goto('/programmes');
    const name = `Evening programme ${String(Date.now())}`;
    await page.getByRole('button', { name: 'New programme' }).click();
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByText('Give it a name.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('button', { name: 'Make it' }).click();
    const section = page.getByRole('region', { name, exact: true });
    await expect(section.getByText('Nobody works in it yet.')).toBeVisible();
    await section.getByRole('button', { name: `Change ${name}` }).click();
    await page.getByRole('checkbox', { name: 'Under 42 CFR Part 2' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(section.getByText('42 CFR Part 2')).toBeVisible();
    await section.getByRole('button', { name: `Add a person to ${name}` }).click();
    await page.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Teasel Hathersby' });
    await page.getByLabel('First day').fill('2999-02-01');
    await page.getByLabel('Last day').fill('2999-01-01');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await page.getByLabel('First day').fill('');
    await page.getByLabel('Last day').fill(`${String(new Date().getFullYear() + 1)}-05-31`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const row = section.getByRole('row').filter({ hasText: 'Teasel Hathersby' });
    await expect(row).toContainText('May 31');
    await row.getByRole('button', { name: /End the place of Teasel/ }).click();
    await page.getByRole('button', { name: 'End it now' }).click();
    await expect(row).toHaveCount(0);
  },
);

test(
  'a supervisor proposes, the director declines; the grid is walked with the arrow keys',
  { tag: '@nightly' },
  async ({ people }) => {
    const supervisor = await people.enter('covering-supervisor');
    await supervisor.goto('/assignments');
    await supervisor.getByRole('button', { name: 'Propose to supervise' }).click();
    await supervisor.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(supervisor.getByText('Choose who is supervised.')).toBeVisible();
    await supervisor.getByRole('combobox', { name: 'Trainee' }).selectOption({ label: 'Briar Oldmeadow' });
    await supervisor.getByRole('combobox', { name: 'Kind' }).selectOption('SECONDARY');
    await supervisor.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(supervisor.getByText('Waits for the director')).toBeVisible();

    const director = await people.enter('director');
    await director.goto('/assignments');
    await director
      .getByRole('button', { name: /^Decline the supervision of .* and Briar Oldmeadow/ })
      .click();
    await director.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(director.getByRole('heading', { name: 'Proposed, and not decided yet' })).toHaveCount(0);
    await director
      .getByRole('button', { name: /^Standing of the supervision of/ })
      .first()
      .click();
    await expect(director.getByRole('dialog')).toContainText('gives access');
    await director.keyboard.press('Escape');
    await director.getByRole('link', { name: 'As a grid' }).click();
    const cells = director.getByRole('gridcell');
    await cells.first().focus();
    await director.keyboard.press('ArrowDown');
    await director.keyboard.press('End');
    const focused = director.locator('[data-cell]:focus');
    await expect(focused).toHaveAttribute('data-cell', /^1 /);
    await director.keyboard.press('Home');
    await expect(focused).toHaveAttribute('data-cell', '1 0');
    await expectNoViolations(director);
  },
);

test(
  'a term is carried over only after a look; cases go to another supervisor by name',
  { tag: '@nightly' },
  async ({ people }) => {
    const director = await people.enter('director');
    await director.goto('/assignments');
    await director.getByRole('button', { name: 'Next term' }).click();
    await director.getByLabel('Last day of the old term').fill('2020-05-31');
    await director.getByLabel('Last day of the new term').fill('2020-04-30');
    await director.getByRole('button', { name: 'Check it first' }).click();
    await expect(director.getByText('This must not be in the past.')).toBeVisible();
    await director.getByLabel('Last day of the new term').fill('2099-05-31');
    await director.getByRole('button', { name: 'Check it first' }).click();
    await expect(director.getByText('There is no supervision to look at.')).toBeVisible();
    await expect(director.getByRole('button', { name: 'Prolong them' })).toHaveCount(0);
    await director.keyboard.press('Escape');
    await director
      .getByRole('button', { name: /^Hand over the open cases of/ })
      .first()
      .click();
    await director.getByRole('button', { name: 'Hand them over' }).click();
    await expect(
      director.getByText(/Choose who takes over|Nobody else supervises this trainee/).first(),
    ).toBeVisible();
    await expectNoViolations(director);
  },
);

test('a file is looked at line by line before it is taken', { tag: '@nightly' }, async ({ people }) => {
  const page = await people.enter('administrator');
  await page.goto('/files');
  const lines = page.getByRole('textbox', { name: 'People: its lines' });
  const address = `file-${String(Date.now())}@example.org`;
  await lines.fill(`email,roles\n${address},TRAINEE\nnobody,CAPTAIN\n`);
  await page.getByRole('button', { name: 'Check it first' }).click();
  await expect(page.getByText('1 of 2 lines cannot be taken, so none is.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'roles' })).toContainText('3');
  await expect(page.getByRole('button', { name: 'Invite them' })).toHaveCount(0);
  await expectNoViolations(page);
  await lines.fill(`email,roles\n${address},TRAINEE\n`);
  await page.getByRole('button', { name: 'Check it first' }).click();
  await expect(page.getByText('All is well with 1 line. Nothing is written yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Invite them' }).click();
  await expect(page.getByText('Done: 1 line.')).toBeVisible();
  await expect(page.getByText(/\/invitation#/)).toBeVisible();
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('region', { name: 'Open invitations' })).toContainText(address);

  const director = await people.enter('director');
  await director.goto('/files');
  const saved = director.waitForEvent('download');
  await director.getByRole('button', { name: 'Save supervisions as a file' }).click();
  expect((await saved).suggestedFilename()).toBe('supervisions.csv');
});

test('a licence is renewed and ended by the administrator', { tag: '@nightly' }, async ({ people }) => {
  const page = await people.enter('administrator');
  await page.goto('/people');
  const row = page.getByRole('row').filter({ hasText: 'Fern Quillhaven' });
  await row.getByRole('button', { name: /^Enter a licence/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Type' }).fill('LPCC');
  await dialog.getByRole('textbox', { name: 'Number' }).fill(String(Date.now()).slice(-8));
  await dialog.getByLabel('Issued on').fill('2020-01-01');
  await dialog.getByLabel('Last day').fill('2098-01-31');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('LPCC (US-CA), until January 31, 2098');
  await row.getByRole('button', { name: /^Renew LPCC/ }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Give the day.')).toBeVisible();
  await dialog.getByLabel('New last day').fill('2099-01-31');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('LPCC (US-CA), until January 31, 2099');
  await row.getByRole('button', { name: /^End LPCC/ }).click();
  await dialog.getByRole('button', { name: 'End it now' }).click();
  await expect(row).toContainText('LPCC (US-CA), ended');
});
