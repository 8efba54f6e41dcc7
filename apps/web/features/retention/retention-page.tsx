import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { RouteFailure } from '../../app/route-failure.js';
import { EndingThisWeekDocument, RetentionPolicyDocument } from '../../graphql/generated/retention.js';
import { query } from '../../graphql/use-operation.js';
import { EndingList } from '../clinic/exception-lists.js';
import { ChangePolicy } from './change-policy.js';
import { PolicySentences } from './policy-sentences.js';

/** How long cases and drafts live in this clinic; whoever may change it does so here, everybody else reads it. */
export function RetentionPage() {
  useEffect(() => {
    document.title = 'Retention policy - Subrosa';
  }, []);
  const { data, error, refetch } = useQuery(query(RetentionPolicyDocument, {}));
  const session = useQuery(sessionQuery()).data?.session;
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  const mayChange = data?.clinic.viewerCan.changeRetention === true;
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between">
        <Title order={1}>Retention policy</Title>
        {mayChange && <ChangePolicy policy={data.clinic.retentionPolicy} />}
      </Group>
      <PolicySentences />
      <Text size="sm" c="dimmed">
        {mayChange
          ? 'Groups can keep their cases shorter or longer, within the same bounds. A legal hold stops deletion, never expiry.'
          : 'The administrators of the clinic change it. A legal hold stops deletion, never expiry.'}
      </Text>
      {session?.roles.includes('DIRECTOR') === true && <EndingThisWeek />}
    </Stack>
  );
}

function EndingThisWeek() {
  const { data, error } = useQuery(query(EndingThisWeekDocument, {}));
  return (
    <Stack gap="xs" component="section" aria-labelledby="this-week">
      <Title order={2} size="h3" id="this-week">
        Unreviewed cases that end within seven days
      </Title>
      {data !== undefined ? (
        <EndingList cases={data.casesCloseToExpiry} empty="None." />
      ) : error === null ? (
        <Skeleton h={120} role="status" aria-busy aria-label="Loading" />
      ) : (
        <Text role="alert">{error.message}</Text>
      )}
    </Stack>
  );
}
