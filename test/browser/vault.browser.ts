import { combineShares, openShare } from '@subrosa/vault';
import type { CeremonyRecord } from '@subrosa/vault';
import type { Locator, Page } from '@playwright/test';
import { openVault } from '../../tools/demo/author-device.mjs';
import { expectNoViolations } from './axe.js';
import { cases } from './case-builder.js';
import { expect, test } from './subrosa.js';

const PASSPHRASE = 'a passphrase for the demo only';
const ANOTHER = 'ticket velvet harbour moss';

interface Ceremony {
  readonly ceremonyId: string;
  readonly publicKey: string;
  readonly threshold: number;
  readonly replaces: string;
  readonly shares: readonly {
    readonly holderId: string;
    readonly holderPublicKey: string;
    readonly sealedShare: string;
  }[];
}

async function changePassphrase(page: Page, present: string, next: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Present passphrase').fill(present);
  await dialog.getByLabel('New passphrase').fill(next);
  await dialog.getByLabel('The same again').fill(next);
  await page.keyboard.press('Enter');
  return dialog;
}

test(
  'a passphrase is changed by whoever knows the present one, and no key leaves the worker',
  { tag: '@nightly' },
  async ({ people }) => {
    const page = await people.enter('privacy-officer');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.getByRole('link', { name: 'Settings' }).click();
    const refused = await changePassphrase(page, 'not the passphrase at all', ANOTHER);
    await expect(refused.getByText('The passphrase does not open these keys.')).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await changePassphrase(page, PASSPHRASE, ANOTHER);
    await expect(page.getByText('The passphrase is changed.')).toBeVisible();

    await page.getByRole('link', { name: 'Recovery key of the clinic' }).click();
    await page.getByRole('button', { name: 'Open your vault' }).click();
    await page.getByLabel('Passphrase of your vault').fill(ANOTHER);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Try whether it opens' }).click();
    await expect(page.getByText('It opens, and it is a part of the key')).toBeVisible();

    await page.getByRole('link', { name: 'Settings' }).click();
    await changePassphrase(page, ANOTHER, PASSPHRASE);
    await expect(page.getByText('The passphrase is changed.')).toBeVisible();
    expect(sent.filter((text) => text.includes('"SaveVaultKeys"'))).toHaveLength(2);
    expect(sent.filter((text) => text.includes(PASSPHRASE) || text.includes(ANOTHER))).toEqual([]);
  },
);

test('a ceremony hands each holder a share that opens, and two of them make the key', async ({ people }) => {
  const page = await people.enter('director');
  let ceremony: Ceremony | undefined;
  // The clinic of all tests keeps the key it has: what would be sent is opened here with the holders' own keys.
  await page.route('**/graphql', async (route) => {
    const body = JSON.parse(route.request().postData() ?? '{}') as {
      readonly operationName?: string;
      readonly variables?: { readonly input: Ceremony };
    };
    if (body.operationName !== 'SetClinicRecovery') return route.fallback();
    ceremony = body.variables?.input;
    return route.fulfill({ json: { data: { setClinicRecovery: [] } } });
  });
  await page.goto('/recovery');
  await page.getByRole('button', { name: 'Hold a new ceremony' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make and split the key' }).click();
  await expect(dialog.getByText('Choose at least 2 holders.')).toBeVisible();
  await expectNoViolations(page);
  const holders = dialog.getByRole('checkbox', { disabled: false });
  await expect(holders).toHaveCount(2);
  for (const holder of await holders.all()) await holder.check();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The new key is in force')).toBeVisible();

  const maker = await cases();
  const officers = [maker.person('director'), maker.person('privacyOfficer')];
  expect(ceremony?.shares.map(({ holderId }) => holderId).sort()).toEqual(
    officers.map(({ personId }) => personId).sort(),
  );
  if (ceremony === undefined) return;
  const { ceremonyId, publicKey, threshold, shares } = ceremony;
  const record: CeremonyRecord = {
    format: 1,
    ceremonyId,
    clinicId: officers[0]?.clinicId ?? '',
    publicKey,
    threshold,
    holders: shares.map(({ holderId, holderPublicKey }) => ({
      personId: holderId,
      publicKey: holderPublicKey,
    })),
  };
  const opened = [];
  for (const officer of officers) {
    const { personId } = officer;
    const sealedShare = shares.find(({ holderId }) => holderId === personId)?.sealedShare ?? '';
    opened.push(
      await openShare(await openVault(officer, PASSPHRASE), sealedShare, { ceremony: record, personId }),
    );
  }
  expect((await combineShares(opened)).publicKey).toBe(publicKey);
});
