import { Skeleton, Stack, Title } from '@mantine/core';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { VaultGate } from '../vault/vault-gate.js';
import { Composer } from './composer.js';
import { useOpenedDraft } from './use-opened-draft.js';

/** One write-up; nothing of it is opened before the vault is. */
export function ComposerPage({ draftId }: { readonly draftId: string }) {
  useEffect(() => {
    document.title = 'Write-up - Subrosa';
  }, []);
  return (
    <VaultGate why="Your drafts are sealed: only you can open them.">
      <OpenedComposer draftId={draftId} />
    </VaultGate>
  );
}

function OpenedComposer({ draftId }: { readonly draftId: string }) {
  const { data, error, refetch } = useOpenedDraft(draftId);
  if (data !== undefined) return <Composer opened={data} />;
  if (error !== null) return <RouteFailure error={error} reset={() => void refetch()} />;
  return (
    <Stack role="status" aria-busy aria-label="Opening the draft">
      <Title order={1} size="h2">
        Write-up
      </Title>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} height={140} />
      ))}
    </Stack>
  );
}
