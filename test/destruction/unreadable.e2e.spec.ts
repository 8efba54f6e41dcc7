import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { CASE_TEXT, buildCase, buildOpenings, useKeyStore } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { FileKeyStore } from '@subrosa/platform/crypto/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from '../../apps/api/test/test-api.js';
import type { TestApi } from '../../apps/api/test/test-api.js';

const CASE = `query($id: ID!) { case(id: $id) {
  state isExpired teaser { question } versions { sections { id text } } } }`;
const OPEN = 'mutation($id: ID!) { openSection(sectionId: $id) { id } }';
const COMMENT = 'mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
const EXTEND = 'mutation($input: ExtendCaseInput!) { extendCase(input: $input) { id } }';
const RECALL = 'mutation($id: ID!) { recallCase(caseId: $id) { id } }';

/** The API alone is running: no worker, no job, no sweep. */
describe('a case over the API, at its expiry instant', () => {
  let database: TestDatabase;
  let api: TestApi;
  let author: PersonActor;
  let supervisor: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    useKeyStore(database, new FileKeyStore(api.config.KEY_DIRECTORY, api.config.KEY_WRAPPING_KEY));
    built = await buildCase(database, { author, supervisor });
    await buildOpenings(database, supervisor, built.sectionIds);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const at = (offset: number): Promise<void> =>
    database.setClock(new Date(built.row.expiresAt.getTime() + offset));
  const answer = async (person: PersonActor): Promise<string> =>
    JSON.stringify((await (await api.as(person)).send(CASE, { id: built.row.id })).body);
  const words = [CASE_TEXT.question, ...CASE_TEXT.sections.map(({ text }) => text)];

  it('a millisecond before, author and supervisor read every word', async () => {
    await at(-1);
    for (const person of [author, supervisor]) {
      const text = await answer(person);
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    }
  });

  it.each([0, 1, 86_400_000])(
    '%i ms after, nobody reads one, and each still sees that it existed',
    async (offset) => {
      await at(offset);
      for (const person of [author, supervisor]) {
        const text = await answer(person);
        expect(words.filter((word) => text.includes(word))).toEqual([]);
        expect(text).toContain('"isExpired":true');
      }
    },
  );

  it('nobody opens, comments, extends or recalls it', async () => {
    await at(0);
    const client = await api.as(supervisor);
    const expiresAt = new Date(built.row.expiresAt.getTime() + 86_400_000).toISOString();
    const tooLate = ['CASE_EXPIRED', 'NOT_FOUND'];
    expect(tooLate).toContain(await client.refusal(OPEN, { id: built.sectionIds[0] }));
    const comment = { caseId: built.row.id, text: 'Too late, I fear.', pending: false };
    expect(tooLate).toContain(await client.refusal(COMMENT, { input: comment }));
    const extension = { caseId: built.row.id, expiresAt, reasonCode: 'OTHER', reason: 'late' };
    expect(tooLate).toContain(await client.refusal(EXTEND, { input: extension }));
    expect(tooLate).toContain(await (await api.as(author)).refusal(RECALL, { id: built.row.id }));
  });
});
