import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { VaultClinicDocument } from '../../graphql/generated/vault.js';
import { query } from '../../graphql/use-operation.js';
import { ChangePassphrase } from '../vault/change-passphrase.js';
import { RenewCode } from '../vault/renew-code.js';
import { vaultKeysQuery } from '../vault/use-vault.js';

/** The person's own key: another passphrase, another recovery code; and the clinic's, for those who keep it. */
export function VaultSection() {
  const keys = useQuery(vaultKeysQuery());
  const clinic = useQuery(query(VaultClinicDocument, {})).data?.clinic;
  const sealed = keys.data?.myVaultKeys;
  return (
    <section aria-labelledby="vault-section-title">
      <Title order={2} size="h3" id="vault-section-title" mb="xs">
        Vault
      </Title>
      <Stack gap="sm">
        {keys.error !== null && <Text role="alert">{keys.error.message}</Text>}
        {keys.isPending && <Skeleton h={60} role="status" aria-busy aria-label="Loading" />}
        {sealed === null && (
          <Text>You have made no key yet. It is made when you first seal a client record or a write-up.</Text>
        )}
        {sealed !== undefined && sealed !== null && (
          <>
            <Text>
              Your key seals client records and drafts on your device. A new passphrase or a new recovery code
              is for the same key: nothing is sealed anew and nothing is lost. The earlier one opens nothing
              on this server any more.
            </Text>
            <Group>
              <ChangePassphrase keys={sealed} />
              <RenewCode keys={sealed} clinicKey={clinic?.recoveryPublicKey ?? null} />
            </Group>
          </>
        )}
        {clinic?.viewerCan.setRecovery === true && (
          <Text>
            You are one of those who keep the clinic’s recovery key.{' '}
            <Anchor component={Link} to="/recovery">
              Recovery key of the clinic
            </Anchor>
          </Text>
        )}
      </Stack>
    </section>
  );
}
