import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { momentOf } from '../../app/moments.js';
import { NextForReviewDocument } from '../../graphql/generated/review.js';
import { query } from '../../graphql/use-operation.js';
import { serverNow } from '../../graphql/server-clock.js';
import type { CaseOnPage } from '../cases/case-words.js';
import { useMe } from '../cases/use-case.js';
import { AddNote } from './add-note.js';

interface SentReviewProps {
  readonly seen: CaseOnPage;
  readonly sent: { readonly reminder: string | null; readonly hasNote: boolean };
  readonly close: () => void;
}

/** What follows a review: the reminder of a sign-off, the lasting note, and the next case that waits. */
export function SentReview({ seen, sent, close }: SentReviewProps) {
  const me = useMe();
  const first = useRef<HTMLParagraphElement>(null);
  const [at] = useState(() => momentOf(new Date(serverNow()).toISOString()));
  const { data } = useQuery(query(NextForReviewDocument, {}));
  const next = (data?.cases.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id, isExpired, viewerCan }) => id !== seen.id && !isExpired && viewerCan.open.isAllowed)
    .sort((a, b) => a.reviewDueAt.localeCompare(b.reviewDueAt))[0];
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <Stack>
      <Text ref={first} tabIndex={-1}>
        Sent by {me.displayName}, {at}. {seen.author?.displayName ?? 'The author'} is told that there is an
        answer, not what it says.
      </Text>
      {sent.reminder !== null && (
        <Alert color="yellow" title="Before the text ends">
          {sent.reminder}
        </Alert>
      )}
      {sent.reminder !== null && !sent.hasNote && <AddNote caseId={seen.id} />}
      <Group>
        {next === undefined ? (
          <Button component={Link} to="/">
            Go to the inbox
          </Button>
        ) : (
          <Button component={Link} to={`/cases/${String(next.number)}`}>
            Next: case {next.number}
          </Button>
        )}
        <Button variant="default" onClick={close}>
          Stay here
        </Button>
      </Group>
    </Stack>
  );
}
