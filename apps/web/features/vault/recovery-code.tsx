import { Alert, Button, Checkbox, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { queryClient } from '../../app/query-client.js';
import { SaveVaultKeysDocument } from '../../graphql/generated/vault.js';
import { isRefusal } from '../../graphql/request-error.js';
import { request } from '../../graphql/request.js';
import { beginVault } from './begin-vault.js';
import classes from './recovery-code.module.css';
import { vault, vaultKeysQuery } from './use-vault.js';
import type { MadeKeys } from './vault-calls.js';

interface RecoveryCodeProps {
  readonly made: MadeKeys;
  readonly expectedVersion: number;
  readonly clinicKey: string | null;
  /** Called once the keys are saved and the vault is open. */
  readonly onSaved?: () => void;
}

/** Shows the recovery code this once; saves the sealed keys and opens the vault when the person says that it is written down. */
export function RecoveryCode(props: RecoveryCodeProps) {
  const { recoveryCode, fingerprint } = props.made;
  const [isWritten, setIsWritten] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const save = useSaveKeys(props);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsMissing(!isWritten);
    if (isWritten) save.mutate();
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Text>
        It opens your vault if you forget the passphrase. It is shown this once. Write it on paper and keep it
        where you keep your keys; not in Subrosa, not in a mail.
      </Text>
      <Code className={classes['code']} aria-label="Recovery code" block>
        {recoveryCode}
      </Code>
      <Text size="sm" c="dimmed">
        Fingerprint of your public key, for whoever wants to check that it is yours:{' '}
        <Code>{fingerprint}</Code>
      </Text>
      <Checkbox
        label="I wrote it down"
        checked={isWritten}
        onChange={(event) => {
          setIsWritten(event.currentTarget.checked);
          setIsMissing(false);
        }}
        error={isMissing ? 'Write it down first: it cannot be shown again.' : null}
      />
      {save.error !== null && (
        <Alert color="red" role="alert" title="Your keys were not saved">
          {isRefusal(save.error, 'VERSION_CONFLICT')
            ? 'Keys were made for you in another window meanwhile. Those count, and this code is void. Load the page again.'
            : save.error.message}
        </Alert>
      )}
      <Group>
        <Button type="submit" loading={save.isPending}>
          Save and open
        </Button>
      </Group>
    </Stack>
  );
}

function useSaveKeys({ made, expectedVersion, clinicKey, onSaved }: RecoveryCodeProps) {
  return useMutation({
    mutationFn: async () => {
      await request(SaveVaultKeysDocument, { input: { ...made.sealed, expectedVersion } });
      await beginVault({ fingerprint: made.fingerprint, clinicKey });
    },
    meta: { keepsLists: true },
    onSuccess: onSaved ?? (() => undefined),
    onError: (error) => {
      if (!isRefusal(error, 'VERSION_CONFLICT')) return;
      // The worker holds keys that count for nothing.
      vault.close();
      void queryClient.invalidateQueries({ queryKey: vaultKeysQuery().queryKey });
    },
  });
}
