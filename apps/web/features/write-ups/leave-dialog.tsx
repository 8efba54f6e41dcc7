import { Button, Group, Modal, Stack, Text } from '@mantine/core';

interface LeaveProps {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before a page goes whose text could not be saved. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveProps) {
  return (
    <Modal opened={isOpen} onClose={onStay} title="Your last words are not saved">
      <Stack>
        <Text size="sm">
          The server has not taken what you typed last. If you leave, it is kept sealed in this tab until you
          come back or close the tab.
        </Text>
        <Group>
          <Button onClick={onStay} data-autofocus>
            Stay and try again
          </Button>
          <Button variant="default" onClick={onLeave}>
            Leave
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
