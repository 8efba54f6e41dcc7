import { Anchor, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../app/clinic-days.js';
import { RouteFailure } from '../../app/route-failure.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ListProblem } from '../../components/list-problem.js';
import type { SupervisionNotesQuery } from '../../graphql/generated/operations.js';
import { SupervisionNotesDocument } from '../../graphql/generated/supervision-notes.js';
import { request } from '../../graphql/request.js';
import { NoteCard } from './note-card.js';

type Note = SupervisionNotesQuery['supervisionNotes']['edges'][number]['node'];

/** What lasts of the own supervisions, given and received, after the cases have ended; the newest first. */
export function SupervisionNotesPage() {
  const notes = useInfiniteQuery({
    queryKey: ['SupervisionNotes'] as const,
    queryFn: ({ pageParam, signal }) => request(SupervisionNotesDocument, { after: pageParam }, { signal }),
    // The first page is asked for without a cursor.
    initialPageParam: null as string | null,
    getNextPageParam: ({ supervisionNotes: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    // The words are for the page that shows them.
    gcTime: 0,
  });
  const { data, error, refetch } = notes;
  const retry = (): void => void refetch();
  if (error !== null && data === undefined) return <RouteFailure error={error} reset={retry} />;
  return (
    <Stack gap="md" maw={800}>
      <title>Supervision notes - Subrosa</title>
      <Title order={1}>Supervision notes</Title>
      <Text>
        What a supervisor wrote down to last: what the supervision was about, risk and ethics, directions. It
        holds nothing of the client, and is read by the two of you alone.
      </Text>
      {error !== null && <ListProblem error={error} retry={retry} />}
      {data === undefined ? (
        <ListSkeleton />
      ) : (
        <NoteList
          notes={data.pages.flatMap(({ supervisionNotes: { edges } }) => edges.map(({ node }) => node))}
        />
      )}
      {notes.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={notes.isFetchingNextPage}
            onClick={() => void notes.fetchNextPage()}
          >
            Show more
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const zone = useClinicZone();
  if (notes.length === 0)
    return (
      <Paper withBorder p="lg" maw={640}>
        <Text>
          No notes yet. A supervisor writes one with a review, or later on the page of a case that was
          reviewed.
        </Text>
      </Paper>
    );
  return notes.map((note) => (
    <NoteCard
      key={note.id}
      note={note}
      title={
        <Title order={2} size="h4">
          <Anchor component={Link} to={`/cases/${String(note.caseNumber)}/receipt`} inherit>
            Case {note.caseNumber}
          </Anchor>
        </Title>
      }
      foot={
        <Text size="sm" c="dimmed">
          Supervised: {note.supervisee?.displayName ?? 'somebody who left'}.{' '}
          {note.keepUntil === null ? 'Kept without end.' : `Kept until ${dayOf(note.keepUntil, zone)}.`}
        </Text>
      }
    />
  ));
}

const ListSkeleton = () => (
  <Stack gap="md" role="status" aria-busy aria-label="Loading">
    {[1, 2, 3].map((card) => (
      <Skeleton key={card} height={150} />
    ))}
  </Stack>
);
