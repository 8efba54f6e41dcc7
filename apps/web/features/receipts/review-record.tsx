import { List, Stack, Text, Title } from '@mantine/core';
import { instantIn } from '../../app/clinic-time.js';
import { dayOf } from '../../app/moments.js';
import type { CaseReceiptQuery } from '../../graphql/generated/operations.js';
import { COMPETENCIES, VERDICTS } from './receipt-words.js';

type Found = CaseReceiptQuery['caseByNumber'];
type Review = Found['reviews'][number];

/** Who reviewed, when and how it ended; the lasting notes by their dates alone. */
export function ReviewRecord({ found, timeZone }: { readonly found: Found; readonly timeZone: string }) {
  return (
    <section aria-labelledby="reviews">
      <Title order={2} id="reviews" size="h3" mb="xs">
        Reviews
      </Title>
      {found.reviews.length === 0 && <Text>No review was sent that you may know of.</Text>}
      <Stack gap="sm">
        {found.reviews.map((review) => (
          <ReviewLines key={review.id} review={review} timeZone={timeZone} />
        ))}
        {found.supervisionNotes.map(({ id, heldOn, keepUntil, supervisor }) => (
          <Text key={id}>
            A supervision note of {dayOf(heldOn)}
            {supervisor === null ? '' : ` by ${supervisor.displayName}`} is kept
            {keepUntil === null ? '' : ` until ${instantIn(keepUntil, timeZone)}`}.
          </Text>
        ))}
      </Stack>
    </section>
  );
}

function ReviewLines({ review, timeZone }: { readonly review: Review; readonly timeZone: string }) {
  const { verdict, reviewer, sentAt, versionNumber, commentCount, liveOn, ratings } = review;
  return (
    <div>
      <Text fw={600}>
        {VERDICTS[verdict]}
        {liveOn === null ? '' : ` on ${dayOf(liveOn)}`}
      </Text>
      <Text>
        {reviewer?.displayName ?? 'A reviewer'}, {instantIn(sentAt, timeZone)}, version {versionNumber},{' '}
        {commentCount === 1 ? '1 comment' : `${commentCount} comments`}
      </Text>
      {ratings.length > 0 && (
        <List size="sm" mt={4}>
          {ratings.map(({ id, competency, score }) => (
            <List.Item key={id}>
              {COMPETENCIES[competency]}: {score} of 5
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
