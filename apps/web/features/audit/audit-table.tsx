import { Badge, Table, Text } from '@mantine/core';
import { WideTable } from '../../components/wide-table.js';
import { momentOf } from '../../app/moments.js';
import type { LedgerOutcome, LedgerPageQuery } from '../../graphql/generated/operations.js';
import { OUTCOMES, actionWords, actorOf } from './audit-words.js';

type Line = LedgerPageQuery['ledgerEvents']['edges'][number]['node'];

const COLOURS: Readonly<Record<LedgerOutcome, string>> = {
  DONE: 'pine',
  READ: 'gray',
  REFUSED: 'red',
  FAILED: 'red',
};

/** The lines of the ledger. */
export function AuditTable({ rows }: { readonly rows: readonly Line[] }) {
  return (
    <WideTable label="Audit trail" columns={['When', 'Who', 'What', 'Outcome', 'Allowed by']}>
      {rows.map((line) => (
        <Table.Tr key={line.id}>
          <Table.Td>
            <time dateTime={line.at}>{momentOf(line.at)}</time>
          </Table.Td>
          <Table.Td>{actorOf(line)}</Table.Td>
          <Table.Td>
            {actionWords(line.action)}
            {line.details.length > 0 && <Details of={line.details} />}
          </Table.Td>
          <Table.Td>
            <Badge variant="outline" color={COLOURS[line.outcome]} tt="none" size="lg">
              {OUTCOMES[line.outcome]}
            </Badge>
          </Table.Td>
          <Table.Td>{line.grantCode}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

function Details({ of }: { readonly of: Line['details'] }) {
  return (
    <details>
      <summary>Details</summary>
      {of.map(({ name, values }) => (
        <Text key={name} size="sm" c="dimmed">
          {name}: {values.join(', ')}
        </Text>
      ))}
    </details>
  );
}
