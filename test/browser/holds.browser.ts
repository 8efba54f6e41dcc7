import { expectNoViolations } from './axe.js';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

test(
  'an author asks that a case be kept; the officer places the hold, tells why and releases it',
  { tag: '@nightly' },
  async ({ people }) => {
    const { number } = await (await cases()).submit();
    const author = await people.enter('trainee');
    await author.goto(`/cases/${String(number)}`);
    await author.getByRole('button', { name: 'Ask that it be kept' }).click();
    await author.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(author.getByText('Say in a sentence what it is for.')).toBeVisible();
    await author.getByRole('textbox', { name: 'The reason in a sentence' }).fill('Call me at 415-555-0134.');
    await author.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(
      author
        .getByRole('dialog')
        .getByText(/may identify someone/)
        .first(),
    ).toBeVisible();
    await expectNoViolations(author);
    await author
      .getByRole('textbox', { name: 'The reason in a sentence' })
      .fill('A complaint was announced.');
    await author.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(author.getByText('You asked that this case be kept')).toContainText('waits');

    const officer = await people.enter('privacy-officer');
    await officer.goto('/holds');
    const requests = officer.getByRole('region', { name: 'Requests to keep a case' });
    await expect(requests.getByText('“A complaint was announced.”')).toHaveCount(0);
    await officer.getByRole('checkbox', { name: 'Show the reasons in words' }).check();
    await expect(requests.getByText('“A complaint was announced.”').first()).toBeVisible();
    await officer.getByRole('button', { name: `Place a hold on case ${String(number)}` }).click();
    await officer
      .getByRole('textbox', { name: 'The reason in a sentence' })
      .fill('The complaint is looked into.');
    await officer.getByLabel('To be looked at again on').fill('2020-01-01');
    await officer.getByRole('button', { name: 'Place it' }).click();
    await expect(officer.getByText('This must not be in the past.')).toBeVisible();
    const year = new Date().getFullYear();
    await officer.getByLabel('To be looked at again on').fill(`${String(year)}-12-31`);
    await officer.getByRole('button', { name: 'Place it' }).click();
    const standing = officer.getByRole('region', { name: 'Holds that stand' });
    const row = standing.getByRole('row').filter({ hasText: `Case ${String(number)}` });
    await expect(row).toContainText('A complaint');
    await row.getByRole('button', { name: /Tell authors why/ }).click();
    await officer.getByRole('button', { name: 'Tell them' }).click();
    await expect(row).toContainText('Told to the authors');

    await author.reload();
    await expect(author.getByText('Destruction paused')).toBeVisible();
    await author.getByRole('button', { name: 'Show why' }).click();
    await expect(author.getByText(/The complaint is looked into/)).toBeVisible();

    await row.getByRole('button', { name: /Release the hold/ }).click();
    await officer.getByRole('button', { name: 'Release it' }).click();
    await expect(row).toHaveCount(0);
    await expect(
      officer
        .getByRole('region', { name: 'Released holds' })
        .getByText(`Case ${String(number)}`)
        .first(),
    ).toBeVisible();
  },
);

test(
  'a determination is recorded by the id that its author tells, and revoked',
  { tag: '@nightly' },
  async ({ people }) => {
    await (await cases()).submit();
    const author = await people.enter('trainee');
    await author.goto('/clients');
    await author.getByRole('main').locator('a[href^="/clients/0"]').first().click();
    const section = author.getByRole('region', { name: 'Determination of the privacy officer' });
    const id = await section.locator('code').innerText();

    const officer = await people.enter('privacy-officer');
    await officer.goto('/determinations');
    await officer.getByRole('button', { name: 'Record a determination' }).click();
    await officer.getByLabel('Id of the client record').fill(id.replace(/^./, 'f'));
    await officer.getByLabel('Last day').fill('2020-01-01');
    await officer.getByRole('button', { name: 'Record it' }).click();
    await expect(officer.getByText(/must lie in the future/)).toBeVisible();
    await officer.getByLabel('Last day').fill(`${String(new Date().getFullYear() + 1)}-06-30`);
    await officer.getByRole('button', { name: 'Record it' }).click();
    await expect(officer.getByText('No client record of this clinic has it.')).toBeVisible();
    await officer.getByLabel('Id of the client record').fill(id);
    await officer.getByRole('button', { name: 'Record it' }).click();
    const row = officer.getByRole('row').filter({ hasText: id }).filter({ hasText: 'Holds until' });
    await expect(row).toContainText('Expert determination');
    await author.reload();
    await expect(section).toContainText('Holds until June 30');
    await row.getByRole('button', { name: /Revoke/ }).click();
    await officer.getByRole('button', { name: 'Revoke it' }).click();
    await expect(row).toHaveCount(0);
  },
);
