import {
  Alert,
  Button,
  Center,
  Paper,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { SignInAsDemoDocument, SignInDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { forget } from '../../app/query-client.js';
import { isFirst, useDemoPeople } from '../demo/demo-people.js';
import type { DemoPerson } from '../demo/demo-people.js';
import { roleNames } from './role-names.js';
import classes from './sign-in.module.css';

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
  const people = useDemoPeople();
  const enter = useMutation({
    mutationFn: (persona: string) => request(SignInAsDemoDocument, { persona }),
    meta: { keepsLists: true },
    onSuccess: () => forget(),
  });
  if (people.length === 0) return null;
  const choices = (some: readonly DemoPerson[]) => (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {some.map((person) => (
        <DemoPersonButton
          key={person.persona}
          person={person}
          isLoading={enter.isPending && enter.variables === person.persona}
          enter={enter.mutate}
        />
      ))}
    </SimpleGrid>
  );
  return (
    <Paper withBorder p="xl" component="section" aria-labelledby="demo-title">
      <Stack>
        <Title order={2} id="demo-title">
          Look around as …
        </Title>
        <Text size="sm" c="dimmed">
          A demo clinic with invented people and invented cases. Write nothing real here.
        </Text>
        {enter.error !== null && <Alert color="red" role="alert" title={enter.error.message} />}
        {choices(people.filter(isFirst))}
        <details>
          <summary>Others in this clinic</summary>
          <Stack pt="sm">{choices(people.filter((one) => !isFirst(one)))}</Stack>
        </details>
      </Stack>
    </Paper>
  );
}

interface DemoPersonButtonProps {
  readonly person: DemoPerson;
  readonly isLoading: boolean;
  readonly enter: (persona: string) => void;
}

function DemoPersonButton({ person, isLoading, enter }: DemoPersonButtonProps) {
  return (
    <Button
      data-persona={person.persona}
      variant="default"
      h="auto"
      py="xs"
      classNames={{ label: classes['wraps'] }}
      onClick={() => {
        enter(person.persona);
      }}
      loading={isLoading}
    >
      <Stack gap={0} align="center">
        <Text span fw={600}>
          {roleNames(person.roles)}
        </Text>
        <Text span size="sm" c="dimmed">
          {person.displayName}
        </Text>
      </Stack>
    </Button>
  );
}
