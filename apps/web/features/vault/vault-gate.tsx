import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { VaultClinicDocument } from '../../graphql/generated/vault.js';
import { query } from '../../graphql/use-operation.js';
import { MakeKeys } from './make-keys.js';
import { OpenKeys } from './open-keys.js';
import { RecoveryKeyWarning } from './recovery-key-warning.js';
import { useVault, vault, vaultKeysQuery } from './use-vault.js';

/** Asks for the passphrase, or makes keys the first time, and renders its children while the vault is open. `why` is one sentence. */
export function VaultGate({
  why,
  children,
  opensWithoutClinicKey = false,
}: {
  readonly why: string;
  readonly children: ReactNode;
  /** For whoever is to hold a share of the key that the clinic does not have yet. */
  readonly opensWithoutClinicKey?: boolean;
}) {
  const { state } = useVault();
  const clinic = useQuery(query(VaultClinicDocument, {})).data?.clinic;
  const clinicKey = clinic?.recoveryPublicKey ?? null;
  useEffect(() => {
    if (clinicKey !== null) void vault.noteClinicKey(clinicKey);
  }, [clinicKey, state]);
  if (state !== 'open') return <ClosedVault why={why} opensWithoutClinicKey={opensWithoutClinicKey} />;
  return (
    <OpenedVault>
      <RecoveryKeyWarning />
      {children}
    </OpenedVault>
  );
}

/** The form that was focused is gone once it opens: the reading cursor goes to what it opened, not to the top of the page. */
function OpenedVault({ children }: { readonly children: ReactNode }) {
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) start.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={start} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </div>
  );
}

function ClosedVault({
  why,
  opensWithoutClinicKey,
}: {
  readonly why: string;
  readonly opensWithoutClinicKey: boolean;
}) {
  const keys = useQuery(vaultKeysQuery());
  const clinic = useQuery(query(VaultClinicDocument, {}));
  const failed = keys.data === undefined ? keys : clinic;
  if (keys.data === undefined || clinic.data === undefined) {
    if (failed.error === null) return <GateSkeleton />;
    return (
      <GateFailure error={failed.error} retry={() => void Promise.all([keys.refetch(), clinic.refetch()])} />
    );
  }
  const { recoveryPublicKey, isDemo, viewerCan } = clinic.data.clinic;
  if (recoveryPublicKey === null && !opensWithoutClinicKey)
    return <NoCeremony mayHoldIt={viewerCan.setRecovery} />;
  const sealed = keys.data.myVaultKeys;
  if (sealed === null) return <MakeKeys why={why} clinicKey={recoveryPublicKey} isDemo={isDemo} />;
  return <OpenKeys why={why} keys={sealed} clinicKey={recoveryPublicKey} isDemo={isDemo} />;
}

function GateSkeleton() {
  return (
    <Stack maw={480} role="status" aria-busy aria-label="Loading">
      <Skeleton height={28} width={220} />
      <Skeleton height={20} />
      <Skeleton height={60} />
      <Skeleton height={36} width={120} />
    </Stack>
  );
}

function GateFailure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <Alert color="red" role="alert" title="Your sealed keys could not be fetched" maw={560}>
      <Stack gap="xs">
        <Text>{error.message}</Text>
        <Group>
          <Button onClick={retry}>Try again</Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** Without the clinic's key nobody but the author could ever open a record, whatever duty demands: so nothing is sealed. */
function NoCeremony({ mayHoldIt }: { readonly mayHoldIt: boolean }) {
  return (
    <Alert color="yellow" title="Nothing can be sealed here yet" maw={560}>
      This clinic has not made its recovery key, to which every record is sealed as well. The clinic director
      and the privacy officer make it together
      {mayHoldIt ? (
        <>
          : <Link to="/recovery">make it</Link>.
        </>
      ) : (
        ': ask either of them.'
      )}
    </Alert>
  );
}
