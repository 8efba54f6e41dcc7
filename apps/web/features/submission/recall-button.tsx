import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RecallCaseDocument } from '../../graphql/generated/submission.js';
import { useChange } from '../../graphql/use-operation.js';

interface RecallButtonProps {
  readonly caseId: string;
  readonly number: number;
  readonly onRecalled?: () => void;
}

/** Takes a case back that nobody has opened; asks once. */
export function RecallButton({ caseId, number, onRecalled }: RecallButtonProps) {
  const [isAsked, { open, close }] = useDisclosure(false);
  const recall = useChange(RecallCaseDocument);
  const onSuccess = (): void => {
    close();
    onRecalled?.();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        Recall it
      </Button>
      <Modal opened={isAsked} onClose={close} title={`Recall case ${number}`}>
        <Stack>
          <Text>
            Nobody can open it any more, and its text is destroyed here. Your write-up stays with you as a
            draft.
          </Text>
          {recall.error !== null && (
            <Text c="var(--mantine-color-error)" role="alert">
              {recall.error.message}
            </Text>
          )}
          <Group>
            <Button
              loading={recall.isPending}
              onClick={() => {
                // Heard of also if the button is gone by then: the case may tell first that it is recalled.
                void recall.mutateAsync({ caseId }).then(onSuccess, () => undefined);
              }}
            >
              Recall case {number}
            </Button>
            <Button variant="default" onClick={close}>
              Leave it with them
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
