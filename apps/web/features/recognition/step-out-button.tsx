import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { StepOutDocument } from '../../graphql/generated/recognition.js';
import { request } from '../../graphql/request.js';
import { useLeaveCase } from './use-stepping-out.js';
import classes from './recognition.module.css';

/**
 * "I may know this client": covers the case at once, says what follows, and takes the reader out of it for good. Show it all the time
 * while `viewerCan.stepOut.isAllowed`.
 */
export function StepOutButton({ caseId }: { readonly caseId: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const leave = useLeaveCase();
  const stepOut = useMutation({
    mutationFn: () => request(StepOutDocument, { caseId }),
    meta: { keepsLists: true },
    onSuccess: leave,
  });
  return (
    <>
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconEyeOff size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={open}
      >
        I may know this client
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title="Do you step out of this case?"
        centered
        classNames={{ overlay: classes['cover'] ?? '' }}
      >
        <Stack>
          <Text>
            The case is covered while you decide. If you step out, your reading ends at once and for good,
            also of later cases about the same client.
          </Text>
          <Text>
            The author learns that a reader may know their client, and whoever leads the group that someone
            stepped out; neither learns who. Nobody asks whom you thought of.
          </Text>
          {stepOut.error !== null && <Alert color="red" role="alert" title={stepOut.error.message} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Go on reading
            </Button>
            <Button
              loading={stepOut.isPending}
              onClick={() => {
                stepOut.mutate();
              }}
              data-autofocus
            >
              Step out now
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
