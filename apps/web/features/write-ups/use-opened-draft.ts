import { useQuery } from '@tanstack/react-query';
import type { OpenedRecord } from '@subrosa/deid';
import type {
  OwnCaseFragment,
  SealedDraftFragment,
  TemplatesQuery,
} from '../../graphql/generated/operations.js';
import {
  MyWriteUpsDocument,
  OneDraftDocument,
  RecordOfDraftDocument,
  TemplatesDocument,
} from '../../graphql/generated/write-ups.js';
import { request } from '../../graphql/request.js';
import { vault } from '../vault/use-vault.js';
import { readDraftContent, withPlainBreaks } from './draft-content.js';
import type { DraftContent } from './draft-content.js';
import { takeStashed } from './sealed-stash.js';

/** One form of write-up. */
export type WriteUpTemplate = TemplatesQuery['templates'][number];

/** A draft as its author works on it; opened on this device. */
export interface OpenedDraft {
  readonly draft: SealedDraftFragment;
  readonly content: DraftContent;
  /** The version that the content goes on from. */
  readonly baseVersion: number;
  /** True if the content was kept sealed in this tab and is not on the server. */
  readonly isRestored: boolean;
  readonly template: WriteUpTemplate;
  readonly pseudonym: string;
  /** The opened client record; undefined when it could not be opened, and then only general rules look. */
  readonly record: OpenedRecord | undefined;
  readonly recordVersion: number;
  /** The case it became, unless that was recalled. */
  readonly standing: OwnCaseFragment | null;
}

/** The draft and what it rests on, opened once: what the server has later is told by saving, never read over what is typed. */
export function useOpenedDraft(draftId: string) {
  return useQuery({
    queryKey: ['OpenedDraft', draftId],
    queryFn: () => openDraft(draftId),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
    meta: { isOpenedOnce: true },
  });
}

async function openDraft(draftId: string): Promise<OpenedDraft> {
  const [{ draft }, { templates }, { cases }] = await Promise.all([
    request(OneDraftDocument, { id: draftId }),
    request(TemplatesDocument, {}),
    request(MyWriteUpsDocument, {}),
  ]);
  const template = templates.find(
    ({ id, version }) => id === draft.templateId && version === draft.templateVersion,
  );
  if (template === undefined) throw new Error('This client does not know the form of this write-up.');
  const kept = await openContent(draft);
  const { pseudonym, record, recordVersion } = await openRecord(draft.clientRecordId);
  const standing = cases.edges
    .map(({ node }) => node)
    .find((one) => one.draftId === draftId && one.state !== 'RECALLED');
  return { draft, ...kept, template, pseudonym, record, recordVersion, standing: standing ?? null };
}

/** The draft as the server has it, or what this tab could not save before its page had to go. */
async function openContent(draft: SealedDraftFragment) {
  const { id, version } = draft;
  const stashed = takeStashed(id);
  const isRestored = stashed !== null && stashed.blob !== draft.blob;
  const newest = isRestored ? { version: stashed.version, sealed: stashed } : { version, sealed: draft };
  const content = readDraftContent(await vault.openDraft({ id, ...newest }));
  return {
    content: withPlainBreaks(content),
    isRestored,
    baseVersion: isRestored ? stashed.version - 1 : version,
  };
}

async function openRecord(id: string) {
  const { clientRecord } = await request(RecordOfDraftDocument, { id });
  const { version, pseudonym } = clientRecord;
  const opened = await vault.openClientRecord({ id, version, sealed: clientRecord });
  // Sealed by this author's own client, whose form of a record this is.
  return { pseudonym, record: opened as OpenedRecord, recordVersion: version };
}
