import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { pseudonymSample, sealedSample } from '@subrosa/features/clients/testing.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const RECORD =
  'id pseudonym blob keyForAuthor isRecoverable version createdAt updatedAt viewerCan { update }';
const CREATE = `mutation($input: CreateClientRecordInput!) { createClientRecord(input: $input) { ${RECORD} } }`;
const UPDATE = `mutation($input: UpdateClientRecordInput!) { updateClientRecord(input: $input) { version } }`;
const LIST = `query($after: String) { clientRecords(first: 1, after: $after)
  { edges { cursor node { id viewerCan { update } } } pageInfo { hasNextPage endCursor } } }`;
const ONE = `query($id: ID!) { clientRecord(id: $id) { ${RECORD} } }`;
const CONSENT = `id clientRecordId scopes givers { kind partner authority ageBasis } method from reviewBy until withdrawnAt isInForce
  isReviewDue version createdAt viewerCan { withdraw review }`;
const CONSENTS = `query($id: ID!) { consents(clientRecordId: $id) { edges { node { ${CONSENT} } } pageInfo { hasNextPage } } }`;
const RECORD_CONSENT = `mutation($input: RecordConsentInput!) { recordConsent(input: $input) { ${CONSENT} } }`;
const WITHDRAW = `mutation($id: ID!) { withdrawConsent(consentId: $id) { ${CONSENT} } }`;
const REVIEW = `mutation($id: ID!, $by: DateTime!) { reviewConsent(consentId: $id, reviewBy: $by) { reviewBy } }`;

const sealedRecord = (overrides: object = {}) => ({
  id: newId(),
  pseudonym: pseudonymSample(),
  blob: sealedSample('record', 1_000),
  keyForAuthor: sealedSample('recordKeyForAuthor'),
  keyForClinic: sealedSample('recordKeyForClinic'),
  ...overrides,
});

describe('client records and consents over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let author: TestClient;
  let director: TestClient;
  let colleague: TestClient;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinic = await buildClinic(database);
    const people: PersonActor[] = [];
    for (const role of ['TRAINEE', 'DIRECTOR', 'TRAINEE'] as const) {
      people.push(await buildMember(database, clinic, { roles: [role] }));
    }
    const clients = await Promise.all(people.map((person) => api.as(person)));
    // One client for each of the three roles above.
    [author, director, colleague] = clients as [TestClient, TestClient, TestClient];
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const made = async (): Promise<string> => {
    const input = sealedRecord();
    await author.data(CREATE, { input });
    return input.id;
  };
  const consentInput = (clientRecordId: string) => ({
    clientRecordId,
    clientKind: 'ADULT',
    scopes: ['SUPERVISION'],
    givers: [{ kind: 'CLIENT', authority: 'SELF', ageBasis: 'ADULT' }],
    method: 'WRITTEN',
    reviewBy: '2099-01-01T00:00:00.000Z',
  });

  it('gives back what the device sealed, and pages through it', async () => {
    const input = sealedRecord();
    const { createClientRecord } = await author.data<{ createClientRecord: object }>(CREATE, { input });
    const { keyForClinic: _kept, ...shown } = input;
    expect(createClientRecord).toMatchObject({
      ...shown,
      isRecoverable: true,
      version: 1,
      viewerCan: { update: true },
    });
    expect(await author.data(ONE, { id: input.id })).toEqual({ clientRecord: createClientRecord });
    const second = await made();
    const page = await author.data<{
      clientRecords: {
        edges: { node: { id: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(LIST, {});
    expect(page.clientRecords.edges.map(({ node }) => node.id)).toEqual([second]);
    expect(page.clientRecords.pageInfo.hasNextPage).toBe(true);
    const next = await author.data(LIST, { after: page.clientRecords.pageInfo.endCursor });
    expect(next).toMatchObject({ clientRecords: { edges: [{ node: { id: input.id } }] } });
    expect(await author.refusal(LIST, { after: 'made up' })).toBe('INVALID_INPUT');
  });

  it('keeps the versions apart and names what is wrong', async () => {
    const id = await made();
    const { pseudonym: _kept, ...next } = sealedRecord({ id, expectedVersion: 1 });
    expect(await author.data(UPDATE, { input: next })).toEqual({ updateClientRecord: { version: 2 } });
    expect(await author.refusal(UPDATE, { input: next })).toBe('VERSION_CONFLICT');
    const { body } = await author.send(CREATE, { input: sealedRecord({ blob: 'Fictional Person' }) });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'blob' } });
    expect(JSON.stringify(body)).not.toContain('Fictional');
    const large = sealedRecord({ blob: sealedSample('record', 151_000) });
    expect(await author.refusal(CREATE, { input: large })).toBe('TOO_LARGE');
  });

  it('shows nobody else that a record exists', async () => {
    const id = await made();
    for (const other of [director, colleague]) {
      expect(await other.refusal(ONE, { id })).toBe('NOT_FOUND');
      expect(await other.refusal(ONE, { id: newId() })).toBe('NOT_FOUND');
      expect(await other.refusal(CONSENTS, { id })).toBe('NOT_FOUND');
      expect(await other.data(LIST, {})).toMatchObject({ clientRecords: { edges: [] } });
    }
    expect(await director.refusal(CREATE, { input: sealedRecord() })).toBe('FORBIDDEN');
    expect(await api.anonymous().refusal(ONE, { id })).toBe('UNAUTHENTICATED');
  });

  it('records, reviews and withdraws a consent', async () => {
    const clientRecordId = await made();
    const { recordConsent } = await author.data<{ recordConsent: { id: string } }>(RECORD_CONSENT, {
      input: consentInput(clientRecordId),
    });
    expect(recordConsent).toMatchObject({
      givers: [{ kind: 'CLIENT', partner: null, authority: 'SELF', ageBasis: 'ADULT' }],
      until: null,
      withdrawnAt: null,
      isInForce: true,
      isReviewDue: false,
      viewerCan: { withdraw: true, review: true },
    });
    const { id } = recordConsent;
    const by = '2098-01-01T00:00:00.000Z';
    expect(await author.data(REVIEW, { id, by })).toEqual({ reviewConsent: { reviewBy: by } });
    expect(await colleague.refusal(WITHDRAW, { id })).toBe('NOT_FOUND');
    const { withdrawConsent } = await author.data<{ withdrawConsent: object }>(WITHDRAW, { id });
    expect(withdrawConsent).toMatchObject({
      isInForce: false,
      version: 3,
      viewerCan: { withdraw: false, review: false },
    });
    expect(await author.data(CONSENTS, { id: clientRecordId })).toEqual({
      consents: { edges: [{ node: withdrawConsent }], pageInfo: { hasNextPage: false } },
    });
    expect(await author.refusal(WITHDRAW, { id })).toBe('CONSENT_ALREADY_WITHDRAWN');
  });

  it('names the field of a consent that cannot be recorded', async () => {
    const input = { ...consentInput(await made()), clientKind: 'COUPLE' };
    const { body } = await author.send(RECORD_CONSENT, { input });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'givers.0' },
    });
  });
});
