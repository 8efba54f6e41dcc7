import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ReplyInThreadDocument } from '../../graphql/generated/resubmission.js';
import { request } from '../../graphql/request.js';

interface ReplyFormProps {
  readonly caseId: string;
  readonly threadId: string;
  /** What the thread is about, for the name of the field. */
  readonly about: string;
  readonly close: () => void;
}

/** A reply; what may identify a client comes back as findings and is stored nowhere. */
export function ReplyForm({ caseId, threadId, about, close }: ReplyFormProps) {
  const [text, setText] = useState('');
  const reply = useMutation({
    gcTime: 0,
    mutationFn: async () =>
      (await request(ReplyInThreadDocument, { input: { caseId, threadId, text } })).addComment,
    onSuccess: ({ comment }) => {
      if (comment !== null) close();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') reply.mutate();
  };
  const findings = reply.data?.findings ?? [];
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          label={`Reply about ${about}`}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          autosize
          minRows={2}
          maxLength={4_000}
          spellCheck={false}
          autoComplete="off"
          data-gramm="false"
        />
        {findings.length > 0 && (
          <div role="alert">
            <Text c="var(--mantine-color-error)" size="sm">
              It was not sent: these words may tell who the client is. Write them otherwise.
            </Text>
            <List size="sm">
              {findings.map(({ from, to, reasons, replacement }) => (
                <List.Item key={from}>
                  <strong>{text.slice(from, to)}</strong> {reasons[0]}; write for example “{replacement}”
                </List.Item>
              ))}
            </List>
          </div>
        )}
        {reply.error !== null && (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {reply.error.message}
          </Text>
        )}
        <Group gap="xs">
          <Button size="compact-md" type="submit" loading={reply.isPending}>
            Send reply
          </Button>
          <Button size="compact-md" variant="default" onClick={close}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
