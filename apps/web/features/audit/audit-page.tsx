import { endOfDay, startOfDay } from '@subrosa/kernel';
import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { RouteFailure } from '../../app/route-failure.js';
import { LedgerPageDocument } from '../../graphql/generated/audit.js';
import { request } from '../../graphql/request.js';
import { AuditFilter } from './audit-filter.js';
import { AuditTable } from './audit-table.js';
import type { AuditSearch } from './audit-words.js';
import { LedgerCounts } from './ledger-counts.js';

/** Days are those of the clinic, the last one whole. */
const filterOf = ({ outcome, from, until }: AuditSearch, zone: string) => ({
  outcome: outcome ?? null,
  from: from === undefined ? null : startOfDay(from, zone).toISOString(),
  until: until === undefined ? null : endOfDay(until, zone).toISOString(),
});

/** Who did what: for the privacy officer everything, for everybody else what they did and who opened their cases. */
export function AuditPage() {
  useEffect(() => {
    document.title = 'Audit trail - Subrosa';
  }, []);
  const search = useSearch({ from: '/audit' });
  const session = useQuery(sessionQuery()).data?.session;
  const filter = filterOf(search, useClinicZone());
  const lines = useInfiniteQuery({
    queryKey: [LedgerPageDocument.name, filter],
    queryFn: ({ pageParam, signal }) => request(LedgerPageDocument, { after: pageParam, filter }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ ledgerEvents: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  if (lines.error !== null && lines.data === undefined)
    return <RouteFailure error={lines.error} reset={() => void lines.refetch()} />;
  const rows = lines.data?.pages.flatMap(({ ledgerEvents }) => ledgerEvents.edges.map(({ node }) => node));
  const isOfficer = session?.roles.includes('PRIVACY_OFFICER') === true;
  return (
    <Stack gap="lg" maw={1040}>
      <Title order={1}>Audit trail</Title>
      <Text>
        {isOfficer
          ? 'Everything that was read, changed or refused in this clinic, the latest first. It holds codes, numbers and ids; never a word of a case.'
          : 'What you did, and who opened your cases, the latest first. The privacy officer sees the whole.'}
      </Text>
      {session?.roles.includes('DIRECTOR') === true && <LedgerCounts />}
      <AuditFilter search={search} />
      {lines.error !== null && <Alert color="red" role="alert" title={lines.error.message} />}
      {rows === undefined ? (
        <Skeleton h={400} role="status" aria-busy aria-label="Loading" />
      ) : rows.length === 0 ? (
        <Text role="status">Nothing was recorded that matches.</Text>
      ) : (
        <AuditTable rows={rows} />
      )}
      {lines.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          Show earlier lines
        </Button>
      )}
    </Stack>
  );
}
