import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import { pseudonymSample, sealedSample } from '@subrosa/features/clients/testing.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const PROGRAMME = 'id name isPart2 isWholeClinic version viewerCan { change }';
const CREATE = `mutation($input: CreateProgrammeInput!) { createProgramme(input: $input) { ${PROGRAMME} } }`;
const CHANGE = `mutation($input: ChangeProgrammeInput!) { changeProgramme(input: $input) { ${PROGRAMME} } }`;
const LIST = `{ programmes { edges { node { ${PROGRAMME} } } pageInfo { hasNextPage } } }`;
const OWN = '{ ownProgrammes { id isPart2 } }';
const PLACE = 'id programmeId from until version viewerCanEnd person { id }';
const ADD = `mutation($input: AddProgrammeMemberInput!) { addProgrammeMember(input: $input) { ${PLACE} } }`;
const END = `mutation($id: ID!, $v: Int!) { endProgrammeMember(programmeMemberId: $id, expectedVersion: $v) { ${PLACE} } }`;
const PEOPLE = `query($id: ID!, $ended: Boolean) { programmeMembers(programmeId: $id, includesEnded: $ended) { edges { node { ${PLACE} } } } }`;
const RECORD = `mutation($input: CreateClientRecordInput!) { createClientRecord(input: $input) { id programme { id name } } }`;
const ON_CALL = '{ clinic { onCall { version name phone } viewerCan { setOnCall changeProgrammes } } }';
const SET_ON_CALL = `mutation($input: OnCallInput!) { setOnCall(input: $input) { onCall { version name phone } } }`;
const CONSENT = `id instrument scopes agreements { scope withdrawnAt } isInForce withdrawnAt viewerCan { withdraw review }`;
const RECORD_CONSENT = `mutation($input: RecordConsentInput!) { recordConsent(input: $input) { ${CONSENT} } }`;
const WITHDRAW = `mutation($id: ID!, $scopes: [ConsentScope!]) { withdrawConsent(consentId: $id, scopes: $scopes) { ${CONSENT} } }`;
const CLINIC_CONSENTS = `query($by: ID) { clinicConsents(recordedBy: $by) { edges { node { id clientRecordId } } } }`;
const DETERMINATION = 'id basis until revokedAt isInForce version madeBy { id } viewerCan { revoke }';
const DETERMINE = `mutation($input: RecordDeterminationInput!) { recordDetermination(input: $input) { ${DETERMINATION} } }`;
const REVOKE = `mutation($id: ID!) { revokeDetermination(determinationId: $id) { ${DETERMINATION} } }`;
const DETERMINATIONS = `query($id: ID) { determinations(clientRecordId: $id) { edges { node { ${DETERMINATION} } } } }`;

type Named = 'author' | 'administrator' | 'officer' | 'guest';
const ROLE_OF: Record<Named, Role> = {
  author: 'CLINICIAN',
  administrator: 'ADMINISTRATOR',
  officer: 'PRIVACY_OFFICER',
  guest: 'GUEST',
};

describe('programmes, on-call, agreements and determinations over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  const people = new Map<Named, { actor: PersonActor; client: TestClient }>();
  const who = (name: Named) => {
    const person = people.get(name);
    if (person === undefined) throw new Error(`no ${name}`);
    return person;
  };
  const record = (choice: object = {}) => ({
    id: newId(),
    pseudonym: pseudonymSample(),
    blob: sealedSample('record'),
    keyForAuthor: sealedSample('recordKeyForAuthor'),
    keyForClinic: sealedSample('recordKeyForClinic'),
    ...choice,
  });

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinic = await buildClinic(database);
    for (const name of ['author', 'administrator', 'officer', 'guest'] as const) {
      const actor = await buildMember(database, clinic, { roles: [ROLE_OF[name]] });
      people.set(name, { actor, client: await api.as(actor) });
    }
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('a programme decides where a new client record belongs, from the next request on', async () => {
    const { client: administrator } = who('administrator');
    const { actor, client: author } = who('author');
    const input = { name: 'Harbour house', isPart2: true, isWholeClinic: false };
    expect(await author.refusal(CREATE, { input })).toBe('FORBIDDEN');
    const { createProgramme } = await administrator.data<{ createProgramme: { id: string } }>(CREATE, {
      input,
    });
    expect(createProgramme).toMatchObject({ ...input, version: 1, viewerCan: { change: true } });
    const { id } = createProgramme;
    expect(await author.data(LIST)).toMatchObject({
      programmes: { edges: [{ node: { id, viewerCan: { change: false } } }] },
    });
    expect(await author.data(OWN)).toEqual({ ownProgrammes: [] });
    const { addProgrammeMember: place } = await administrator.data<{ addProgrammeMember: { id: string } }>(
      ADD,
      {
        input: { programmeId: id, memberId: actor.membershipId },
      },
    );
    expect(place).toMatchObject({ until: null, viewerCanEnd: true, person: { id: actor.personId } });
    expect(await author.data(OWN)).toEqual({ ownProgrammes: [{ id, isPart2: true }] });
    expect(await author.refusal(RECORD, { input: record() })).toBe('PROGRAMME_UNDECIDED');
    const named = record({ programmeId: id });
    expect(await author.data(RECORD, { input: named })).toEqual({
      createClientRecord: { id: named.id, programme: { id, name: 'Harbour house' } },
    });
    expect(await author.data(RECORD, { input: record({ noProgramme: true }) })).toMatchObject({
      createClientRecord: { programme: null },
    });
    const off = { programmeId: id, isPart2: false, expectedVersion: 1 };
    expect(await administrator.refusal(CHANGE, { input: off })).toBe('PROGRAMME_HAS_RECORDS');
    await administrator.data(END, { id: place.id, v: 1 });
    expect(await author.data(OWN)).toEqual({ ownProgrammes: [] });
    expect(await author.data(PEOPLE, { id })).toEqual({ programmeMembers: { edges: [] } });
    expect(await author.data(PEOPLE, { id, ended: true })).toMatchObject({
      programmeMembers: { edges: [{ node: { id: place.id, viewerCanEnd: false } }] },
    });
    expect(await who('guest').client.refusal(PEOPLE, { id })).toBe('NOT_FOUND');
  });

  it('who is on call is told to those who work here', async () => {
    const input = { name: 'Night desk', phone: '+1 510 555 0100', expectedVersion: 0 };
    expect(await who('author').client.refusal(SET_ON_CALL, { input })).toBe('FORBIDDEN');
    const onCall = { version: 1, name: input.name, phone: input.phone };
    const { client: administrator } = who('administrator');
    expect(await administrator.data(SET_ON_CALL, { input })).toEqual({ setOnCall: { onCall } });
    expect(await who('author').client.data(ON_CALL)).toEqual({
      clinic: { onCall, viewerCan: { setOnCall: false, changeProgrammes: false } },
    });
    expect(await who('guest').client.data(ON_CALL)).toMatchObject({ clinic: { onCall: null } });
    expect(await administrator.refusal(SET_ON_CALL, { input })).toBe('VERSION_CONFLICT');
  });

  it('a scope is withdrawn by itself, in the end by the privacy officer', async () => {
    const { actor, client: author } = who('author');
    const { client: officer } = who('officer');
    const input = record({ noProgramme: true });
    await author.data(RECORD, { input });
    const consent = {
      clientRecordId: input.id,
      clientKind: 'ADULT',
      instrument: 'PSYCHOTHERAPY_NOTES',
      scopes: ['OWN_CLINIC_CONSULTATION', 'SUPERVISION'],
      givers: [{ kind: 'CLIENT', authority: 'SELF', ageBasis: 'ADULT' }],
      method: 'WRITTEN',
      reviewBy: '2099-01-01T00:00:00.000Z',
    };
    const spoken = { ...consent, method: 'SPOKEN_AND_NOTED' };
    expect(await author.refusal(RECORD_CONSENT, { input: spoken })).toBe('INVALID_INPUT');
    const { recordConsent } = await author.data<{ recordConsent: { id: string } }>(RECORD_CONSENT, {
      input: consent,
    });
    const { id } = recordConsent;
    expect(recordConsent).toMatchObject({
      instrument: 'PSYCHOTHERAPY_NOTES',
      agreements: [
        { scope: 'SUPERVISION', withdrawnAt: null },
        { scope: 'OWN_CLINIC_CONSULTATION', withdrawnAt: null },
      ],
    });
    expect(await author.refusal(WITHDRAW, { id, scopes: ['TEACHING'] })).toBe('CONSENT_SCOPE_NOT_GIVEN');
    expect(await author.data(WITHDRAW, { id, scopes: ['SUPERVISION'] })).toMatchObject({
      withdrawConsent: {
        isInForce: true,
        withdrawnAt: null,
        agreements: [{ withdrawnAt: expect.any(String) }, { withdrawnAt: null }],
      },
    });
    expect(await officer.data(CLINIC_CONSENTS, { by: actor.personId })).toEqual({
      clinicConsents: { edges: [{ node: { id, clientRecordId: input.id } }] },
    });
    expect(await officer.data(WITHDRAW, { id })).toMatchObject({
      withdrawConsent: { isInForce: false, viewerCan: { withdraw: false, review: false } },
    });
    expect(await author.refusal(WITHDRAW, { id })).toBe('CONSENT_ALREADY_WITHDRAWN');
  });

  it('a determination is the officer’s to make and to revoke, and the owner’s to know', async () => {
    const { client: author } = who('author');
    const { actor, client: officer } = who('officer');
    const input = record({ noProgramme: true });
    await author.data(RECORD, { input });
    const given = {
      clientRecordId: input.id,
      basis: 'EXPERT_DETERMINATION',
      until: '2098-01-01T00:00:00.000Z',
    };
    expect(await author.refusal(DETERMINE, { input: given })).toBe('FORBIDDEN');
    const made = await officer.data<{ recordDetermination: { id: string } }>(DETERMINE, { input: given });
    const { id } = made.recordDetermination;
    expect(made.recordDetermination).toMatchObject({
      basis: given.basis,
      isInForce: true,
      madeBy: { id: actor.personId },
      viewerCan: { revoke: true },
    });
    expect(await author.data(DETERMINATIONS, { id: input.id })).toMatchObject({
      determinations: { edges: [{ node: { id, viewerCan: { revoke: false } } }] },
    });
    expect(await who('administrator').client.data(DETERMINATIONS, {})).toEqual({
      determinations: { edges: [] },
    });
    expect(await officer.data(REVOKE, { id })).toMatchObject({
      revokeDetermination: { isInForce: false, version: 2, viewerCan: { revoke: false } },
    });
    expect(await officer.refusal(REVOKE, { id })).toBe('DETERMINATION_REVOKED');
  });
});
