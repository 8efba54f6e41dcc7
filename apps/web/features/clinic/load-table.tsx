import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { WideTable } from '../../components/wide-table.js';
import type { ClinicOverviewQuery } from '../../graphql/generated/operations.js';

/** Who carries how much: people supervised against the law's limit, cases waiting, cases late. By name, never a ranking. */
export function LoadTable({ loads }: { readonly loads: ClinicOverviewQuery['supervisorLoads'] }) {
  if (loads.length === 0) return <Text c="dimmed">Nobody supervises here yet.</Text>;
  const byName = [...loads].sort((a, b) =>
    (a.supervisor?.displayName ?? '').localeCompare(b.supervisor?.displayName ?? ''),
  );
  return (
    <WideTable
      label="Load of supervisors"
      columns={['Supervisor', 'Supervisees', 'Cases waiting', 'Overdue', 'Covers for others']}
    >
      {byName.map(({ supervisorId, supervisor, supervisees, capacity, waiting, overdue, covering }) => (
        <Table.Tr key={supervisorId}>
          <Table.Td>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/assignments" search={{ supervisor: supervisorId }} />
              )}
            >
              {supervisor?.displayName ?? 'Somebody who left'}
            </Anchor>
          </Table.Td>
          <Table.Td>
            {capacity === null ? supervisees : `${String(supervisees)} of ${String(capacity)} allowed`}
          </Table.Td>
          <Table.Td>{waiting}</Table.Td>
          <Table.Td>{overdue}</Table.Td>
          <Table.Td>{covering}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
