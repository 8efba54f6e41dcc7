import { queryClient } from '../../app/query-client.js';
import { currentOwner, vault, vaultKeysQuery } from './use-vault.js';
import { VaultRefusal } from './vault-refusal.js';

/** Opens the vault for the signed-in person, whose keys the worker now holds. */
export async function beginVault(input: {
  readonly fingerprint: string;
  readonly clinicKey: string | null;
}): Promise<void> {
  const owner = currentOwner();
  if (owner === null) {
    vault.close();
    throw new VaultRefusal('CLOSED', 'Your session has ended. Sign in again to open the vault.');
  }
  await vault.begin({ owner, ...input });
  void queryClient.invalidateQueries({ queryKey: vaultKeysQuery().queryKey });
}
