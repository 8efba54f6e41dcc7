import { useQuery } from '@tanstack/react-query';
import type { OpenedRecord } from '@subrosa/deid';
import { SubmissionClientDocument } from '../../graphql/generated/submission.js';
import { request } from '../../graphql/request.js';
import { useVault } from '../vault/use-vault.js';
import { readDraftContent, withPlainBreaks } from '../write-ups/draft-content.js';

/** A sealed draft as the API gives it. */
export interface SealedDraft {
  readonly id: string;
  readonly clientRecordId: string;
  readonly version: number;
  readonly blob: string;
  readonly keyForAuthor: string;
}

/** Opens the own client record; nothing of it is kept once no page shows it. */
export function useOpenedClient(clientRecordId: string | undefined) {
  const { state, openClientRecord } = useVault();
  return useQuery({
    queryKey: ['SubmissionClientRecord', clientRecordId] as const,
    enabled: state === 'open' && clientRecordId !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async () => {
      const { clientRecord } = await request(SubmissionClientDocument, { id: clientRecordId ?? '' });
      const { id, version, pseudonym } = clientRecord;
      // Sealed by this author's own client and authenticated by the vault.
      const record = (await openClientRecord({ id, version, sealed: clientRecord })) as OpenedRecord;
      return { record, recordVersion: version, pseudonym };
    },
  });
}

/** Opens a draft; nothing of it is kept once no page shows it. */
export function useOpenedDraft(draft: SealedDraft | undefined) {
  const { state, openDraft } = useVault();
  return useQuery({
    queryKey: ['SubmissionDraft', draft?.id, draft?.version] as const,
    enabled: state === 'open' && draft !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async () => {
      if (draft === undefined) throw new Error('There is no draft to open.');
      const opened = await openDraft({ id: draft.id, version: draft.version, sealed: draft });
      return withPlainBreaks(readDraftContent(opened));
    },
  });
}
