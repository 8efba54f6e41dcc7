import { newId } from '@subrosa/kernel/ids.js';
import type { OpenedRecord } from '@subrosa/deid';
import { queryClient } from '../../app/query-client.js';
import { StartClientRecordDocument } from '../../graphql/generated/write-ups.js';
import { request } from '../../graphql/request.js';
import { vault } from '../vault/use-vault.js';
import { emptyContent, newAliasSeed } from './draft-content.js';
import { sealDraft, sendDraft } from './save-draft.js';
import type { WriteUpTemplate } from './use-opened-draft.js';

/** An own client record, or the names for a new one. */
export type About =
  | { readonly id: string }
  | { readonly given: string; readonly family: string; readonly taken: readonly string[] };

/** Seals and stores an empty draft on this form; answers its id. */
export async function beginDraft(template: WriteUpTemplate, about: About): Promise<string> {
  const clientRecordId = 'id' in about ? about.id : await createRecord(about);
  const place = { id: newId(), clientRecordId, templateId: template.id, templateVersion: template.version };
  const content = emptyContent(
    template.sections.map(({ key }) => key),
    newAliasSeed(),
  );
  const save = await sealDraft(place, 1, { content, before: null });
  await sendDraft(place, save, { expectedVersion: 0, isLeaving: false });
  await queryClient.invalidateQueries();
  return place.id;
}

async function createRecord({ given, family, taken }: Exclude<About, { id: string }>): Promise<string> {
  const id = newId();
  const name = {
    ...(given.trim() === '' ? {} : { given: given.trim() }),
    ...(family.trim() === '' ? {} : { family: family.trim() }),
    role: 'client' as const,
  };
  const isNamed = 'given' in name || 'family' in name;
  const content: OpenedRecord = { names: isNamed ? [name] : [] };
  const [pseudonym, { blob, keyForAuthor, keyForClinic }] = await Promise.all([
    vault.newPseudonym(taken),
    vault.sealClientRecord({ id, version: 1, content }),
  ]);
  await request(StartClientRecordDocument, { input: { id, pseudonym, blob, keyForAuthor, keyForClinic } });
  return id;
}
