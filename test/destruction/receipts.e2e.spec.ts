import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildCase } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildRetention } from '@subrosa/features/retention/testing.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from '../../apps/api/test/test-api.js';
import type { TestApi } from '../../apps/api/test/test-api.js';

const RECEIPT = `query($id: ID!) { receipt(caseId: $id) {
  caseId caseNumber cause policyVersion unreadableAt destroyedAt keyErasedAt backupsUnreadableFrom erased { what count } ledgerPosition
  statement } }`;
const RECEIPTS = `query($after: String) { destructionReceipts(first: 1, after: $after)
  { edges { node { caseId } } pageInfo { hasNextPage endCursor } } }`;

interface Receipts {
  destructionReceipts: {
    edges: { node: { caseId: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

describe('receipts over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let clinicId: ClinicId;
  let author: PersonActor;
  let supervisor: PersonActor;
  let first: BuiltCase;
  let second: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    first = await buildCase(database, { author, supervisor }, { assignmentId });
    second = await buildCase(database, { author, supervisor }, { assignmentId });
    await database.setClock(second.row.expiresAt);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const receipt = async (
    person: PersonActor,
    caseId = first.row.id,
  ): Promise<Record<string, unknown> | null> => {
    const client = await api.as(person);
    return (await client.data<{ receipt: Record<string, unknown> | null }>(RECEIPT, { id: caseId })).receipt;
  };
  const member = (roles: PersonActor['roles']): Promise<PersonActor> =>
    buildMember(database, clinicId, { roles });

  it('there is none while the case is not destroyed, though nobody can read it', async () => {
    expect(await receipt(author)).toBeNull();
  });

  it('says first that the key is still there, and then since when it is gone', async () => {
    const { destroyCase, sweepAll } = buildRetention(database, { keyBackupDays: 1 });
    await destroyCase.execute(clinicId, first.row.id);
    const instant = second.row.expiresAt.toISOString();
    expect(await receipt(author)).toEqual({
      caseId: first.row.id,
      caseNumber: first.row.number,
      cause: 'EXPIRED',
      policyVersion: 1,
      unreadableAt: first.row.expiresAt.toISOString(),
      destroyedAt: instant,
      keyErasedAt: null,
      backupsUnreadableFrom: null,
      erased: [{ what: 'keys', count: 1 }],
      ledgerPosition: expect.stringMatching(/^\d+$/),
      statement: expect.stringContaining('Its key is not erased in our key store yet'),
    });
    await sweepAll();
    expect(await receipt(author)).toMatchObject({
      keyErasedAt: instant,
      backupsUnreadableFrom: new Date(second.row.expiresAt.getTime() + 86_400_000).toISOString(),
      statement: expect.stringMatching(
        / its key erased in our key store at .* No receipt can vouch for memory/,
      ),
    });
  });

  it('is shown to those who may know that the case existed, and to nobody else', async () => {
    const seen: Record<string, boolean> = {};
    const people: Record<string, PersonActor> = {
      author,
      supervisor,
      director: await member(['DIRECTOR']),
      'privacy officer': await member(['PRIVACY_OFFICER']),
      'another trainee': await member(['TRAINEE']),
      'another supervisor': await member(['SUPERVISOR']),
      administrator: await member(['ADMINISTRATOR']),
      'director elsewhere': await buildMember(database, await buildClinic(database), { roles: ['DIRECTOR'] }),
    };
    for (const [name, person] of Object.entries(people)) seen[name] = (await receipt(person)) !== null;
    expect(seen).toEqual({
      author: true,
      supervisor: true,
      director: true,
      'privacy officer': true,
      'another trainee': false,
      'another supervisor': false,
      administrator: false,
      'director elsewhere': false,
    });
    expect(await receipt(author, newId())).toBeNull();
    expect(await receipt(author, 'nothing')).toBeNull();
  });

  it('hangs on its case as well', async () => {
    const client = await api.as(supervisor);
    const query = 'query($id: ID!) { case(id: $id) { state isExpired receipt { caseId keyErasedAt } } }';
    expect(await client.data(query, { id: first.row.id })).toEqual({
      case: {
        state: 'DESTROYED',
        isExpired: true,
        receipt: { caseId: first.row.id, keyErasedAt: second.row.expiresAt.toISOString() },
      },
    });
  });

  it('lists them in pages, the newest first', async () => {
    const client = await api.as(author);
    const page = await client.data<Receipts>(RECEIPTS);
    const next = await client.data<Receipts>(RECEIPTS, {
      after: page.destructionReceipts.pageInfo.endCursor,
    });
    const ids = [page, next].flatMap(({ destructionReceipts }) =>
      destructionReceipts.edges.map(({ node }) => node.caseId),
    );
    expect(new Set(ids)).toEqual(new Set([first.row.id, second.row.id]));
    expect(page.destructionReceipts.pageInfo.hasNextPage).toBe(true);
    expect(next.destructionReceipts.pageInfo.hasNextPage).toBe(false);
    const stranger = await api.as(await member(['TRAINEE']));
    expect((await stranger.data<Receipts>(RECEIPTS)).destructionReceipts.edges).toEqual([]);
  });
});
