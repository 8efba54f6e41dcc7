import { Table, Text } from '@mantine/core';
import { WideTable } from '../../components/wide-table.js';
import type { ClinicOverviewQuery } from '../../graphql/generated/operations.js';
import { AGES, stateRows } from './case-counts.js';

/** How many cases live in which state, and for how long. */
export function CaseCounts({ counts }: { readonly counts: ClinicOverviewQuery['casesByState'] }) {
  const rows = stateRows(counts);
  if (rows.length === 0) return <Text c="dimmed">There is no living case.</Text>;
  return (
    <WideTable
      label="Living cases by state and age"
      columns={['State', ...AGES.map(({ label }) => label), 'All']}
    >
      {rows.map(({ state, label, byAge, total }) => (
        <Table.Tr key={state}>
          <Table.Td>{label}</Table.Td>
          {byAge.map((count, index) => (
            <Table.Td key={AGES[index]?.age}>{count}</Table.Td>
          ))}
          <Table.Td>{total}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
