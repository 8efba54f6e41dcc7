import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { SealedKeys } from '@subrosa/vault';
import { SaveVaultKeysDocument } from '../../graphql/generated/vault.js';
import { isRefusal } from '../../graphql/request-error.js';
import { request } from '../../graphql/request.js';
import { PassphraseMeter } from './passphrase-meter.js';
import { vault } from './use-vault.js';

interface ChangePassphraseProps {
  readonly keys: SealedKeys & { readonly version: number };
}

/** Puts the person's key under another passphrase, in the vault's worker; the recovery code stays as it is. */
export function ChangePassphrase({ keys }: ChangePassphraseProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = useChangePassphrase(keys);
  return (
    <>
      <Button variant="default" onClick={open} aria-haspopup="dialog">
        Change the passphrase
      </Button>
      <Text role="status" size="sm">
        {change.isSuccess ? 'The passphrase is changed.' : ''}
      </Text>
      <Modal opened={isOpen} onClose={close} title="Change the passphrase" centered>
        <PassphraseForm change={change} onDone={close} />
      </Modal>
    </>
  );
}

interface Passphrases {
  readonly present: string;
  readonly next: string;
}

function useChangePassphrase({ version, ...sealed }: ChangePassphraseProps['keys']) {
  return useMutation({
    mutationFn: async ({ present, next }: Passphrases) => {
      const changed = await vault.changePassphrase({ sealed, present, next });
      await request(SaveVaultKeysDocument, { input: { ...changed, expectedVersion: version } });
    },
  });
}

interface PassphraseFormProps {
  readonly change: ReturnType<typeof useChangePassphrase>;
  readonly onDone: () => void;
}

function PassphraseForm({ change, onDone }: PassphraseFormProps) {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isDifferent, setIsDifferent] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsDifferent(next !== again);
    if (next === again) change.mutate({ present, next }, { onSuccess: onDone });
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Failure error={change.error} />
      <Field label="Present passphrase" value={present} onChange={setPresent} autoComplete="off" />
      <Field
        label="New passphrase"
        description="At least 12 characters; six random words are best. Not the password you sign in with."
        value={next}
        onChange={setNext}
      />
      <PassphraseMeter passphrase={next} />
      <Field
        label="The same again"
        value={again}
        onChange={setAgain}
        error={isDifferent ? 'The two are not the same.' : undefined}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={change.isPending}>
          Change it
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status" mih={22}>
        {change.isPending ? 'Sealing your key anew. This is slow on purpose: a few seconds.' : ''}
      </Text>
    </Stack>
  );
}

function Failure({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  return (
    <Alert color="red" role="alert" title="The passphrase is not changed">
      {isRefusal(error, 'VERSION_CONFLICT')
        ? 'Your keys were changed in another window meanwhile. Load the page again.'
        : error.message}
    </Alert>
  );
}

interface FieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoComplete?: string;
}

function Field({ onChange, autoComplete = 'new-password', ...props }: FieldProps) {
  return (
    <PasswordInput
      {...props}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      autoComplete={autoComplete}
      required
    />
  );
}
