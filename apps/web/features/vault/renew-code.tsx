import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { SealedKeys } from '@subrosa/vault';
import { RecoveryCode } from './recovery-code.js';
import { vault } from './use-vault.js';
import type { MadeKeys } from './vault-calls.js';

interface RenewCodeProps {
  readonly keys: SealedKeys & { readonly version: number };
  readonly clinicKey: string | null;
}

/** Makes a new recovery code, for when the written one was lost or seen; it counts once it is said to be written down. */
export function RenewCode({ keys, clinicKey }: RenewCodeProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isRenewed, setIsRenewed] = useState(false);
  return (
    <>
      <Button variant="default" onClick={open} aria-haspopup="dialog">
        New recovery code
      </Button>
      <Text role="status" size="sm">
        {isRenewed ? 'The new recovery code is in force.' : ''}
      </Text>
      <Modal opened={isOpen} onClose={close} title="New recovery code" centered>
        <CodeSteps
          keys={keys}
          clinicKey={clinicKey}
          onSaved={() => {
            setIsRenewed(true);
            close();
          }}
        />
      </Modal>
    </>
  );
}

function CodeSteps({ keys, clinicKey, onSaved }: RenewCodeProps & { readonly onSaved: () => void }) {
  const { version, ...sealed } = keys;
  const [made, setMade] = useState<MadeKeys | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const renew = useMutation({
    mutationFn: () => vault.renewCode(sealed, passphrase),
    meta: { keepsLists: true },
    onSuccess: setMade,
  });
  if (made !== null)
    return <RecoveryCode made={made} expectedVersion={version} clinicKey={clinicKey} onSaved={onSaved} />;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    renew.mutate();
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Text>The code that you wrote down before opens nothing any more once the new one is saved.</Text>
      {renew.error !== null && <Alert color="red" role="alert" title={renew.error.message} />}
      <PasswordInput
        label="Passphrase of your vault"
        value={passphrase}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          renew.reset();
        }}
        autoComplete="off"
        required
      />
      <Group justify="flex-end">
        <Button type="submit" loading={renew.isPending}>
          Make a new code
        </Button>
      </Group>
    </Stack>
  );
}
