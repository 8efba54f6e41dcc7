import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LedgerCountsDocument } from '../../graphql/generated/audit.js';
import { query } from '../../graphql/use-operation.js';

/** For the director: how much was read and how much refused, of everybody together. */
export function LedgerCounts() {
  const { data } = useQuery(query(LedgerCountsDocument, {}));
  if (data === undefined) return null;
  const sum = (outcome: string): number =>
    data.ledgerAggregates
      .filter((one) => one.outcome === outcome)
      .reduce((total, { count }) => total + count, 0);
  return (
    <Text role="status">
      In all: {sum('READ')} readings, {sum('DONE')} acts, {sum('REFUSED')} refusals. The counts name nobody.
    </Text>
  );
}
