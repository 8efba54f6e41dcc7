import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useVault, vault } from './use-vault.js';

/** Stands over everything sealed when the server names another recovery key than before; until it is accepted the earlier one is used. */
export function RecoveryKeyWarning() {
  const { clinicKey, offeredKey } = useVault();
  if (offeredKey === null || clinicKey === null) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      title="The clinic’s recovery key is another one than before"
      mb="md"
      maw={720}
    >
      <Stack gap="xs">
        <Text>
          That happens after a new ceremony, and it would happen if somebody tried to read what you seal. Ask
          the clinic director or the privacy officer, by telephone or in person, to read you the fingerprint
          of the new key. Until then what you save stays sealed to the earlier one.
        </Text>
        <Text size="sm">
          New key: <Code>{offeredKey.fingerprint}</Code>
        </Text>
        <Text size="sm">
          Earlier key: <Code>{clinicKey.fingerprint}</Code>
        </Text>
        <Group>
          <Button variant="default" onClick={vault.acceptClinicKey}>
            The fingerprints agree: use the new key
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
