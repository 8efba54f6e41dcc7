import { Table, Text } from '@mantine/core';
import type { ClinicOverviewQuery } from '../../graphql/generated/operations.js';
import { AGES, stateRows } from './case-counts.js';
import classes from './clinic.module.css';

/** How many cases live in which state, and for how long. */
export function CaseCounts({ counts }: { readonly counts: ClinicOverviewQuery['casesByState'] }) {
  const rows = stateRows(counts);
  if (rows.length === 0) return <Text c="dimmed">There is no living case.</Text>;
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Living cases by state and age">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>State</Table.Th>
            {AGES.map(({ age, label }) => (
              <Table.Th key={age}>{label}</Table.Th>
            ))}
            <Table.Th>All</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ state, label, byAge, total }) => (
            <Table.Tr key={state}>
              <Table.Td>{label}</Table.Td>
              {byAge.map((count, index) => (
                <Table.Td key={AGES[index]?.age}>{count}</Table.Td>
              ))}
              <Table.Td>{total}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
