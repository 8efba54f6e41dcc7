import { Stack, Title } from '@mantine/core';
import { VaultGate } from '../vault/vault-gate.js';

/** The author's own client records. */
export function ClientsPage() {
  return (
    <Stack>
      <Title order={1}>Client records</Title>
      <VaultGate why="Your client records are sealed.">Open</VaultGate>
    </Stack>
  );
}
