import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { momentOf } from '../../app/moments.js';
import type { InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { RemindAboutCasesDocument } from '../../graphql/generated/row-acts.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';
import { nameOf, remindedWords, turnWords } from './inbox-words.js';

interface RemindDialogProps {
  readonly row: InboxRowPartsFragment;
  readonly onClose: () => void;
}

/** Who is told what, before it is sent; a refusal is told with the instant from which on it can be. */
export function RemindDialog({ row, onClose }: RemindDialogProps) {
  const remind = useChange(RemindAboutCasesDocument);
  const refused = remind.data?.remindAboutCases.find(({ refusal }) => refusal !== null);
  const problems =
    refused === undefined
      ? refusalTexts(remind.error)
      : [
          `${refused.refusalText ?? ''}${refused.possibleFrom === null ? '' : ` You can again from ${momentOf(refused.possibleFrom)}.`}`,
        ];
  const send = async (): Promise<void> => {
    const caseIds = row.caseId === null ? [] : [row.caseId];
    const { remindAboutCases } = await remind.mutateAsync({ caseIds });
    if (remindAboutCases.some(({ refusal }) => refusal !== null)) return;
    notifications.show({ role: 'status', message: `A reminder about ${nameOf(row)} is sent.` });
    onClose();
  };
  const sent = row.reminding?.sent ?? 0;
  return (
    <Modal opened onClose={onClose} title={`Remind about ${nameOf(row)}`} centered returnFocus={false}>
      <Stack gap="md">
        <Text>
          {turnWords(row)} gets a notice: “You are reminded of {nameOf(row).toLowerCase()}: it waits for you.”
          It holds no word of the case and does not say who sent it. You can send one in 24 hours.
        </Text>
        {sent > 0 && <Text size="sm">{remindedWords(sent)} so far.</Text>}
        {problems.map((text) => (
          <Alert key={text} color="red" role="alert" title={text} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {refused === undefined && (
            <Button
              loading={remind.isPending}
              onClick={() => {
                // What is refused or fails is shown above.
                send().catch(() => undefined);
              }}
            >
              Send the reminder
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
