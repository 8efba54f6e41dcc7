import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ChangePasswordDocument } from '../../graphql/generated/settings.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';

/** The password of the person; a demo person has none to change. */
export function PasswordSection({ isDemo }: { readonly isDemo: boolean }) {
  return (
    <section aria-labelledby="password-title">
      <Title order={2} size="h3" id="password-title" mb="xs">
        Password
      </Title>
      {isDemo ? (
        <Text>The people of a demo enter without a password, so there is none to change.</Text>
      ) : (
        <PasswordForm />
      )}
    </section>
  );
}

function PasswordForm() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChange(ChangePasswordDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent('');
          setNext('');
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <Text>
          Your other sessions end when you change it. The passphrase of your vault is another one and stays.
        </Text>
        {change.isSuccess && (
          <Alert role="status" title="Your password is changed. Your other sessions have ended." />
        )}
        {refusalTexts(change.error).map((text) => (
          <Alert key={text} color="red" role="alert" title={text} />
        ))}
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
          }}
          required
        />
        <PasswordInput
          label="New password"
          description="12 to 200 characters."
          autoComplete="new-password"
          value={next}
          onChange={(event) => {
            setNext(event.currentTarget.value);
          }}
          minLength={12}
          maxLength={200}
          required
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            Change the password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
