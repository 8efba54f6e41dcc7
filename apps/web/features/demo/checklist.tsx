import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListCheck } from '@tabler/icons-react';
import classes from './demo-bar.module.css';
import { useEnterAs } from './use-enter-as.js';
import type { Visit } from './use-enter-as.js';

interface Step extends Visit {
  readonly what: string;
  readonly how: string;
  readonly go: string;
}

const STEPS: readonly Step[] = [
  {
    what: 'Fix an identifier with one key',
    how: 'Open the draft, unlock it with the passphrase of the demo, press F8 and then Ctrl+. ',
    go: 'As the trainee',
    persona: 'trainee',
    path: '/write-ups',
  },
  {
    what: 'Comment on a sentence',
    how: 'Open a case that waits for review, read its first section, choose a sentence and press Enter.',
    go: 'As the supervisor',
    persona: 'supervisor',
    path: '/',
  },
  {
    what: 'Ask for changes',
    how: 'On the same case, finish the review with “Ask for changes”. In the demo any password signs.',
    go: 'As the supervisor',
    persona: 'supervisor',
    path: '/',
  },
  {
    what: 'Find the overdue review',
    how: 'The clinic’s page shows what is late first, and never a word of a case.',
    go: 'As the director',
    persona: 'director',
    path: '/clinic',
  },
  {
    what: 'See your own reading in the audit trail',
    how: 'Every opened section stands there, with who opened it and which permission allowed it.',
    go: 'As the privacy officer',
    persona: 'privacy-officer',
    path: '/audit',
  },
];

/** Five things to try in two minutes, each with the way into the role that does it. */
export function Checklist() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const enter = useEnterAs();
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconListCheck size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={open}
      >
        Five things to try
      </Button>
      <Modal opened={isOpen} onClose={close} title="Five things to try" centered>
        <Stack>
          {enter.error !== null && <Alert color="red" role="alert" title={enter.error.message} />}
          <ol className={classes['steps']}>
            {STEPS.map(({ what, how, go, persona, path }) => (
              <li key={what}>
                <Text fw={600}>{what}</Text>
                <Group justify="space-between" align="flex-end">
                  <Text size="sm" maw={260}>
                    {how}
                  </Text>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`${what}: ${go.toLowerCase()}`}
                    loading={enter.isPending && enter.variables.path === path}
                    onClick={() => {
                      enter.mutate({ persona, path });
                    }}
                  >
                    {go}
                  </Button>
                </Group>
              </li>
            ))}
          </ol>
          <Text size="sm">
            One case ends three minutes after the demo was started: watch it go from the trainee’s inbox.
          </Text>
        </Stack>
      </Modal>
    </>
  );
}
