import { Alert, Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { RecognitionAnswer } from '../../graphql/generated/operations.js';
import { AnswerRecognitionDocument } from '../../graphql/generated/recognition.js';
import { request } from '../../graphql/request.js';
import { RECOGNITION_CHOICES } from './recognition-answers.js';
import { useLeaveCase } from './use-stepping-out.js';

/**
 * Asks a reader whether they know the client, before the first opening. Show it while `viewerCan.answerRecognition.isAllowed` and
 * `recognition` is null. "Perhaps" leads away from the case; the other answers make every list ask again, so that the text can open.
 */
export function RecognitionQuestion({ caseId }: { readonly caseId: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const client = useQueryClient();
  const leave = useLeaveCase();
  const answer = useMutation({
    mutationFn: (given: RecognitionAnswer) => request(AnswerRecognitionDocument, { caseId, answer: given }),
    meta: { keepsLists: true },
    onSuccess: async ({ answerRecognition }) => {
      if (answerRecognition.outcome === 'STEPPED_OUT') await leave();
      else await client.invalidateQueries();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const choice = RECOGNITION_CHOICES.find((one) => one.answer === chosen);
    setMissing(choice === undefined);
    if (choice !== undefined) answer.mutate(choice.answer);
  };
  return (
    <Paper withBorder p="lg" component="form" onSubmit={submit} maw={680} aria-labelledby="recognition-title">
      <Stack gap="md">
        <div>
          <Title order={2} id="recognition-title" size="h3">
            Before you read: do you know this client?
          </Title>
          <Text c="dimmed" mt={4}>
            Look at the age band, the area and the question above. You are asked once, and may step out later.
          </Text>
        </div>
        {answer.error !== null && <Alert color="red" role="alert" title={answer.error.message} />}
        <Radio.Group
          name="recognition"
          label="Your answer"
          value={chosen}
          onChange={(value) => {
            setChosen(value);
            setMissing(false);
          }}
          error={isMissing ? 'Choose one of the three answers.' : undefined}
        >
          <Stack gap="sm" mt="xs" mb="xs">
            {RECOGNITION_CHOICES.map(({ answer: value, label, consequence }) => (
              <Radio key={value} value={value} label={label} description={consequence} />
            ))}
          </Stack>
        </Radio.Group>
        <Group>
          <Button type="submit" loading={answer.isPending}>
            {chosen === 'OTHERWISE' ? 'Step out of this case' : 'Answer'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
