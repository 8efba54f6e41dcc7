import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { SetClinicRecoveryDocument } from '../../graphql/generated/recovery.js';
import { request } from '../../graphql/request.js';
import { vault } from '../vault/use-vault.js';
import { ChooseHolders } from './choose-holders.js';
import { ceremonyProblems } from './possible-holders.js';
import type { PossibleHolder } from './possible-holders.js';

interface HoldCeremonyProps {
  readonly clinicId: string;
  /** The key in force until now; null for the first ceremony. */
  readonly replaces: string | null;
  /** Null while the keys are being fetched. */
  readonly possible: readonly PossibleHolder[] | null;
  readonly error: Error | null;
}

/** Makes a recovery key on this device, hands its shares out, and says what is to be done afterwards. */
export function HoldCeremony({ clinicId, replaces, possible, error }: HoldCeremonyProps) {
  if (error !== null) return <Alert color="red" role="alert" title={error.message} />;
  if (possible === null) return <Skeleton h={90} role="status" aria-busy aria-label="Loading" />;
  return (
    <Stack gap="sm">
      <Text>
        Hold one when a holder leaves, has lost their keys, or may have been overheard. It is held on one
        device, best with the holders in the room: this device makes the key, splits it, seals a share to each
        holder and overwrites the rest.{' '}
        {replaces !== null &&
          'Records stay sealed to the earlier key until their authors save them again; the earlier shares go on opening those.'}
      </Text>
      <Ceremony clinicId={clinicId} replaces={replaces} possible={possible} />
    </Stack>
  );
}

interface CeremonyProps {
  readonly clinicId: string;
  readonly replaces: string | null;
  readonly possible: readonly PossibleHolder[];
}

function Ceremony({ clinicId, replaces, possible }: CeremonyProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [threshold, setThreshold] = useState(2);
  const [isTooFew, setIsTooFew] = useState(false);
  const holding = useHolding({ clinicId, replaces });
  const holders = possible.flatMap(({ personId, publicKey }) =>
    publicKey !== null && chosen.includes(personId) ? [{ personId, publicKey }] : [],
  );
  return (
    <>
      <Group>
        <ActButton
          label={replaces === null ? 'Hold the first ceremony' : 'Hold a new ceremony'}
          title="Hold the ceremony"
          consequence="Compare the fingerprint of every holder with the one that their own page shows, by voice. The device in front of you is trusted for this moment."
          confirm="Make and split the key"
          error={null}
          isPending={holding.isPending}
          act={(done) => {
            setIsTooFew(holders.length < threshold);
            if (holders.length >= threshold) holding.mutate({ holders, threshold }, { onSuccess: done });
          }}
        >
          {ceremonyProblems(holding.error).map((text) => (
            <Alert key={text} color="red" role="alert" title={text} />
          ))}
          <ChooseHolders
            possible={possible}
            chosen={chosen}
            threshold={threshold}
            problem={isTooFew ? `Choose at least ${String(threshold)} holders.` : null}
            onChange={(change) => {
              setIsTooFew(false);
              setChosen(change.chosen);
              setThreshold(change.threshold);
            }}
          />
        </ActButton>
      </Group>
      {holding.data !== undefined && <Held fingerprint={holding.data} />}
    </>
  );
}

/** The fingerprint is what authors compare before they seal to the new key. */
function Held({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <Alert role="status" title="The new key is in force">
      Its fingerprint is {fingerprint}. Authors who had their vault open are asked to compare it before they
      seal to it: read it to them by telephone or in person, not in a message.
    </Alert>
  );
}

interface Held {
  readonly holders: readonly { readonly personId: string; readonly publicKey: string }[];
  readonly threshold: number;
}

function useHolding({ clinicId, replaces }: Pick<CeremonyProps, 'clinicId' | 'replaces'>) {
  return useMutation({
    mutationFn: async ({ holders, threshold }: Held) => {
      const { record, shares, fingerprint } = await vault.holdCeremony({ clinicId, threshold, holders });
      const keyOf = new Map(record.holders.map(({ personId, publicKey }) => [personId, publicKey]));
      await request(SetClinicRecoveryDocument, {
        input: {
          ceremonyId: record.ceremonyId,
          publicKey: record.publicKey,
          threshold,
          replaces,
          shares: shares.map(({ personId, sealedShare }, index) => ({
            holderId: personId,
            holderPublicKey: keyOf.get(personId) ?? '',
            index,
            sealedShare,
          })),
        },
      });
      return fingerprint;
    },
  });
}
