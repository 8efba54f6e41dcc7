import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import type { RecoveryQuery } from '../../graphql/generated/operations.js';
import { HolderKeysDocument, RecoveryDocument } from '../../graphql/generated/recovery.js';
import { query } from '../../graphql/use-operation.js';
import { useVault } from '../vault/use-vault.js';
import { VaultGate } from '../vault/vault-gate.js';
import { HoldCeremony } from './hold-ceremony.js';
import { KeyInForce } from './key-in-force.js';
import { OwnShare } from './own-share.js';
import { possibleHolders } from './possible-holders.js';

/** The clinic's recovery key: which one is in force, who holds it, one's own share, and a new ceremony. */
export function RecoveryPage() {
  const { data, error, refetch } = useQuery(query(RecoveryDocument, {}));
  return (
    <Stack gap="xl" maw={720}>
      <title>Recovery key - Subrosa</title>
      {error !== null && data === undefined ? (
        <RouteFailure error={error} reset={() => void refetch()} />
      ) : (
        <>
          <Stack gap="xs">
            <Title order={1}>Recovery key</Title>
            <Text>
              Every client record and every draft is sealed to its author and to the clinic’s recovery key.
              The private half of that key exists nowhere in one piece: it is split into shares, each sealed
              to one holder. Two or more holders together could open a record when duty demands; none of them
              alone can, and the server never.
            </Text>
            <Text c="dimmed">
              In this version nobody can ask for such an opening yet. The key is made in good time, because
              what was sealed without it could never be opened for the clinic.
            </Text>
          </Stack>
          {data === undefined ? (
            <Stack role="status" aria-busy aria-label="Loading">
              <Skeleton h={120} />
              <Skeleton h={160} />
            </Stack>
          ) : (
            <Parts data={data} />
          )}
        </>
      )}
    </Stack>
  );
}

function Parts({ data }: { readonly data: RecoveryQuery }) {
  const { clinic, recoveryHolders } = data;
  const personIds = possibleHolders(data, []).map(({ personId }) => personId);
  const keys = useQuery({
    ...query(HolderKeysDocument, { personIds }),
    enabled: clinic.viewerCan.setRecovery,
  });
  if (!clinic.viewerCan.setRecovery)
    return (
      <Alert title="Kept by director and privacy officer">
        They see who holds the shares, and hold a new ceremony when a holder leaves. Ask one of them for the
        fingerprint of the key in force.
      </Alert>
    );
  const possible = possibleHolders(data, keys.data?.publicKeys ?? []);
  return (
    <>
      <Part title="The key in force">
        <KeyInForce publicKey={clinic.recoveryPublicKey} holders={recoveryHolders} people={possible} />
      </Part>
      <Part title="Your share">
        <ShareInVault />
      </Part>
      <Part title="A new ceremony">
        <HoldCeremony
          clinicId={clinic.id}
          replaces={clinic.recoveryPublicKey}
          possible={keys.data === undefined ? null : possible}
          error={keys.error}
        />
      </Part>
    </>
  );
}

/** The form of the vault takes the focus: it stands here only once it is asked for. */
function ShareInVault() {
  const { state } = useVault();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked && state !== 'open')
    return (
      <>
        <Text>
          {state === 'none'
            ? 'To be a holder you need a key of your own. It is made on this device.'
            : 'Whether you hold one, and whether it opens, shows in your open vault.'}
        </Text>
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setIsAsked(true);
            }}
          >
            {state === 'none' ? 'Make your key' : 'Open your vault'}
          </Button>
        </Group>
      </>
    );
  return (
    <VaultGate why="Shares are sealed to their holders’ own keys." opensWithoutClinicKey>
      <OwnShare />
    </VaultGate>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
