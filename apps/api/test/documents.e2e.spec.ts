import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { readTrustedDocuments } from '../trusted-documents.js';
import { startTestApi } from './test-api.js';
import type { TestApi } from './test-api.js';

const FREE = '{ people(first: 100) { edges { node { email } } } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const registering = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

/** The hash of the one operation of this name in the manifest. */
function trusted(name: string): string {
  const [found] = [...readTrustedDocuments()].filter(([, text]) => new RegExp(`^\\w+ ${name}\\b`).test(text));
  if (found === undefined) throw new Error(`no document ${name}`);
  return found[0];
}

describe('the documents that a session is answered', () => {
  let database: TestDatabase;
  let api: TestApi;
  let cookie: string;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database, { ANY_DOCUMENT: 'false' });
    const clinic = await buildClinic(database);
    const member = await buildMember(database, clinic, { roles: ['ADMINISTRATOR'], displayName: 'Ada Fern' });
    cookie = (await api.as(member)).cookie ?? '';
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const expectRefused = ({ status, text }: { status: number; text: string }) => {
    expect({ status, code: /"code":"(\w+)"/.exec(text)?.[1] }).toEqual({
      status: 403,
      code: 'DOCUMENT_REFUSED',
    });
    expect(text).not.toContain('Ada Fern');
  };

  it('answers a document of the manifest, by its hash and by its very text', async () => {
    const hash = trusted('CurrentSession');
    const byHash = await post({ hash, operationName: 'CurrentSession', variables: {} });
    expect(byHash.status).toBe(200);
    expect(JSON.parse(byHash.text)).toMatchObject({ data: { session: { displayName: 'Ada Fern' } } });
    expect((await post({ query: readTrustedDocuments().get(hash) })).text).toContain('Ada Fern');
  });

  it.each([
    ['a document of free text', { query: FREE }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a hash that is not in the manifest', { hash: hashOf(FREE) }],
    ['a hash that is no text', { hash: { toString: 'x' }, query: FREE }],
    ['a hash that names a property of every object', { hash: '__proto__' }],
    ['a document that registers itself', { query: FREE, extensions: registering(FREE) }],
    ['the hash of one that tried to', { extensions: registering(FREE) }],
    ['nothing', {}],
    ['no object', 'null'],
    ['a batch of free text', [{ query: FREE }]],
  ])('refuses %s', async (_what, body) => {
    expectRefused(await post(body));
  });

  it('refuses a batch of trusted documents, and one that stands beside a trusted hash', async () => {
    const one = { hash: trusted('CurrentSession'), operationName: 'CurrentSession' };
    expectRefused(await post([one, one]));
    expectRefused(await post({ 0: { query: FREE }, length: 1 }));
  });

  it('never answers what stands beside a trusted hash', async () => {
    const hash = trusted('CurrentSession');
    const { text } = await post({ hash, query: FREE });
    expect(JSON.parse(text)).toMatchObject({ data: { session: { displayName: 'Ada Fern' } } });
    expect(text).not.toContain('people');
    const registered = await post({ hash, extensions: registering(FREE) });
    expect(registered.text).not.toContain('"data"');
    expectRefused(await post({ extensions: registering(FREE) }));
  });

  it('answers no document in an address, a form, or a changed text', async () => {
    const address = new URL(api.url);
    address.searchParams.set('query', FREE);
    const get = await fetch(address, { headers: { cookie, 'apollo-require-preflight': '1' } });
    expectRefused({ status: get.status, text: await get.text() });
    const form = await post(`query=${encodeURIComponent(FREE)}`, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(form.text).not.toContain('"data"');
    const known = readTrustedDocuments().get(trusted('CurrentSession')) ?? '';
    expectRefused(await post({ query: known.replace('displayName', 'displayName personId2: personId') }));
  });
});
