import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

/** Asks before the page is left with something unsaved. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const { proceed, reset, status } = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Modal opened onClose={reset} title="Leave without saving?" centered>
      <Text mb="md">What you changed in this record is not saved. It is only on this page.</Text>
      <Group>
        <Button onClick={reset} data-autofocus>
          Stay
        </Button>
        <Button variant="default" onClick={proceed}>
          Leave and lose it
        </Button>
      </Group>
    </Modal>
  );
}
