import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newId } from '@subrosa/kernel';
import type { OpenedRecord } from '@subrosa/deid';
import { CreateClientRecordDocument } from '../../graphql/generated/clients.js';
import type { CreateClientRecordInput } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import { useVault } from '../vault/use-vault.js';

interface NewRecord {
  readonly pseudonym: string;
  readonly content: OpenedRecord;
  readonly choice: Pick<CreateClientRecordInput, 'programmeId' | 'noProgramme'>;
}

/** Seals a new record and stores it; sent once more after an answer was lost, it is the same record. */
export function useCreateRecord() {
  const vault = useVault();
  const last = useRef<{ readonly of: string; readonly input: CreateClientRecordInput } | null>(null);
  const creating = useMutation({
    mutationFn: async ({ pseudonym, content, choice }: NewRecord) => {
      const of = JSON.stringify([pseudonym, content, choice]);
      if (last.current?.of !== of) {
        const id = newId();
        const sealed = await vault.sealClientRecord({ id, version: 1, content });
        last.current = { of, input: { id, pseudonym, ...sealed, ...choice } };
      }
      return (await request(CreateClientRecordDocument, { input: last.current.input })).createClientRecord.id;
    },
  });
  const create = (record: NewRecord): Promise<string | null> =>
    creating.mutateAsync(record).catch(() => null);
  return { create, error: creating.error, isPending: creating.isPending };
}
