import { Alert, List, Stack, Text } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import type { RecoveryQuery } from '../../graphql/generated/operations.js';
import { Fingerprint } from './fingerprint.js';
import type { PossibleHolder } from './possible-holders.js';

interface KeyInForceProps {
  readonly publicKey: string | null;
  readonly holders: RecoveryQuery['recoveryHolders'];
  /** Today's directors and privacy officers. */
  readonly people: readonly PossibleHolder[];
}

/** Which recovery key is in force, since when, and who holds how many of its shares. */
export function KeyInForce({ publicKey, holders, people }: KeyInForceProps) {
  const [first] = holders;
  if (publicKey === null || first === undefined)
    return (
      <Alert color="yellow" title="There is none yet">
        Until the first ceremony nobody in this clinic can seal a client record or a draft.
      </Alert>
    );
  return (
    <Stack gap="xs">
      <Text>
        Fingerprint: <Fingerprint publicKey={publicKey} />
      </Text>
      <Text>
        Made {momentOf(first.createdAt)}. {first.threshold} of {holders.length} shares open it.
      </Text>
      <List aria-label="Holders">
        {holders.map(({ personId, index }) => (
          <List.Item key={index}>
            {people.find((person) => person.personId === personId)?.displayName ??
              'Somebody who is not among today’s directors and privacy officers: hold a new ceremony'}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
