import { Alert, Anchor, Button, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { AnswerRecusalDocument, OpenRecusalsDocument } from '../../graphql/generated/recognition.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';

type Answer = 'CONSENT' | 'NOT_SO';
const isAnswer = (value: string | null): value is Answer => value === 'CONSENT' || value === 'NOT_SO';

/** For an author: a reader may know the client, and first openings wait for an answer. Shows nothing while there is nothing to answer. */
export function RecusalAnswer({ caseId }: { readonly caseId: string }) {
  const { data } = useQuery(query(OpenRecusalsDocument, { caseId }));
  const [first] = data?.case.openRecusals ?? [];
  if (data === undefined || first === undefined || !data.case.viewerCan.answerRecusal.isAllowed) return null;
  return (
    <Paper withBorder p="lg" component="section" maw={680} aria-labelledby="recusal-title">
      <Stack gap="sm">
        <Title order={2} id="recusal-title" size="h3">
          A reader may know your client
        </Title>
        <Text>
          They have stepped out. You are not told who it was. Whoever has opened the case reads on; nobody
          else can open it until you answer.
        </Text>
        {data.case.viewerCan.resubmit.isAllowed && (
          <Text>
            The safest answer is a new version that says less:{' '}
            <Anchor component={Link} to={`/cases/${String(data.case.number)}/resubmit`}>
              write a new version
            </Anchor>
            .
          </Text>
        )}
        <AnswerForm key={first.id} recusalId={first.id} />
      </Stack>
    </Paper>
  );
}

function AnswerForm({ recusalId }: { readonly recusalId: string }) {
  const [how, setHow] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const answer = useChange(AnswerRecusalDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(!isAnswer(how));
    if (isAnswer(how)) answer.mutate({ recusalId, how, reason: reason.trim() === '' ? null : reason });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {answer.error !== null && (
          <Alert color="red" role="alert" title="That answer was not taken">
            {refusalTexts(answer.error).map((text) => (
              <Text key={text}>{text}</Text>
            ))}
          </Alert>
        )}
        <Radio.Group
          label="Or answer without a new version"
          value={how}
          onChange={setHow}
          error={isMissing && how === null ? 'Choose how you answer.' : undefined}
        >
          <Stack gap="xs" my="xs">
            <Radio
              value="CONSENT"
              label="I rely on the consent"
              description="The client agreed to be discussed with these readers. A consent for them must be on file today."
            />
            <Radio
              value="NOT_SO"
              label="They do not know this client"
              description="Say why, without anything that tells who the client is. Your reason is kept with the case and ends with it."
            />
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="Needed if they do not know the client. At most 2,000 characters."
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
        />
        <Group>
          <Button type="submit" loading={answer.isPending}>
            Answer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
