import { Alert, Button, Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { OwnRecoveryShareQuery } from '../../graphql/generated/operations.js';
import { OwnRecoveryShareDocument } from '../../graphql/generated/recovery.js';
import { query } from '../../graphql/use-operation.js';
import { sessionQuery } from '../../app/query-client.js';
import { vault } from '../vault/use-vault.js';

type Share = NonNullable<OwnRecoveryShareQuery['myRecoveryShare']>;

/** The share that is sealed to the person, and the proof that it opens; stands inside an open vault. */
export function OwnShare() {
  const { data, error, refetch } = useQuery(query(OwnRecoveryShareDocument, {}));
  if (error !== null && data === undefined)
    return (
      <Alert color="red" role="alert" title={error.message}>
        <Button onClick={() => void refetch()}>Try again</Button>
      </Alert>
    );
  if (data === undefined) return <Skeleton h={60} role="status" aria-busy aria-label="Loading" />;
  if (data.myRecoveryShare === null)
    return (
      <Text>
        You hold no share of the key in force. Your own key is made: you can be a holder at the next ceremony.
      </Text>
    );
  return <HeldShare share={data.myRecoveryShare} />;
}

function HeldShare({ share: { sealedShare, ceremony } }: { readonly share: Share }) {
  const personId = useQuery(sessionQuery()).data?.session?.personId ?? '';
  const trying = useMutation({
    mutationFn: () =>
      vault.tryShare({ sealedShare, context: { personId, ceremony: { format: 1, ...ceremony } } }),
    meta: { keepsLists: true },
  });
  return (
    <Stack gap="xs">
      <Text>
        You hold one of {ceremony.holders.length} shares; {ceremony.threshold} of them open the key. It stays
        sealed on the server, to your own key alone. Whoever loses passphrase and recovery code loses the
        share with them: tell the other holders, and hold a new ceremony.
      </Text>
      <Group>
        <Button
          variant="default"
          loading={trying.isPending}
          onClick={() => {
            trying.mutate();
          }}
        >
          Try whether it opens
        </Button>
      </Group>
      {trying.error !== null && (
        <Alert color="red" role="alert" title="Your share did not open">
          {trying.error.message} Tell the other holders, and hold a new ceremony.
        </Alert>
      )}
      {trying.data !== undefined && (
        <Text role="status">
          It opens, and it is a part of the key <Code>{trying.data}</Code>. It was overwritten again at once.
        </Text>
      )}
    </Stack>
  );
}
