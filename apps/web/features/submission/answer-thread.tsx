import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { MarkThreadDoneDocument, ReopenDoneThreadDocument } from '../../graphql/generated/resubmission.js';
import type { AnsweredThreadFragment } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { ReplyForm } from './reply-form.js';
import styles from './submission.module.css';

interface AnswerThreadProps {
  readonly caseId: string;
  readonly thread: AnsweredThreadFragment;
  /** Null for the case as a whole. */
  readonly heading: string | null;
}

/** One thread beside the text: its passage, its comments, and what the author does about it. */
export function AnswerThread({ caseId, thread, heading }: AnswerThreadProps) {
  const { passage, comments, resolvedAt, versionNumber } = thread;
  const about = heading ?? 'The case as a whole';
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${about}, version ${versionNumber}`}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {about}
          {resolvedAt !== null && ' (done)'}
        </Text>
        {passage !== null && (
          <Text size="sm" component="blockquote" m={0} className={styles['words'] ?? ''}>
            “{passage.quote}”
          </Text>
        )}
        {comments.map(({ id, author, text }) => (
          <div key={id}>
            <Text size="sm" c="dimmed">
              {author?.displayName ?? 'A reader'}
            </Text>
            <Text className={styles['words'] ?? ''}>{text}</Text>
          </div>
        ))}
        <ThreadSteps caseId={caseId} thread={thread} about={about} />
      </Stack>
    </Paper>
  );
}

type ThreadStepsProps = Pick<AnswerThreadProps, 'caseId' | 'thread'> & { readonly about: string };

function ThreadSteps({ caseId, thread: { id, viewerCan }, about }: ThreadStepsProps) {
  const [isReplying, setReplying] = useState(false);
  const done = useChange(MarkThreadDoneDocument);
  const reopen = useChange(ReopenDoneThreadDocument);
  const error = done.error ?? reopen.error;
  return (
    <>
      {error !== null && (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {error.message}
        </Text>
      )}
      {isReplying ? (
        <ReplyForm
          caseId={caseId}
          threadId={id}
          about={about}
          close={() => {
            setReplying(false);
          }}
        />
      ) : (
        <Group gap="xs">
          {viewerCan.resolve && (
            <Button
              size="compact-md"
              variant="default"
              loading={done.isPending}
              onClick={() => {
                done.mutate({ threadId: id });
              }}
            >
              Done
            </Button>
          )}
          {viewerCan.reopen && (
            <Button
              size="compact-md"
              variant="subtle"
              loading={reopen.isPending}
              onClick={() => {
                reopen.mutate({ threadId: id });
              }}
            >
              Open it again
            </Button>
          )}
          {viewerCan.reply && (
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => {
                setReplying(true);
              }}
            >
              Reply
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
