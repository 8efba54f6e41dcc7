import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import type { SettingsQuery } from '../../graphql/generated/operations.js';
import { RevokeSessionDocument } from '../../graphql/generated/settings.js';
import { useChange } from '../../graphql/use-operation.js';
import { browserName } from './browser-name.js';
import classes from './settings.module.css';

type Entry = SettingsQuery['mySessions'][number];

/** Where the person is signed in; another session is ended from here, at once. */
export function SessionsSection({ sessions }: { readonly sessions: readonly Entry[] }) {
  const revoke = useChange(RevokeSessionDocument);
  return (
    <section aria-labelledby="sessions-title">
      <Title order={2} size="h3" id="sessions-title">
        Where you are signed in
      </Title>
      <Text c="dimmed">A session that you end is signed out at once. Drafts stay on the server.</Text>
      {revoke.error !== null && <Alert color="red" role="alert" title={revoke.error.message} mt="sm" />}
      <ul className={classes['rows']}>
        {sessions.map(({ id, label, createdAt, lastSeenAt, isThis }) => (
          <li key={id} className={classes['row']}>
            <div>
              <Group gap="xs">
                <Text fw={500}>{browserName(label)}</Text>
                {isThis && (
                  <Badge tt="none" variant="light">
                    This one
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                Signed in {momentOf(createdAt)}, last used {momentOf(lastSeenAt)}
              </Text>
            </div>
            {!isThis && (
              <Button
                size="compact-sm"
                variant="default"
                loading={revoke.isPending && revoke.variables.sessionId === id}
                onClick={() => {
                  revoke.mutate({ sessionId: id });
                }}
                aria-label={`End the session on ${browserName(label)}, signed in ${momentOf(createdAt)}`}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
