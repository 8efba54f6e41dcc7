import { hashKey, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryClient, sessionQuery } from '../../app/query-client.js';
import { MyVaultKeysDocument } from '../../graphql/generated/vault.js';
import { query } from '../../graphql/use-operation.js';
import { startVaultWorker } from './start-vault-worker.js';
import { VaultStore } from './vault-store.js';
import type { VaultOwner, VaultSnapshot } from './vault-store.js';

/** The signed-in person's vault in this tab. Its keys live in a worker that ends with lock, sign-out, idling and leaving the page. */
export const vault = new VaultStore(startVaultWorker);

/** What every page may use: refused with CLOSED unless the vault is open. These functions never change. */
const face = {
  close: vault.close,
  sealDraft: vault.sealDraft,
  openDraft: vault.openDraft,
  sealClientRecord: vault.sealClientRecord,
  openClientRecord: vault.openClientRecord,
  newPseudonym: vault.newPseudonym,
};

/** The vault as a component sees it. */
export type Vault = typeof face &
  Pick<VaultSnapshot, 'fingerprint' | 'clinicKey' | 'offeredKey'> & {
    /** `none` while the person has made no keys. */
    readonly state: 'none' | 'closed' | 'open';
  };

/** The person who is signed in and not locked, in their clinic; null for nobody. */
export function currentOwner(): VaultOwner | null {
  const session = queryClient.getQueryData(sessionQuery().queryKey)?.session ?? null;
  if (session === null || session.isLocked || session.clinicId === null) return null;
  return { ownerId: session.personId, clinicId: session.clinicId };
}

queryClient.getQueryCache().subscribe(({ query: { queryHash } }) => {
  if (queryHash === hashKey(sessionQuery().queryKey)) vault.keepFor(currentOwner());
});
// A page that the browser keeps for its back button must come back closed.
addEventListener('pagehide', ({ persisted }) => {
  if (persisted) vault.close();
});

/** The person's own keys as the server keeps them. */
export const vaultKeysQuery = () => query(MyVaultKeysDocument, {});

/** The vault, and whether it is open; the component is told of every change. */
export function useVault(): Vault {
  const { isOpen, ...known } = useSyncExternalStore(vault.subscribe, vault.snapshot);
  const { data } = useQuery(vaultKeysQuery());
  const state = isOpen ? 'open' : data?.myVaultKeys === null ? 'none' : 'closed';
  return { ...face, ...known, state };
}
