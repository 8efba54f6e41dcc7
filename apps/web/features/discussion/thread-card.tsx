import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import {
  AddCommentDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
} from '../../graphql/generated/discussion.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { headingOf } from '../cases/case-words.js';
import { useCaseChange } from '../cases/use-case.js';
import { CommentForm } from './comment-form.js';
import { CommentInThread } from './comment-in-thread.js';
import classes from './passage.module.css';
import { labelOf } from './stretch.js';
import { TAGS } from './tags.js';
import type { NumberedThread } from './thread-order.js';
import { useDiscussion } from './use-discussion.js';

interface ThreadCardProps {
  readonly one: NumberedThread;
  /** Ids must stand once: the sheet of a small screen shows the same thread again. */
  readonly idPrefix?: string;
}

/** One thread: what it is about, what was said, and what can be done with it, in words. */
export function ThreadCard({ one, idPrefix = 'thread' }: ThreadCardProps) {
  const { currentId } = useDiscussion();
  const { thread, number } = one;
  return (
    <Paper
      withBorder
      p="sm"
      component="article"
      id={`${idPrefix}-${thread.id}`}
      tabIndex={-1}
      aria-label={`Thread ${String(number)}`}
      className={classes['card'] ?? ''}
      data-current={thread.id === currentId ? '' : undefined}
    >
      <Stack gap="xs">
        <Group gap={6}>
          <Badge variant="outline" tt="none">
            {number}
          </Badge>
          <Text size="sm" fw={600}>
            {thread.resolvedAt === null
              ? 'Open'
              : `Resolved by ${thread.resolvedBy?.displayName ?? 'somebody'}`}
          </Text>
          {thread.tag !== 'NONE' && (
            <Badge variant="light" tt="none">
              {TAGS[thread.tag]}
            </Badge>
          )}
          {thread.isPending && <Text size="sm">Only you can see this.</Text>}
        </Group>
        <AboutWhat one={one} />
        {thread.comments.map((comment) => (
          <CommentInThread key={comment.id} comment={comment} />
        ))}
        <ThreadActions one={one} />
      </Stack>
    </Paper>
  );
}

function AboutWhat({ one: { thread, place } }: { readonly one: NumberedThread }) {
  const { headings } = useDiscussion();
  if (place.kind === 'case')
    return (
      <Text size="sm" c="dimmed">
        On the case as a whole
      </Text>
    );
  return (
    <>
      <Text size="sm" c="dimmed">
        {headingOf(headings, place.section)}
        {place.kind === 'elsewhere' && `, on version ${String(thread.versionNumber)}`}
      </Text>
      {thread.passage !== null && (
        <blockquote className={classes['quote']}>{labelOf(thread.passage.quote, 160)}</blockquote>
      )}
    </>
  );
}

function ThreadActions({ one: { thread, place } }: { readonly one: NumberedThread }) {
  const { goToText } = useDiscussion();
  const [isReplying, setReplying] = useState(false);
  const resolve = useCaseChange(ResolveThreadDocument);
  const reopen = useCaseChange(ReopenThreadDocument);
  const failure = resolve.error ?? reopen.error;
  return (
    <>
      {isReplying && (
        <Reply
          thread={thread}
          close={() => {
            setReplying(false);
          }}
        />
      )}
      {failure !== null && <Alert color="red" role="alert" title={refusalTexts(failure).join(' ')} />}
      <Group gap="xs">
        {thread.viewerCan.reply && !isReplying && (
          <Button
            size="compact-sm"
            variant="default"
            data-letter="r"
            onClick={() => {
              setReplying(true);
            }}
          >
            Reply
          </Button>
        )}
        {thread.viewerCan.resolve && (
          <Button
            size="compact-sm"
            variant="default"
            data-letter="x"
            loading={resolve.isPending}
            onClick={() => {
              resolve.mutate({ threadId: thread.id });
            }}
          >
            Mark resolved
          </Button>
        )}
        {thread.viewerCan.reopen && (
          <Button
            size="compact-sm"
            variant="default"
            loading={reopen.isPending}
            onClick={() => {
              reopen.mutate({ threadId: thread.id });
            }}
          >
            Open again
          </Button>
        )}
        {place.kind === 'words' && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              goToText(thread.id);
            }}
          >
            Back to the text
          </Button>
        )}
      </Group>
    </>
  );
}

function Reply({ thread, close }: { readonly thread: NumberedThread['thread']; readonly close: () => void }) {
  const { caseId, wordsKey } = useDiscussion();
  const add = useCaseChange(AddCommentDocument);
  return (
    <CommentForm
      keptKey={`${wordsKey}/text/reply/${thread.id}`}
      label="Your reply"
      hasTag={false}
      mustGather={thread.isPending}
      cancel={close}
      send={async ({ text, isPending, kept }) => {
        const input = { caseId, threadId: thread.id, text, pending: isPending, kept };
        const { addComment } = await add.mutateAsync({ input });
        if (addComment.comment !== null) close();
        return addComment.findings;
      }}
    />
  );
}
