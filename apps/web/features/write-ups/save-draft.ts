import { OneDraftDocument, SaveDraftDocument } from '../../graphql/generated/write-ups.js';
import { request } from '../../graphql/request.js';
import { RequestError } from '../../graphql/request-error.js';
import { vault } from '../vault/use-vault.js';
import { VaultRefusal } from '../vault/vault-refusal.js';
import type { SealedSave } from './autosaver.js';
import type { DraftContent } from './draft-content.js';
import { readDraftContent } from './draft-content.js';

/** What a draft is about; it stays the same from version to version. */
export interface DraftPlace {
  readonly id: string;
  readonly clientRecordId: string;
  readonly templateId: string;
  readonly templateVersion: number;
}

/** The most a browser sends of a page that is going away. */
const KEEPALIVE_LIMIT = 60_000;

/** Seals a draft for this version; refused with VAULT_CLOSED while the vault is. */
export async function sealDraft(
  { id }: DraftPlace,
  version: number,
  { content, before }: { readonly content: DraftContent; readonly before: SealedSave | null },
): Promise<SealedSave> {
  try {
    const sealed = before === null ? {} : { sealed: before };
    return await vault.sealDraft({ id, version, content, ...sealed });
  } catch (error) {
    if (error instanceof VaultRefusal && error.code === 'CLOSED')
      throw new RequestError('VAULT_CLOSED', error.message);
    throw error;
  }
}

/** Sends a sealed version; answers the version that is stored now. */
export async function sendDraft(
  place: DraftPlace,
  save: SealedSave,
  { expectedVersion, isLeaving }: { readonly expectedVersion: number; readonly isLeaving: boolean },
): Promise<number> {
  const { blob, keyForAuthor, keyForClinic = null } = save;
  const { saveDraft } = await request(
    SaveDraftDocument,
    { input: { ...place, expectedVersion, blob, keyForAuthor, keyForClinic } },
    { keepalive: isLeaving && blob.length < KEEPALIVE_LIMIT },
  );
  return saveDraft.version;
}

/** The draft as the server has it now. */
export async function readStored(id: string) {
  const { draft } = await request(OneDraftDocument, { id });
  return draft;
}

/** What another tab or device has saved. */
export async function openStored(id: string) {
  const draft = await readStored(id);
  const { version, savedAt } = draft;
  const content = readDraftContent(await vault.openDraft({ id, version, sealed: draft }));
  return { version, savedAt, content };
}
