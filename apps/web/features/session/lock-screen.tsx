import { Button, Center, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SubmitEvent } from 'react';
import type { SessionPartsFragment } from '../../graphql/generated/operations.js';
import { UnlockDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { forget, queryClient } from '../../app/query-client.js';
import { useLeave } from './use-leave.js';

/** Stands in place of every page while the session is locked: nothing of the page is in the document. */
export function LockScreen({ session }: { readonly session: SessionPartsFragment }) {
  const [password, setPassword] = useState('');
  const { signOut } = useLeave();
  useEffect(() => {
    const { queryKey } = { queryKey: ['CurrentSession'] };
    queryClient.removeQueries({ predicate: (one) => one.queryKey[0] !== queryKey[0] });
    document.title = 'Locked - Subrosa';
  }, []);
  const unlock = useMutation({
    mutationFn: () => request(UnlockDocument, { password }),
    meta: { keepsLists: true },
    onSuccess: () => forget(),
    onError: () => {
      setPassword('');
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    unlock.mutate();
  };
  return (
    <Center h="100vh" component="main" p="md">
      <Paper withBorder p="xl" w={420} component="form" onSubmit={submit}>
        <Stack>
          <Title order={1} size="h2">
            Locked
          </Title>
          <Text>
            {session.displayName}, your password takes you back to where you were. Drafts are on the server.
          </Text>
          <PasswordInput
            label="Password"
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
            error={unlock.error?.message}
            autoComplete="current-password"
            data-autofocus
            autoFocus
          />
          <Group justify="space-between">
            <Button type="submit" loading={unlock.isPending}>
              Unlock
            </Button>
            <Button variant="subtle" onClick={signOut}>
              Sign out instead
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Center>
  );
}
