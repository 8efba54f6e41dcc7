import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import {
  ClientPseudonymsDocument,
  MyWriteUpsDocument,
  TemplatesDocument,
} from '../../graphql/generated/write-ups.js';
import { query } from '../../graphql/use-operation.js';
import { TemplateCards } from './template-cards.js';
import { newestTemplates } from './newest-templates.js';
import { useDiscard } from './use-discard.js';
import { WriteUpTable } from './write-up-table.js';
import { writeUpRows } from './write-up-rows.js';

/** Every write-up of the person: drafts, and the cases they became. */
export function WriteUpsPage() {
  useEffect(() => {
    document.title = 'My write-ups - Subrosa';
  }, []);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>My write-ups</Title>
        <Button component={Link} to="/write-ups/new">
          New write-up
        </Button>
      </Group>
      <List />
    </Stack>
  );
}

function List() {
  const mine = useQuery(query(MyWriteUpsDocument, {}));
  const templates = useQuery(query(TemplatesDocument, {}));
  const records = useQuery(query(ClientPseudonymsDocument, {}));
  const { discarding, discard } = useDiscard();
  // The names of the rows come with them: later ones would move every row below.
  if (mine.data === undefined || templates.data === undefined || records.isPending) {
    const failed = mine.error ?? templates.error;
    if (failed === null) return <ListSkeleton />;
    return (
      <RouteFailure error={failed} reset={() => void Promise.all([mine.refetch(), templates.refetch()])} />
    );
  }
  const rows = writeUpRows(
    mine.data.drafts.edges.map(({ node }) => node),
    mine.data.cases.edges.map(({ node }) => node),
    {
      templates: new Map(templates.data.templates.map(({ id, title }) => [id, title])),
      pseudonyms: new Map(records.data?.clientRecords.edges.map(({ node }) => [node.id, node.pseudonym])),
    },
  ).filter(({ id }) => !discarding.has(id));
  return (
    <>
      {mine.error !== null && (
        <Alert color="red" role="alert">
          Could not refresh.{' '}
          <Anchor component="button" onClick={() => void mine.refetch()}>
            Try again
          </Anchor>
        </Alert>
      )}
      {rows.length === 0 ? (
        <Stack>
          <Text>You have no write-ups. Choose a form to begin with; only you can open a draft.</Text>
          <TemplateCards templates={newestTemplates(templates.data.templates)} />
        </Stack>
      ) : (
        <WriteUpTable rows={rows} onDiscard={discard} />
      )}
    </>
  );
}

const ListSkeleton = () => (
  <Stack role="status" aria-busy aria-label="Loading">
    {[1, 2, 3, 4, 5, 6].map((row) => (
      <Skeleton key={row} height={68} />
    ))}
  </Stack>
);
