import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { momentOf } from '../../app/moments.js';
import { sessionQuery } from '../../app/query-client.js';
import { serverTimeAt } from '../../graphql/server-clock.js';
import { durationWords } from './duration-words.js';

/** When a page locks and a session ends, as the clinic has set it, and that nothing typed is lost by it. */
export function LockSection() {
  // Asked anew, because the session's answer moves its end: the clinic's idle time is what lies between the two.
  const { data, dataUpdatedAt, isFetchedAfterMount } = useQuery({
    ...sessionQuery(),
    refetchOnMount: 'always',
  });
  const session = isFetchedAfterMount ? (data?.session ?? null) : null;
  const idle =
    session === null
      ? 'the clinic’s idle time'
      : durationWords((Date.parse(session.idleUntil) - serverTimeAt(dataUpdatedAt)) / 1000);
  return (
    <section aria-labelledby="lock-title">
      <Title order={2} size="h3" id="lock-title" mb="xs">
        When a page locks
      </Title>
      <Text>
        After {idle} without a key, a click or scrolling in any tab. What you write is kept: drafts are saved
        as you type, and your password leads back to the same place.
        {session !== null && ` You are signed out ${momentOf(session.absoluteUntil)} at the latest.`}
      </Text>
    </section>
  );
}
