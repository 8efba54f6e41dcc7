import { expectNoViolations, expectNoViolationsAnywhere } from './axe.js';
import { expect, test } from './subrosa.js';

test(
  'a group is made, led by another covenant, and its guest decided on',
  { tag: '@nightly' },
  async ({ people }) => {
    const director = await people.enter('director');
    await director.goto('/groups');
    await director.getByRole('button', { name: 'New consultation group' }).click();
    await director.getByRole('button', { name: 'Make the group' }).click();
    await expect(director.getByText('Give the group a name.')).toBeVisible();
    await expectNoViolations(director);
    await director.getByRole('textbox', { name: 'Name', exact: true }).fill('Monday group');
    await director
      .getByRole('combobox', { name: 'Facilitator' })
      .selectOption({ label: 'Juniper Mossgrove' });
    await director.getByRole('button', { name: 'Make the group' }).click();
    await expect(director.getByRole('alert').first()).toBeVisible();
    await director.getByRole('combobox', { name: 'Facilitator' }).selectOption({ label: 'Hazel Thornbury' });
    await director.getByRole('button', { name: 'Make the group' }).click();
    await expect(director.getByRole('heading', { level: 1, name: 'Monday group' })).toBeVisible();

    const facilitator = await people.enter('facilitator');
    await facilitator.goto(director.url());
    await facilitator.getByRole('button', { name: 'Publish the first covenant' }).click();
    await facilitator.getByRole('textbox', { name: 'Text' }).fill('What is said here stays here.');
    await facilitator.getByRole('button', { name: 'Put it in force' }).click();
    await expect(facilitator.getByText(/Version 1, in force since/)).toBeVisible();
    await facilitator.getByRole('button', { name: 'Propose a guest' }).click();
    await facilitator.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Yarrow Birchmere' });
    await facilitator.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(
      facilitator.getByRole('heading', { name: 'Guests who wait for the director' }),
    ).toBeVisible();
    await expectNoViolationsAnywhere(facilitator);

    await director.goto('/clinic');
    await director.getByRole('link', { name: 'Decide on Yarrow Birchmere in the group' }).last().click();
    await director.getByRole('button', { name: 'Approve Yarrow Birchmere' }).click();
    await director.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(director.getByRole('heading', { name: 'Guests who wait for the director' })).toHaveCount(0);
    await expect(director.getByRole('listitem').filter({ hasText: 'Yarrow Birchmere' })).toContainText(
      'Guest',
    );
    await director.getByRole('button', { name: 'Change how long' }).click();
    await expectNoViolationsAnywhere(director);
  },
);

test(
  'the list of groups is clean in every look, and says so where there is none',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('facilitator');
    await page.goto('/groups');
    await expect(page.getByRole('link', { name: 'Thursday consultation' })).toBeVisible();
    await expectNoViolationsAnywhere(page);
    const alone = await people.enter('administrator');
    await alone.goto('/groups');
    await expect(alone.getByText('You are in no group.')).toBeVisible();
    await alone.goto('/groups/0192d3c4-0000-7000-8000-000000000001');
    await expect(
      alone.getByRole('heading', { name: 'There is nothing here that you can see' }),
    ).toBeVisible();
  },
);
