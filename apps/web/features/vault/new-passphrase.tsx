import { Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { demoPassphrase } from './demo-passphrase.js';
import { PassphraseMeter } from './passphrase-meter.js';
import { RecoveryCode } from './recovery-code.js';
import type { MadeKeys } from './vault-calls.js';

interface NewPassphraseProps {
  readonly title: string;
  readonly text: string;
  readonly make: (passphrase: string) => Promise<MadeKeys>;
  /** Of the keys on the server; 0 for none. */
  readonly expectedVersion: number;
  readonly clinicKey: string | null;
  readonly isDemo: boolean;
}

/** Asks for a passphrase twice, has the keys sealed under it, and shows the recovery code; nothing is saved before that is written down. */
export function NewPassphrase(props: NewPassphraseProps) {
  const [made, setMade] = useState<MadeKeys | null>(null);
  return (
    <Paper withBorder p="lg" maw={560} component="section" aria-labelledby="vault-title">
      <Stack>
        <Title order={2} size="h3" id="vault-title">
          {made === null ? props.title : 'Write down your recovery code'}
        </Title>
        {made === null ? (
          <ChoosePassphrase {...props} onMade={setMade} />
        ) : (
          <RecoveryCode made={made} expectedVersion={props.expectedVersion} clinicKey={props.clinicKey} />
        )}
      </Stack>
    </Paper>
  );
}

function ChoosePassphrase({
  text,
  make,
  isDemo,
  onMade,
}: NewPassphraseProps & { readonly onMade: (made: MadeKeys) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isDifferent, setIsDifferent] = useState(false);
  const sealing = useMutation({
    mutationFn: () => make(passphrase),
    meta: { keepsLists: true },
    onSuccess: onMade,
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsDifferent(passphrase !== again);
    if (passphrase === again) sealing.mutate();
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Text>{text}</Text>
      <PasswordInput
        label="New passphrase"
        description={
          isDemo
            ? `At least 12 characters. In the demo use: ${demoPassphrase}`
            : 'At least 12 characters; six random words are best. Not the password you sign in with.'
        }
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          sealing.reset();
        }}
        error={sealing.error?.message}
        autoComplete="new-password"
        required
        autoFocus
      />
      <PassphraseMeter passphrase={passphrase} />
      <PasswordInput
        label="The same again"
        value={again}
        onChange={(event) => {
          setAgain(event.currentTarget.value);
          setIsDifferent(false);
        }}
        error={isDifferent ? 'The two are not the same.' : null}
        autoComplete="new-password"
        required
      />
      <Group>
        <Button type="submit" loading={sealing.isPending}>
          Make the key
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status" mih={22}>
        {sealing.isPending ? 'Making the key. This is slow on purpose: a second or two.' : ''}
      </Text>
    </Stack>
  );
}
