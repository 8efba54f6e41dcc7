import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ConsentsOfRecordDocument } from '../../graphql/generated/consents.js';
import { allPages } from '../../graphql/all-pages.js';
import { request } from '../../graphql/request.js';
import { ConsentCard } from './consent-card.js';
import type { CaseOfConsent } from './closes.js';
import { RecordConsent } from './record-consent.js';

const consentsQuery = (clientRecordId: string) =>
  queryOptions({
    queryKey: ['ConsentsOfRecord', clientRecordId],
    queryFn: ({ signal }) =>
      allPages(
        async (after) =>
          (await request(ConsentsOfRecordDocument, { clientRecordId, after }, { signal })).consents,
      ),
  });

/** What the client of a record agreed to; each document with what may be done to it. `cases` are those of the record. */
export function ConsentsSection({
  recordId,
  cases,
}: {
  readonly recordId: string;
  readonly cases: readonly CaseOfConsent[];
}) {
  const consents = useQuery(consentsQuery(recordId));
  const opener = useRef<HTMLButtonElement>(null);
  const [isRecording, { open, close }] = useDisclosure(false, {
    // The dialog begins anew each time, so it is not there to give the focus back itself.
    onClose: () => requestAnimationFrame(() => opener.current?.focus()),
  });
  return (
    <Stack component="section" aria-labelledby="consents-title" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3" id="consents-title">
          Consents
        </Title>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          aria-haspopup="dialog"
          onClick={open}
          ref={opener}
        >
          Record a consent
        </Button>
      </Group>
      {consents.error !== null && (
        <Alert color="red" role="alert" title="The consents could not be fetched">
          {consents.error.message}
        </Alert>
      )}
      {consents.data === undefined && consents.error === null && (
        <Skeleton h={110} role="status" aria-busy aria-label="Loading" />
      )}
      {consents.data?.length === 0 && (
        <Text maw={640}>
          No consent is recorded. The gate asks for one before a case of this client can be submitted.
        </Text>
      )}
      {consents.data?.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} cases={cases} />
      ))}
      {isRecording && <RecordConsent recordId={recordId} onClose={close} />}
    </Stack>
  );
}
