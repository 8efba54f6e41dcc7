import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildCase, buildOpenings, useKeyStore } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildClientRecord, sealedSample } from '@subrosa/features/clients/testing.js';
import { buildComments } from '@subrosa/features/discussion/testing.js';
import { newId } from '@subrosa/kernel';
import { KEY_STORE } from '@subrosa/platform/crypto/index.js';
import type { KeyStore } from '@subrosa/platform/crypto/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const MOSAIC = `level expectedMatches { least below words } sentences suggestions { fact say helps }
  facts { kind words source versionNumber commentId section from to isInEarlier }`;
const OF_DRAFT = `query draftMosaic($input: DraftMosaicInput!) { draftMosaic(input: $input) { ${MOSAIC} } }`;
const OF_CASE = `query caseMosaic($input: CaseMosaicInput!) { caseMosaic(input: $input) { ${MOSAIC} } }`;

const TELLING = 'A 34-year-old female fire captain in Modoc County sleeps badly.';
const PLAIN = 'A woman in her thirties who works in public safety sleeps badly.';
const QUESTION = 'How do I answer when the silence goes on?';

interface Mosaic {
  level: string;
  expectedMatches: { least: number; below: number; words: string };
  sentences: string[];
  suggestions: { fact: number; say: string; helps: string }[];
  facts: {
    kind: string;
    words: string;
    source: string;
    versionNumber: number | null;
    commentId: string | null;
    section: string | null;
    from: number;
    to: number;
    isInEarlier: boolean;
  }[];
}

describe('the mosaic over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Record<'author' | 'supervisor' | 'director' | 'officer' | 'peer', PersonActor>;
  let clients: Record<keyof typeof people, TestClient>;
  let assignmentId: string;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    useKeyStore(database, api.app.get<KeyStore>(KEY_STORE));
    const clinicId = await buildClinic(database);
    const member = (role: PersonActor['roles'][number]) => buildMember(database, clinicId, { roles: [role] });
    people = {
      author: await member('TRAINEE'),
      supervisor: await member('SUPERVISOR'),
      director: await member('DIRECTOR'),
      officer: await member('PRIVACY_OFFICER'),
      peer: await member('TRAINEE'),
    };
    clients = {
      author: await api.as(people.author),
      supervisor: await api.as(people.supervisor),
      director: await api.as(people.director),
      officer: await api.as(people.officer),
      peer: await api.as(people.peer),
    };
    assignmentId = await buildAssignment(database, {
      supervisor: people.supervisor,
      supervisee: people.author,
    });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const saveDraft = async (): Promise<string> => {
    const draft = {
      id: newId(),
      expectedVersion: 0,
      clientRecordId: await buildClientRecord(database, people.author),
      templateId: 'case-consultation',
      templateVersion: 1,
      blob: sealedSample('record'),
      keyForAuthor: sealedSample('recordKeyForAuthor'),
      keyForClinic: sealedSample('recordKeyForClinic'),
    };
    await clients.author.data(
      'mutation saveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { id } }',
      { input: draft },
    );
    return draft.id;
  };
  const build = (text: string): Promise<BuiltCase> =>
    buildCase(
      database,
      { author: people.author, supervisor: people.supervisor },
      {
        assignmentId,
        state: 'IN_REVIEW',
        content: { sections: [{ key: 'background', class: 'RECORD_DERIVED', text }] },
      },
    );
  const writeUp = (text: string) => ({ question: QUESTION, sections: [{ key: 'background', text }] });
  const ofDraft = async (draftId: string, text: string): Promise<Mosaic> =>
    (
      await clients.author.data<{ draftMosaic: Mosaic }>(OF_DRAFT, {
        input: { draftId, ...writeUp(text) },
      })
    ).draftMosaic;
  const ofCase = async ({ row }: BuiltCase, text: string): Promise<Mosaic> =>
    (
      await clients.author.data<{ caseMosaic: Mosaic }>(OF_CASE, {
        input: { caseId: row.id, ...writeUp(text) },
      })
    ).caseMosaic;
  const ledgered = async (): Promise<number> =>
    Number((await database.sql<{ count: string }>('SELECT count(*) FROM subrosa.ledger_events'))[0]?.count);

  it('tells the author which facts together may point to one person, and what to put more generally', async () => {
    const draftId = await saveDraft();
    const before = await ledgered();
    const telling = await ofDraft(draftId, TELLING);
    expect(telling.level).toBe('HIGH');
    expect(telling.expectedMatches).toEqual({ least: 0, below: 10, words: 'fewer than ten people' });
    expect(telling.sentences).toEqual([
      'A female fire captain, a county of this size, age 34 and a woman or girl together may point to one person.',
    ]);
    expect(telling.suggestions.map(({ fact }) => telling.facts[fact]?.kind)).toEqual([
      'OCCUPATION',
      'PLACE',
      'AGE',
      'SEX',
    ]);
    const [first] = telling.facts;
    expect(first).toMatchObject({ source: 'WRITE_UP', section: 'background', isInEarlier: false });
    expect(TELLING.slice(first?.from, first?.to)).toBe('fire captain');
    expect(telling.facts.at(-1)?.kind).toBe('PRESENTER_PLACE');

    const plain = await ofDraft(draftId, PLAIN);
    expect(plain.level).toBe('LOW');
    expect(plain.expectedMatches.least).toBeGreaterThan(telling.expectedMatches.below);
    expect(await ledgered()).toBe(before);
  });

  it('counts what earlier versions and comments said, and says so', async () => {
    const built = await build(TELLING);
    await buildOpenings(database, people.supervisor, built.sectionIds);
    const [commentId] = await buildComments(database, people.supervisor, {
      caseId: built.row.id,
      texts: ['I wonder about the twins and the religion; the family is Zoroastrian, is it not?'],
    });
    const mosaic = await ofCase(built, PLAIN);
    expect(mosaic.level).toBe('HIGH');
    expect(mosaic.sentences[1]).toContain('in an earlier version or a comment');
    expect(mosaic.facts.find(({ kind }) => kind === 'OCCUPATION')).toMatchObject({
      source: 'VERSION',
      versionNumber: 1,
    });
    expect(mosaic.facts.find(({ kind }) => kind === 'RELIGION')).toMatchObject({
      source: 'COMMENT',
      commentId,
    });
    expect(mosaic.suggestions.every(({ fact }) => mosaic.facts[fact]?.source === 'WRITE_UP')).toBe(true);
    expect((await ofCase(await build(PLAIN), PLAIN)).level).toBe('LOW');
  });

  it('counts no comment that its author may not read yet', async () => {
    const built = await build(PLAIN);
    await buildOpenings(database, people.supervisor, built.sectionIds);
    await buildComments(database, people.supervisor, {
      caseId: built.row.id,
      texts: ['The family is Zoroastrian, is it not?'],
      pending: true,
    });
    expect((await ofCase(built, PLAIN)).facts.map(({ kind }) => kind)).not.toContain('RELIGION');
  });

  it('answers nobody but the author: readers of the case are refused, and to others there is nothing', async () => {
    const built = await build(TELLING);
    const draftId = await saveDraft();
    const codes = async (client: TestClient) => [
      await client.refusal(OF_CASE, { input: { caseId: built.row.id, ...writeUp(PLAIN) } }),
      await client.refusal(OF_DRAFT, { input: { draftId, ...writeUp(PLAIN) } }),
    ];
    expect(await codes(clients.supervisor)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(await codes(clients.director)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(await codes(clients.officer)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(await codes(clients.peer)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('ends with the case, and is not asked about more text than a submission may hold', async () => {
    const built = await build(TELLING);
    const long = { input: { caseId: built.row.id, ...writeUp('a '.repeat(100_001)) } };
    expect(await clients.author.refusal(OF_CASE, long)).toBe('TOO_LARGE');
    await database.setClock(new Date(built.row.expiresAt.getTime() + 1));
    const late = { input: { caseId: built.row.id, ...writeUp(PLAIN) } };
    expect(await (await api.as(people.author)).refusal(OF_CASE, late)).toBe('FORBIDDEN');
    await database.setClock(null);
  });
});
