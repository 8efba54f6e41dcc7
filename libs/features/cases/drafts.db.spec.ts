import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildClientRecord, sealedSample } from '../clients/testing.js';
import type { DraftSave } from './save-draft.js';
import { buildCaseParts } from './testing.js';

const DAY = 86_400_000;

describe('a draft', () => {
  let database: TestDatabase;
  let parts: ReturnType<typeof buildCaseParts>;
  let author: PersonActor, other: PersonActor, director: PersonActor;
  let clientRecordId: string;
  let first: DraftSave;

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'draft.save', requestId: 'test' }, act);
  const save = (changes: Partial<DraftSave> = {}, actor = author) =>
    as(actor, (work) =>
      parts.saveDraft.execute(work, { ...first, blob: sealedSample('record'), ...changes }),
    );

  beforeAll(async () => {
    database = await testDatabase();
    parts = buildCaseParts(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    other = await buildMember(database, clinicId);
    director = await buildMember(database, clinicId, { roles: ['DIRECTOR', 'PRIVACY_OFFICER'] });
    clientRecordId = await buildClientRecord(database, author);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.setClock(null);
    first = {
      id: newId(),
      expectedVersion: 0,
      clientRecordId,
      templateId: 'formulation',
      templateVersion: 1,
      blob: sealedSample('record'),
      keyForAuthor: sealedSample('recordKeyForAuthor'),
      keyForClinic: sealedSample('recordKeyForClinic'),
    };
  });

  it('counts its saves and moves its end with each', async () => {
    const saved = await save();
    expect(saved.version).toBe(1);
    expect(saved.expiresAt.getTime() - saved.savedAt.getTime()).toBe(30 * DAY);
    const blob = sealedSample('record');
    expect(await save({ expectedVersion: 1, blob })).toMatchObject({ version: 2, blob });
  });

  it('reports a conflict with the current version and overwrites nothing', async () => {
    await save();
    const second = await save({ expectedVersion: 1 });
    for (const expectedVersion of [0, 1, 3]) {
      await expect(save({ expectedVersion })).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
        details: { current: 2 },
      });
    }
    const stored = await as(author, (work) => parts.drafts.get(work, first.id));
    expect(stored.blob).toBe(second.blob);
  });

  it('lets one of two saves at once win', async () => {
    await save();
    const both = await Promise.allSettled([save({ expectedVersion: 1 }), save({ expectedVersion: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('answers a repeated save as it did the first time', async () => {
    const blob = sealedSample('record');
    await save({ blob });
    expect((await save({ blob })).version).toBe(1);
  });

  it('refuses what is too large or not sealed, and names the field', async () => {
    await expect(save({ blob: sealedSample('record', 1_600_000) })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { field: 'blob', limit: 2_000_000 },
    });
    await expect(save({ blob: 'My client Siobhan' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'blob' },
    });
    await expect(save({ templateVersion: 99 })).rejects.toMatchObject({ details: { field: 'templateId' } });
  });

  it('is its owner’s alone', async () => {
    await save();
    for (const actor of [other, director]) {
      expect(await as(actor, (work) => parts.drafts.find(work, first.id))).toBeNull();
      await expect(save({ expectedVersion: 1 }, actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(as(actor, (work) => parts.discardDraft.execute(work, first.id))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(save({ id: newId() }, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be read from the instant on at which it has lain idle too long', async () => {
    const { expiresAt } = await save();
    await database.setClock(new Date(expiresAt.getTime() - 1));
    expect((await as(author, (work) => parts.drafts.find(work, first.id)))?.id).toBe(first.id);
    await database.setClock(expiresAt);
    expect(await as(author, (work) => parts.drafts.find(work, first.id))).toBeNull();
  });

  it('is gone when discarded', async () => {
    await save();
    expect(await as(author, (work) => parts.discardDraft.execute(work, first.id))).toBe(first.id);
    expect(await database.sql('SELECT 1 FROM subrosa.drafts WHERE id = $1', [first.id])).toEqual([]);
  });
});
