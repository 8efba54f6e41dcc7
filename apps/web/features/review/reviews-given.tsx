import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf, momentOf } from '../../app/moments.js';
import type { CaseReviewsQuery } from '../../graphql/generated/operations.js';
import { CaseReviewsDocument } from '../../graphql/generated/review.js';
import { query } from '../../graphql/use-operation.js';
import { NoteCard } from '../supervision-notes/note-card.js';
import classes from './review.module.css';
import { COMPETENCIES, verdictWords } from './verdicts.js';

type Answers = CaseReviewsQuery['case'];

/** The reviews, lasting notes and earlier directions that this person may read. */
export function ReviewsGiven({ caseId, number }: { readonly caseId: string; readonly number: number }) {
  const { data } = useQuery({ ...query(CaseReviewsDocument, { id: caseId }), gcTime: 0 });
  if (data === undefined) return null;
  const { reviews, supervisionNotes, earlierDirections } = data.case;
  return (
    <>
      {reviews.length > 0 && (
        <Stack gap="sm" component="section" aria-labelledby="reviews-title">
          <Title order={2} size="h3" id="reviews-title">
            Reviews
          </Title>
          {[...reviews].reverse().map((review) => (
            <OneReview key={review.id} review={review} />
          ))}
          <Anchor component={Link} to={`/cases/${String(number)}/receipt`} py={4}>
            What remains once the text has ended
          </Anchor>
        </Stack>
      )}
      {supervisionNotes.length > 0 && (
        <Stack gap="sm" component="section" aria-labelledby="notes-title">
          <Group justify="space-between">
            <Title order={2} size="h3" id="notes-title">
              Lasting notes
            </Title>
            <Anchor component={Link} to="/notes" py={4}>
              All supervision notes
            </Anchor>
          </Group>
          {supervisionNotes.map((note) => (
            <NoteCard key={note.id} note={note} />
          ))}
        </Stack>
      )}
      {earlierDirections.length > 0 && <EarlierDirections list={earlierDirections} />}
    </>
  );
}

function OneReview({ review }: { readonly review: Answers['reviews'][number] }) {
  const { verdict, reviewer, sentAt, versionNumber, liveOn, commentCount } = review;
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="xs">
        <Text fw={600}>
          {verdictWords(verdict)}
          {liveOn !== null && ` on ${dayOf(liveOn)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {reviewer?.displayName ?? 'A reviewer'}, {momentOf(sentAt)}, on version {versionNumber}, with{' '}
          {commentCount} {commentCount === 1 ? 'comment' : 'comments'}
        </Text>
        {review.recommendations !== null && <div className={classes['words']}>{review.recommendations}</div>}
        {review.ratings.map(({ id, competency, score, rationale }) => (
          <Text key={id} size="sm">
            <Text span fw={600}>
              {COMPETENCIES[competency]}, {score} of 5.
            </Text>{' '}
            {rationale}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

function EarlierDirections({ list }: { readonly list: Answers['earlierDirections'] }) {
  return (
    <Stack gap="sm" component="section" aria-labelledby="earlier-title">
      <Title order={2} size="h3" id="earlier-title">
        Earlier directions
      </Title>
      {list.map(({ noteId, caseNumber, heldOn, followUpOn, directions, supervisor }) => (
        <div key={noteId}>
          <Text size="sm" c="dimmed">
            Case {caseNumber}, {supervisor?.displayName ?? 'a supervisor'}, {dayOf(heldOn)}
            {followUpOn !== null && `, to be taken up again on ${dayOf(followUpOn)}`}
          </Text>
          <div className={classes['words']}>
            {directions === '' ? 'No directions were given.' : directions}
          </div>
        </div>
      ))}
    </Stack>
  );
}
