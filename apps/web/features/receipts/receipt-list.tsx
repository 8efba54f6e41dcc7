import { Anchor, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { instantIn } from '../../app/clinic-time.js';
import type { ReceiptPartsFragment } from '../../graphql/generated/operations.js';
import { CAUSES } from './receipt-words.js';

interface ReceiptListProps {
  readonly receipts: readonly ReceiptPartsFragment[];
  readonly timeZone: string;
}

/** The receipts as a table, and as cards where there is no room for one. */
export function ReceiptList({ receipts, timeZone }: ReceiptListProps) {
  if (receipts.length === 0)
    return (
      <Paper withBorder p="lg" maw={640}>
        <Text>
          No receipts yet. When a case you wrote or read comes to its end, its receipt stands here for good.
        </Text>
      </Paper>
    );
  return (
    <>
      <ReceiptTable receipts={receipts} timeZone={timeZone} />
      <Stack gap="xs" hiddenFrom="sm">
        {receipts.map((receipt) => (
          <Paper key={receipt.id} withBorder p="sm">
            <CaseLink number={receipt.caseNumber} />
            <Text size="sm">{CAUSES[receipt.cause]}.</Text>
            <Text size="sm">Unreadable since {instantIn(receipt.unreadableAt, timeZone)}</Text>
            <Text size="sm" c="dimmed">
              {keyWords(receipt, timeZone)}
            </Text>
          </Paper>
        ))}
      </Stack>
    </>
  );
}

function ReceiptTable({ receipts, timeZone }: ReceiptListProps) {
  return (
    <Table visibleFrom="sm" highlightOnHover>
      <Table.Caption>The newest first, in the time of the clinic.</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Case</Table.Th>
          <Table.Th scope="col">Why it ended</Table.Th>
          <Table.Th scope="col">Unreadable since</Table.Th>
          <Table.Th scope="col">Key</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {receipts.map((receipt) => (
          <Table.Tr key={receipt.id}>
            <Table.Td>
              <CaseLink number={receipt.caseNumber} />
            </Table.Td>
            <Table.Td>{CAUSES[receipt.cause]}</Table.Td>
            <Table.Td>{instantIn(receipt.unreadableAt, timeZone)}</Table.Td>
            <Table.Td>{keyWords(receipt, timeZone)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const CaseLink = ({ number }: { readonly number: number }) => (
  <Anchor component={Link} to={`/cases/${number}/receipt`} py={4} display="inline-block">
    Case {number}
  </Anchor>
);

const keyWords = ({ keyErasedAt }: ReceiptPartsFragment, timeZone: string): string =>
  keyErasedAt === null ? 'Not erased yet' : `Erased ${instantIn(keyErasedAt, timeZone)}`;
