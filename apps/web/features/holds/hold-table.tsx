import { Badge, Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dayAt } from '@subrosa/kernel';
import { dayOf } from '../../app/clinic-days.js';
import { dayOf as dayWords } from '../../app/moments.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ListProblem } from '../../components/list-problem.js';
import { WideTable } from '../../components/wide-table.js';
import { HoldsDocument } from '../../graphql/generated/holds.js';
import type { HoldsQuery } from '../../graphql/generated/operations.js';
import { serverNow } from '../../graphql/server-clock.js';
import { query } from '../../graphql/use-operation.js';
import { HoldActs } from './hold-acts.js';
import { extentWords, reasonWords } from './hold-words.js';
import { NewestOnly } from './newest-only.js';

interface HoldTableProps {
  readonly isStanding: boolean;
  readonly withReasons: boolean;
}

/** The holds that stand, or those that were released. */
export function HoldTable({ isStanding, withReasons }: HoldTableProps) {
  const { data, error, refetch } = useQuery(query(HoldsDocument, { isStanding, withReasons }));
  if (data === undefined)
    return error === null ? (
      <Skeleton h={96} role="status" aria-busy aria-label="Loading" />
    ) : (
      <ListProblem error={error} retry={() => void refetch()} />
    );
  const holds = data.holds.edges.map(({ node }) => node);
  return (
    <>
      {error !== null && <ListProblem error={error} retry={() => void refetch()} />}
      {holds.length === 0 ? (
        <Text c="dimmed">{isStanding ? 'No hold stands.' : 'No hold was released yet.'}</Text>
      ) : (
        <WideTable
          label={isStanding ? 'Holds that stand' : 'Released holds'}
          columns={[
            'Takes in',
            'Why',
            'Placed',
            isStanding ? 'To be reviewed' : 'Released',
            'Cases',
            'Act',
          ].filter((column) => isStanding || column !== 'Act')}
        >
          {holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} isStanding={isStanding} />
          ))}
        </WideTable>
      )}
      {data.holds.pageInfo.hasNextPage && <NewestOnly />}
    </>
  );
}

type Hold = HoldsQuery['holds']['edges'][number]['node'];

function HoldRow({ hold, isStanding }: { readonly hold: Hold; readonly isStanding: boolean }) {
  const zone = useClinicZone();
  const isDue = isStanding && hold.reviewOn <= dayAt(new Date(serverNow()), zone);
  return (
    <Table.Tr>
      <Table.Td>{extentWords(hold, zone)}</Table.Td>
      <Table.Td>
        {reasonWords(hold.reasonCode)}
        {hold.reason !== undefined && <Text size="sm">“{hold.reason}”</Text>}
        {hold.isReasonReleased && (
          <Text size="sm" c="dimmed">
            Told to the authors
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {dayOf(hold.placedAt, zone)}
        <Text size="sm" c="dimmed">
          {hold.officer?.displayName ?? 'Somebody who left'}
        </Text>
      </Table.Td>
      <Table.Td>
        {isStanding ? dayWords(hold.reviewOn) : hold.releasedAt === null ? '' : dayOf(hold.releasedAt, zone)}
        {isDue && (
          <Badge color="yellow" variant="light" tt="none" display="block" w="fit-content">
            Due
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{hold.caseCount}</Table.Td>
      {isStanding && (
        <Table.Td>
          <HoldActs hold={hold} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}
