import { Alert, Anchor, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { dayOf } from '../../app/clinic-days.js';
import { sessionQuery } from '../../app/query-client.js';
import { RouteFailure } from '../../app/route-failure.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { WideTable } from '../../components/wide-table.js';
import {
  DeterminationsDocument,
  RevokeDeterminationDocument,
} from '../../graphql/generated/determinations.js';
import type { DeterminationRowFragment } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { basisWords, standingWords } from './determination-words.js';
import { RecordDetermination } from './record-determination.js';

/** Which client records peer learning may speak of without a consent: for the privacy officer all, for authors their own. */
export function DeterminationsPage() {
  useEffect(() => {
    document.title = 'Determinations - Subrosa';
  }, []);
  const session = useQuery(sessionQuery()).data?.session;
  const { data, error, refetch } = useQuery(query(DeterminationsDocument, { clientRecordId: null }));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  const isOfficer = session?.roles.includes('PRIVACY_OFFICER') === true;
  return (
    <Stack gap="lg" maw={1040}>
      <Group justify="space-between">
        <Title order={1}>Determinations</Title>
        {isOfficer && (
          <Group gap="md">
            <Anchor component={Link} to="/holds">
              Holds
            </Anchor>
            <RecordDetermination />
          </Group>
        )}
      </Group>
      <Text>
        A determination of the privacy officer stands in for consent in peer learning, and nowhere else.
        {isOfficer ? '' : ' Here stand those about your own client records.'}
      </Text>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {data === undefined ? (
        <Skeleton h={160} role="status" aria-busy aria-label="Loading" />
      ) : (
        <DeterminationTable rows={data.determinations.edges.map(({ node }) => node)} />
      )}
      {data?.determinations.pageInfo.hasNextPage === true && (
        <Text size="sm" c="dimmed">
          These are the newest 100. The audit trail has every one.
        </Text>
      )}
    </Stack>
  );
}

function DeterminationTable({ rows }: { readonly rows: readonly DeterminationRowFragment[] }) {
  const zone = useClinicZone();
  if (rows.length === 0) return <Text c="dimmed">There is none.</Text>;
  return (
    <WideTable label="Determinations" columns={['Client record', 'Rests on', 'Made', 'Stands', 'Act']}>
      {rows.map((row) => (
        <Table.Tr key={row.id}>
          <Table.Td>
            <Text size="sm" ff="monospace">
              {row.clientRecordId}
            </Text>
          </Table.Td>
          <Table.Td>{basisWords(row.basis)}</Table.Td>
          <Table.Td>
            {dayOf(row.from, zone)}
            <Text size="sm" c="dimmed">
              {row.madeBy?.displayName ?? 'Somebody who left'}
            </Text>
          </Table.Td>
          <Table.Td>{standingWords(row, zone)}</Table.Td>
          <Table.Td>{row.viewerCan.revoke && <Revoke row={row} />}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

function Revoke({ row }: { readonly row: DeterminationRowFragment }) {
  const revoke = useChange(RevokeDeterminationDocument);
  return (
    <ActButton
      label="Revoke"
      name={`Revoke the determination about client record ${row.clientRecordId}`}
      title="Revoke the determination"
      consequence="It is revoked for good. What rests on it alone is closed at once, on open pages too."
      confirm="Revoke it"
      error={revoke.error}
      isPending={revoke.isPending}
      act={(done) => {
        revoke.mutate({ determinationId: row.id }, { onSuccess: done });
      }}
      button={{ size: 'compact-md' }}
    />
  );
}
