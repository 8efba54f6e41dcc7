import { Anchor, Card, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClientRecordRowFragment } from '../../graphql/generated/operations.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { StateBadge } from '../consents/state-badge.js';
import { dayOf } from '../../app/clinic-days.js';
import type { CaseOfClient, ClientRow } from './client-rows.js';

type Row = ClientRow<ClientRecordRowFragment>;

/** The records as a table, as cards on a narrow screen. */
export function ClientTable({ rows }: { readonly rows: readonly Row[] }) {
  const zone = useClinicZone();
  return (
    <>
      <Table visibleFrom="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Record</Table.Th>
            <Table.Th>Consents</Table.Th>
            <Table.Th>Cases</Table.Th>
            <Table.Th>Last change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.record.id}>
              <Table.Td>
                <RecordLink row={row} />
              </Table.Td>
              <Table.Td>
                <Consent row={row} />
              </Table.Td>
              <Table.Td>
                <Cases cases={row.cases} />
              </Table.Td>
              <Table.Td>{dayOf(row.record.updatedAt, zone)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Stack hiddenFrom="sm" gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {rows.map((row) => (
          <Card key={row.record.id} withBorder component="li" padding="sm">
            <Group justify="space-between">
              <RecordLink row={row} />
              <Consent row={row} />
            </Group>
            <Group justify="space-between" mt="xs" fz="sm">
              <Cases cases={row.cases} />
              <Text size="sm">Changed {dayOf(row.record.updatedAt, zone)}</Text>
            </Group>
          </Card>
        ))}
      </Stack>
    </>
  );
}

function RecordLink({ row: { record } }: { readonly row: Row }) {
  return (
    <Stack gap={0}>
      <Anchor
        fw={600}
        mih={24}
        renderRoot={(props) => <Link to="/clients/$recordId" params={{ recordId: record.id }} {...props} />}
      >
        {record.pseudonym}
      </Anchor>
      {record.programme !== null && (
        <Text size="sm" c="dimmed">
          {record.programme.name}
        </Text>
      )}
    </Stack>
  );
}

function Consent({ row: { consent } }: { readonly row: Row }) {
  return consent === undefined ? <Skeleton h={22} w={90} /> : <StateBadge state={consent} />;
}

/** The cases of a record as links; those that are over are only counted. */
export function Cases({ cases }: { readonly cases: readonly CaseOfClient[] | undefined }) {
  if (cases === undefined) return <Skeleton h={22} w={90} />;
  const live = cases.filter(({ isLive }) => isLive);
  const over = cases.length - live.length;
  if (cases.length === 0) return <Text size="sm">None yet</Text>;
  return (
    <Group gap="xs">
      {live.map(({ id, number }) => (
        <Anchor key={id} size="sm" mih={24} renderRoot={(props) => <Link to={pathOf(number)} {...props} />}>
          Case {number}
        </Anchor>
      ))}
      {over > 0 && (
        <Text size="sm" c="dimmed">
          {over} ended
        </Text>
      )}
    </Group>
  );
}

const pathOf = (number: number): string => `/cases/${String(number)}`;
