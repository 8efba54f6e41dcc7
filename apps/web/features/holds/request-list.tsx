import { Group, Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { momentOf } from '../../app/moments.js';
import { ActButton } from '../../components/act-button.js';
import { CaseLink } from './case-link.js';
import { ListProblem } from '../../components/list-problem.js';
import { WideTable } from '../../components/wide-table.js';
import { DeclineHoldDocument, HoldRequestsDocument } from '../../graphql/generated/holds.js';
import type { HoldRequestsQuery } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { reasonWords, requestWords } from './hold-words.js';
import { NewestOnly } from './newest-only.js';
import { PlaceHold } from './place-hold.js';

interface RequestListProps {
  /** True for whoever answers them; the API decides once more. */
  readonly answers: boolean;
  readonly withReasons: boolean;
}

/** Who asked that a case be kept: the open ones to be answered, the others with what became of them. */
export function RequestList({ answers, withReasons }: RequestListProps) {
  const { data, error, refetch } = useQuery(query(HoldRequestsDocument, { withReasons }));
  if (data === undefined)
    return error === null ? (
      <Skeleton h={96} role="status" aria-busy aria-label="Loading" />
    ) : (
      <ListProblem error={error} retry={() => void refetch()} />
    );
  const requests = data.holdRequests.edges.map(({ node }) => node);
  const columns = ['Case', ...(answers ? ['Who asks'] : []), 'Why', 'Asked', 'State'];
  return (
    <>
      {error !== null && <ListProblem error={error} retry={() => void refetch()} />}
      {requests.length === 0 ? (
        <Text c="dimmed">
          {answers
            ? 'Nobody has asked that a case be kept.'
            : 'You have asked for none. The page of a case has the question “Ask that it be kept”.'}
        </Text>
      ) : (
        <WideTable label="Requests to keep a case" columns={columns}>
          {requests.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <CaseLink number={one.caseNumber} />
              </Table.Td>
              {answers && <Table.Td>{one.asker?.displayName ?? 'Somebody who left'}</Table.Td>}
              <Table.Td>
                {reasonWords(one.reasonCode)}
                {one.reason !== undefined && <Text size="sm">“{one.reason}”</Text>}
              </Table.Td>
              <Table.Td>{momentOf(one.createdAt)}</Table.Td>
              <Table.Td>
                {answers && one.state === 'ASKED' ? <Answer asked={one} /> : requestWords(one.state)}
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      {data.holdRequests.pageInfo.hasNextPage && <NewestOnly />}
    </>
  );
}

function Answer({ asked }: { readonly asked: HoldRequestsQuery['holdRequests']['edges'][number]['node'] }) {
  const decline = useChange(DeclineHoldDocument);
  const of = asked.caseNumber === null ? 'this case' : `case ${String(asked.caseNumber)}`;
  return (
    <Group gap="xs">
      <PlaceHold asked={asked} />
      <ActButton
        label="Decline"
        name={`Decline to keep ${of}`}
        title={`Decline to keep ${of}`}
        consequence="Whoever asked sees that it was declined. The case is destroyed when its time comes, unless another hold keeps it."
        confirm="Decline"
        error={decline.error}
        isPending={decline.isPending}
        act={(done) => {
          decline.mutate({ requestId: asked.id, version: asked.version }, { onSuccess: done });
        }}
        button={{ size: 'compact-md' }}
      />
    </Group>
  );
}
