import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RouteFailure } from '../../app/route-failure.js';
import { ReceiptsDocument } from '../../graphql/generated/receipts.js';
import { request } from '../../graphql/request.js';
import { ReceiptList } from './receipt-list.js';

/** What was destroyed, the newest first: for authors, readers, directors and privacy officers, each their own. */
export function ReceiptsPage() {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['Receipts'] as const,
      queryFn: ({ pageParam, signal }) => request(ReceiptsDocument, { after: pageParam }, { signal }),
      // The first page is asked for without a cursor.
      initialPageParam: null as string | null,
      getNextPageParam: ({ destructionReceipts: { pageInfo } }) =>
        pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    });
  const [first] = data?.pages ?? [];
  return (
    <Stack gap="md">
      <title>Receipts - Subrosa</title>
      <Group justify="space-between">
        <Title order={1}>Receipts</Title>
        <Anchor component={Link} to="/notes" py={4}>
          Supervision notes
        </Anchor>
      </Group>
      <Text maw={640}>
        When the text of a case ends, this is what remains of it: numbers, people, dates and how it ended. A
        receipt holds nothing of what was written.
      </Text>
      {isPending && <ListSkeleton />}
      {error !== null && data === undefined && <RouteFailure error={error} reset={() => void refetch()} />}
      {error !== null && data !== undefined && (
        <Group role="status" gap="xs">
          <Text size="sm" c="var(--mantine-color-error)">
            The list could not be refreshed.
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </Group>
      )}
      {data !== undefined && first !== undefined && (
        <ReceiptList
          receipts={data.pages.flatMap(({ destructionReceipts: { edges } }) => edges.map(({ node }) => node))}
          timeZone={first.clinic.timeZone}
        />
      )}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const ListSkeleton = () => (
  <Stack gap="xs" role="status" aria-busy aria-label="Loading">
    {[1, 2, 3, 4, 5, 6].map((row) => (
      <Skeleton key={row} height={44} />
    ))}
  </Stack>
);
