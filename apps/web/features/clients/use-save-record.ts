import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OpenedRecord } from '@subrosa/deid';
import { SealedClientRecordDocument, UpdateClientRecordDocument } from '../../graphql/generated/clients.js';
import type { SealedClientRecordFragment } from '../../graphql/generated/operations.js';
import { isRefusal } from '../../graphql/request-error.js';
import { request } from '../../graphql/request.js';
import { useVault } from '../vault/use-vault.js';
import { sealedRecordQuery } from './client-queries.js';

/** A version saved elsewhere meanwhile, opened, beside what was to be saved here. */
export interface Conflict {
  readonly mine: OpenedRecord;
  readonly saved: OpenedRecord;
  readonly savedVersion: number;
}

/** Seals each save as the version after the one it was made on; another one in between is a conflict, and nothing is overwritten. */
export function useSaveRecord(opened: SealedClientRecordFragment) {
  const vault = useVault();
  const client = useQueryClient();
  const base = useRef(opened);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const saving = useMutation({
    mutationFn: async (content: OpenedRecord) => {
      const { id, version, blob, keyForAuthor } = base.current;
      const next = { id, version: version + 1, content, sealed: { blob, keyForAuthor } };
      const sealed = await vault.sealClientRecord(next);
      const input = { id, expectedVersion: version, ...sealed };
      return (await request(UpdateClientRecordDocument, { input })).updateClientRecord;
    },
    onSuccess: (saved) => {
      base.current = saved;
      setConflict(null);
      client.setQueryData(sealedRecordQuery(saved.id).queryKey, { clientRecord: saved });
    },
  });
  const openSaved = async (mine: OpenedRecord): Promise<void> => {
    const { clientRecord } = await request(SealedClientRecordDocument, { id: base.current.id });
    const { id, version } = clientRecord;
    const saved = await vault.openClientRecord({ id, version, sealed: clientRecord });
    base.current = clientRecord;
    // Sealed by this person's own client; the form looks at each field before it uses it.
    setConflict({ mine, saved: saved as OpenedRecord, savedVersion: version });
  };
  const save = async (content: OpenedRecord): Promise<boolean> => {
    try {
      await saving.mutateAsync(content);
      return true;
    } catch (error) {
      if (isRefusal(error, 'VERSION_CONFLICT')) await openSaved(content).catch(() => undefined);
      return false;
    }
  };
  const dropConflict = (): void => {
    setConflict(null);
    saving.reset();
  };
  return {
    save,
    isSaving: saving.isPending,
    error: saving.error,
    savedVersion: saving.data?.version,
    conflict,
    dropConflict,
  };
}
