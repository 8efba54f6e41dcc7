import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClinicOverviewQuery } from '../../graphql/generated/operations.js';
import classes from './clinic.module.css';

/** Who carries how much: people supervised against the law's limit, cases waiting, cases late. By name, never a ranking. */
export function LoadTable({ loads }: { readonly loads: ClinicOverviewQuery['supervisorLoads'] }) {
  if (loads.length === 0) return <Text c="dimmed">Nobody supervises here yet.</Text>;
  const byName = [...loads].sort((a, b) =>
    (a.supervisor?.displayName ?? '').localeCompare(b.supervisor?.displayName ?? ''),
  );
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Load of supervisors">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Supervisor</Table.Th>
            <Table.Th>Supervisees</Table.Th>
            <Table.Th>Cases waiting</Table.Th>
            <Table.Th>Overdue</Table.Th>
            <Table.Th>Covers for others</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
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
        </Table.Tbody>
      </Table>
    </div>
  );
}
