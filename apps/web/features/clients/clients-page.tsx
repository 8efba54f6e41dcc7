import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { RouteFailure } from '../../app/route-failure.js';
import { serverNow } from '../../graphql/server-clock.js';
import { clientRowsQuery, ownCasesQuery, ownConsentsQuery } from './client-queries.js';
import { clientRows } from './client-rows.js';
import { ClientTable } from './client-table.js';

/** The author's own client records, by pseudonym; who they are stays sealed here. */
export function ClientsPage() {
  useEffect(() => {
    document.title = 'Client records - Subrosa';
  }, []);
  const records = useQuery(clientRowsQuery());
  if (records.error !== null && records.data === undefined)
    return <RouteFailure error={records.error} reset={() => void records.refetch()} />;
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between">
        <Title order={1}>Client records</Title>
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/clients/new" {...props} />}
        >
          New record
        </Button>
      </Group>
      <Text maw={640}>
        One for each client you write about, under two random words. Who it is, is sealed on your device; a
        case never carries it.
      </Text>
      {records.error !== null && <Alert color="red" role="alert" title={records.error.message} />}
      {records.data === undefined ? (
        <Stack role="status" aria-busy aria-label="Loading" gap="xs">
          {[1, 2, 3, 4].map((row) => (
            <Skeleton key={row} h={45} />
          ))}
        </Stack>
      ) : (
        <ClientList records={records.data} />
      )}
    </Stack>
  );
}

type Records = Awaited<ReturnType<NonNullable<ReturnType<typeof clientRowsQuery>['queryFn']>>>;

function ClientList({ records }: { readonly records: Records }) {
  const personId = useQuery(sessionQuery()).data?.session?.personId ?? '';
  const consents = useQuery({ ...ownConsentsQuery(personId), enabled: personId !== '' });
  const cases = useQuery(ownCasesQuery());
  if (records.length === 0)
    return (
      <Text maw={560}>
        You have no client record yet. Make one before you write up a case: the check on your device uses it
        to find every name that must not leave.
      </Text>
    );
  const failed = consents.error ?? cases.error;
  return (
    <>
      {failed !== null && (
        <Alert color="red" role="alert" title="Consents or cases could not be fetched">
          {failed.message}
        </Alert>
      )}
      <ClientTable
        rows={clientRows(records, { consents: consents.data, cases: cases.data, now: serverNow() })}
      />
    </>
  );
}
