import {
  Alert,
  Button,
  Center,
  Divider,
  Paper,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { DemoPeopleDocument, SignInAsDemoDocument, SignInDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { query } from '../../graphql/use-operation.js';
import { forget } from '../../app/query-client.js';
import { roleNames } from './role-names.js';

/** The way in: e-mail and password, or one of the people of a demo clinic. */
export function SignIn() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => request(SignInDocument, { email, password }),
    meta: { keepsLists: true },
    onSuccess: () => forget(),
    onError: () => {
      setPassword('');
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Center mih="100vh" component="main" p="md">
      <Stack w="100%" maw={560} gap="lg">
        <DemoPeople />
        <Paper withBorder p="xl" component="form" onSubmit={submit}>
          <Stack>
            <Title order={1} size="h2">
              Sign in
            </Title>
            {signIn.error !== null && <Alert color="red" role="alert" title={signIn.error.message} />}
            <TextInput
              label="E-mail"
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => {
                setEmail(event.currentTarget.value);
              }}
              required
            />
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => {
                setPassword(event.currentTarget.value);
              }}
              required
            />
            <Button type="submit" loading={signIn.isPending}>
              Sign in
            </Button>
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}

function DemoPeople() {
  const { data } = useQuery(query(DemoPeopleDocument, {}));
  const enter = useMutation({
    mutationFn: (persona: string) => request(SignInAsDemoDocument, { persona }),
    meta: { keepsLists: true },
    onSuccess: () => forget(),
  });
  const people = (data?.demoPeople ?? []).filter(({ persona }) => !persona.startsWith('tour-'));
  if (people.length === 0) return null;
  return (
    <Paper withBorder p="xl" component="section" aria-labelledby="demo-title">
      <Stack>
        <Title order={2} id="demo-title">
          Look around as …
        </Title>
        <Text size="sm" c="dimmed">
          A demo clinic with invented people and invented cases. Nothing you write here is real or kept for
          long.
        </Text>
        {enter.error !== null && <Alert color="red" role="alert" title={enter.error.message} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {people.map(({ persona, displayName, roles }) => (
            <Button
              key={persona}
              data-persona={persona}
              variant="default"
              h="auto"
              py="xs"
              styles={{ label: { whiteSpace: 'normal' } }}
              onClick={() => {
                enter.mutate(persona);
              }}
              loading={enter.isPending && enter.variables === persona}
            >
              <Stack gap={0} align="center">
                <Text span fw={600}>
                  {roleNames(roles)}
                </Text>
                <Text span size="sm" c="dimmed">
                  {displayName}
                </Text>
              </Stack>
            </Button>
          ))}
        </SimpleGrid>
        <Divider />
      </Stack>
    </Paper>
  );
}
