import type { Page } from '@playwright/test';
import type { Hand } from './hands.js';
import { expect } from './subrosa.js';

/** The passphrase of everybody's vault in the demo clinic. */
const PASSPHRASE = 'a passphrase for the demo only';

/** Opens the vault where the page asks for it. */
export async function openVault(hand: Hand, page: Page): Promise<void> {
  const passphrase = page.getByLabel('Passphrase of your vault');
  await hand.write(passphrase, PASSPHRASE);
  await page.keyboard.press('Enter');
  // Turning it into a key is slow on purpose.
  await expect(passphrase).toHaveCount(0, { timeout: 30_000 });
}
