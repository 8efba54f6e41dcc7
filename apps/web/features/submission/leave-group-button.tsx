import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { LeaveGroupDocument } from '../../graphql/generated/case-actions.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';

interface LeaveGroupButtonProps {
  readonly caseId: string;
  readonly number: number;
}

/** Takes a case out of the group it was sent to; asks once, because it cannot be sent there again. */
export function LeaveGroupButton({ caseId, number }: LeaveGroupButtonProps) {
  const [isAsked, { open, close }] = useDisclosure(false);
  const leave = useChange(LeaveGroupDocument);
  return (
    <>
      <Button variant="default" onClick={open}>
        Withdraw from the group
      </Button>
      <Modal opened={isAsked} onClose={close} title={`Withdraw case ${number}`}>
        <Stack>
          <List spacing={4}>
            <List.Item>The group stops reading it at once, on open screens too.</List.Item>
            <List.Item>A review that was given stands. You keep your text until its expiry.</List.Item>
            <List.Item>It cannot be sent to the group again.</List.Item>
          </List>
          {refusalTexts(leave.error).map((text) => (
            <Text key={text} c="var(--mantine-color-error)" role="alert">
              {text}
            </Text>
          ))}
          <Group>
            <Button
              loading={leave.isPending}
              onClick={() => {
                leave.mutate({ caseId }, { onSuccess: close });
              }}
            >
              Withdraw case {number}
            </Button>
            <Button variant="default" onClick={close}>
              Leave it with the group
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
