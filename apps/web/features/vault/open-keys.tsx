import { Anchor, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { SealedKeys } from '@subrosa/vault';
import { beginVault } from './begin-vault.js';
import { demoPassphrase } from './demo-passphrase.js';
import { NewPassphrase } from './new-passphrase.js';
import { vault } from './use-vault.js';

interface OpenKeysProps {
  readonly why: string;
  readonly keys: SealedKeys & { readonly version: number };
  readonly clinicKey: string | null;
  readonly isDemo: boolean;
}

/** Opens the person's keys by passphrase or, when that is forgotten, by recovery code, after which a new passphrase is chosen. */
export function OpenKeys(props: OpenKeysProps) {
  const [way, setWay] = useState<'passphrase' | 'code' | 'renew'>('passphrase');
  if (way === 'renew') return <RenewKeys {...props} />;
  return (
    <Paper withBorder p="lg" maw={520} component="section" aria-labelledby="vault-title">
      <Stack>
        <Title order={2} size="h3" id="vault-title">
          Open your vault
        </Title>
        <Text>
          {props.why} Your key opens them on this device only; Subrosa’s server never has it, and it is gone
          again when you lock.
        </Text>
        {way === 'passphrase' ? (
          <ByPassphrase
            {...props}
            onForgotten={() => {
              setWay('code');
            }}
          />
        ) : (
          <ByCode
            {...props}
            onOpened={() => {
              setWay('renew');
            }}
            onBack={() => {
              setWay('passphrase');
            }}
          />
        )}
      </Stack>
    </Paper>
  );
}

function ByPassphrase({
  keys,
  clinicKey,
  isDemo,
  onForgotten,
}: OpenKeysProps & { readonly onForgotten: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const open = useMutation({
    mutationFn: async () => {
      const { fingerprint } = await vault.unlockByPassphrase(keys, passphrase);
      await beginVault({ fingerprint, clinicKey });
    },
    meta: { keepsLists: true },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <PasswordInput
        label="Passphrase of your vault"
        description={
          isDemo
            ? `In the demo it is, unless somebody has changed it: ${demoPassphrase}`
            : 'Not the password you sign in with.'
        }
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          open.reset();
        }}
        error={open.error?.message}
        autoComplete="off"
        required
        autoFocus
      />
      <Group>
        <Button type="submit" loading={open.isPending}>
          Open
        </Button>
        <Anchor component="button" type="button" onClick={onForgotten} mih={24}>
          I forgot the passphrase
        </Anchor>
      </Group>
      <Busy isBusy={open.isPending} />
    </Stack>
  );
}

function ByCode({
  keys,
  onOpened,
  onBack,
}: OpenKeysProps & { readonly onOpened: () => void; readonly onBack: () => void }) {
  const [code, setCode] = useState('');
  const open = useMutation({
    mutationFn: () => vault.unlockByCode(keys, code),
    meta: { keepsLists: true },
    onSuccess: onOpened,
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <TextInput
        label="Recovery code"
        description="The eight groups of four characters that you wrote down. Capitals and dashes do not matter."
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          open.reset();
        }}
        error={open.error?.message}
        autoComplete="off"
        spellCheck={false}
        required
        autoFocus
      />
      <Group>
        <Button type="submit" loading={open.isPending}>
          Go on
        </Button>
        <Anchor component="button" type="button" onClick={onBack} mih={24}>
          Use the passphrase
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        Without passphrase and code only the clinic’s two holders of the recovery key together can open what
        you sealed: ask the clinic director.
      </Text>
    </Stack>
  );
}

function RenewKeys({ keys, clinicKey, isDemo }: OpenKeysProps) {
  return (
    <NewPassphrase
      title="Choose a new passphrase"
      text="The code has opened your keys. A code that was used is replaced too: you get a new one."
      make={vault.renewKeys}
      expectedVersion={keys.version}
      clinicKey={clinicKey}
      isDemo={isDemo}
    />
  );
}

/** Says what takes the time, politely. */
function Busy({ isBusy }: { readonly isBusy: boolean }) {
  return (
    <Text size="sm" c="dimmed" role="status" mih={22}>
      {isBusy ? 'Turning the passphrase into a key. This is slow on purpose: a second or two.' : ''}
    </Text>
  );
}
