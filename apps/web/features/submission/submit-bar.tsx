import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isRefusal } from '../../graphql/request-error.js';
import type { Choices } from './choices.js';
import { submitLabel } from './submit-label.js';
import type { DeviceCheck } from './use-device-check.js';
import type { Readers } from './use-readers.js';

interface SubmitBarProps {
  readonly choices: Choices;
  readonly readers: Readers;
  readonly check: DeviceCheck;
  readonly send: Pick<UseMutationResult<unknown, Error, never>, 'error' | 'isPending'>;
  readonly submit: () => void;
  readonly onOutdated: () => void;
}

/** The one action of the page; it always answers, with the case or with every reason. */
export function SubmitBar({ choices, readers, send, submit, onOutdated }: SubmitBarProps) {
  return (
    <Stack gap="xs" component="section" aria-label="Send">
      {send.error !== null && <SendFailure error={send.error} onOutdated={onOutdated} />}
      <Group>
        <Button size="md" onClick={submit} loading={send.isPending}>
          {submitLabel(choices, readers)}
        </Button>
        <Text size="sm" c="dimmed">
          You can recall it until it is opened.
        </Text>
      </Group>
    </Stack>
  );
}

function SendFailure({ error, onOutdated }: { readonly error: Error; readonly onOutdated: () => void }) {
  if (isRefusal(error, 'DRAFT_SUBMITTED'))
    return (
      <Alert color="yellow" role="alert" title="This write-up is a case already">
        It was sent before, perhaps in another window.{' '}
        <Anchor component={Link} to="/write-ups" inherit>
          See it among your write-ups
        </Anchor>
      </Alert>
    );
  if (isRefusal(error, 'VERSION_CONFLICT'))
    return (
      <Alert color="yellow" role="alert" title="The write-up was saved again meanwhile">
        <Stack gap="xs" align="flex-start">
          <Text>What you see here is older than what is stored. Nothing was sent.</Text>
          <Button variant="default" onClick={onOutdated}>
            Show the newest version
          </Button>
        </Stack>
      </Alert>
    );
  return (
    <Alert color="red" role="alert" title="It was not sent">
      {error.message}
    </Alert>
  );
}
