import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ComposerSession } from './composer-session.js';

/** Holds back whoever leaves a sitting whose last words the server has not taken. */
export function Leaving({ session }: { readonly session: ComposerSession }) {
  const { status, proceed, reset } = useBlocker({
    // A last save is tried first: only what could not be saved holds the author back.
    shouldBlockFn: async () => session.isUnsaved && !(await session.flush()),
    enableBeforeUnload: () => session.isUnsaved,
    withResolver: true,
  });
  return <LeaveDialog isOpen={status === 'blocked'} onStay={() => reset?.()} onLeave={() => proceed?.()} />;
}

interface LeaveProps {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function LeaveDialog({ isOpen, onStay, onLeave }: LeaveProps) {
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
