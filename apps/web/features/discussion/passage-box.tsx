import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { AddCommentDocument, ReportPassageDocument } from '../../graphql/generated/discussion.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useCaseChange } from '../cases/use-case.js';
import { CommentForm } from './comment-form.js';
import type { CommentGiven } from './comment-form.js';
import classes from './passage.module.css';
import { labelOf } from './stretch.js';
import { useDiscussion } from './use-discussion.js';
import type { OpenBox } from './use-discussion.js';

interface PassageBoxProps {
  readonly section: { readonly id: string; readonly key: string };
  readonly text: string;
  readonly box: OpenBox;
  readonly close: () => void;
}

/** The box below the chosen words: a comment on them, or their report. */
export function PassageBox(props: PassageBoxProps) {
  const words = props.text.slice(props.box.at.from, props.box.at.to);
  const closeOnEscape = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') props.close();
  };
  return (
    <Paper withBorder p="md" className={classes['box'] ?? ''} onKeyDown={closeOnEscape}>
      {props.box.what === 'comment' ? (
        <PassageComment {...props} words={words} />
      ) : (
        <PassageReport {...props} words={words} />
      )}
    </Paper>
  );
}

type WithWords = PassageBoxProps & { readonly words: string };

function PassageComment({ section, box: { at }, close, words }: WithWords) {
  const { caseId, shown, wordsKey } = useDiscussion();
  const add = useCaseChange(AddCommentDocument);
  const send = async ({ text, tag, isPending, kept }: CommentGiven) => {
    const anchor = { version: shown.number, section: section.key, from: at.from, to: at.to, quote: words };
    const input = { caseId, anchor, tag, text, pending: isPending, kept };
    const { addComment } = await add.mutateAsync({ input });
    if (addComment.comment !== null) close();
    return addComment.findings;
  };
  return (
    <Stack gap="xs">
      <blockquote className={classes['quote']}>{labelOf(words, 160)}</blockquote>
      <CommentForm
        keptKey={`${wordsKey}/text/${section.key}/${String(at.from)}-${String(at.to)}`}
        label="Your comment on these words"
        hasTag
        mustGather={false}
        send={send}
        cancel={close}
      />
    </Stack>
  );
}

function PassageReport({ section, box: { at }, close, words }: WithWords) {
  const report = useCaseChange(ReportPassageDocument, { changesTexts: true });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  const send = (): void => {
    report.mutate({ input: { sectionId: section.id, from: at.from, to: at.to } }, { onSuccess: close });
  };
  return (
    <Stack gap="xs">
      <blockquote className={classes['quote']}>{labelOf(words, 160)}</blockquote>
      <Text size="sm">
        If these words may tell somebody who the client is, report them. They are hidden at once from everyone
        but the author, who answers with a new version or says why it is not so.
      </Text>
      {report.error !== null && (
        <Alert color="red" role="alert" title="The passage was not reported. It is still shown.">
          {refusalTexts(report.error).join(' ')}
        </Alert>
      )}
      <Group gap="xs">
        <Button ref={button} onClick={send} loading={report.isPending}>
          Hide it and tell the author
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
