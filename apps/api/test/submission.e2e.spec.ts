import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, textDigest } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClientRecord, sealedSample } from '@subrosa/features/clients/testing.js';
import { buildConsent } from '@subrosa/features/consents/testing.js';
import { buildConsultationGroup } from '@subrosa/features/groups/testing.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const KEYS = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];
const QUESTION = 'How do I answer when the silence goes on?';
const SUBMIT = `mutation submitCase($input: SubmitCaseInput!) { submitCase(input: $input) {
  case { id isUnscreened redisclosureNotice purpose urgency } urgentNotice refusals { code text params { name value } } } }`;
const RESUBMIT = `mutation resubmitCase($input: ResubmitCaseInput!) { resubmitCase(input: $input) {
  case { id isUnscreened state } refusals { code } } }`;
const CASE = `query oneCase($id: ID!) { case(id: $id) { isUnscreened redisclosureNotice purpose urgency
  viewerCan { resubmit { isAllowed } open { isAllowed } } } }`;

interface Answer {
  submitCase: {
    case: { id: string; isUnscreened: boolean | null; redisclosureNotice: string | null } | null;
    urgentNotice: string | null;
    refusals: { code: string; text: string; params: { name: string; value: string }[] }[];
  };
}

describe('submissions over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Record<'author' | 'supervisor' | 'director' | 'member' | 'guest', PersonActor>;
  let clients: Record<keyof typeof people, TestClient>;
  let assignmentId: string;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinicId = await buildClinic(database);
    const member = (roles: PersonActor['roles']) =>
      buildMember(database, clinicId, { roles, licensed: true });
    people = {
      author: await member(['CLINICIAN']),
      supervisor: await member(['SUPERVISOR']),
      director: await member(['DIRECTOR']),
      member: await member(['CLINICIAN']),
      guest: await member(['GUEST']),
    };
    clients = {
      author: await api.as(people.author),
      supervisor: await api.as(people.supervisor),
      director: await api.as(people.director),
      member: await api.as(people.member),
      guest: await api.as(people.guest),
    };
    const { supervisor, author: supervisee } = people;
    assignmentId = await buildAssignment(database, { supervisor, supervisee });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const textOf = async (text: string) => {
    const sections = KEYS.map((key) => ({ key, text }));
    const digest = await textDigest([...sections, { key: 'question', text: QUESTION }]);
    return {
      question: QUESTION,
      sections,
      attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
      deviceCheck: { textDigest: digest, recordVersion: 1, engineVersion: 'deid-1.1.0', unresolved: 0 },
    };
  };
  const submission = async (
    changes: Record<string, unknown>,
    client: { programmeId?: string; text?: string } = {},
  ) => {
    const { programmeId, text = 'A quiet hour, and then another.' } = client;
    const { author } = people;
    const clientRecordId = await buildClientRecord(
      database,
      author,
      programmeId === undefined ? {} : { programmeId },
    );
    await buildConsent(
      database,
      { author, clientRecordId },
      { scopes: ['SUPERVISION', 'OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'] },
    );
    const draft = {
      id: newId(),
      expectedVersion: 0,
      clientRecordId,
      templateId: 'case-consultation',
      templateVersion: 1,
      blob: sealedSample('record'),
      keyForAuthor: sealedSample('recordKeyForAuthor'),
      keyForClinic: sealedSample('recordKeyForClinic'),
    };
    await clients.author.data(
      'mutation saveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { id } }',
      {
        input: draft,
      },
    );
    return {
      draftId: draft.id,
      draftVersion: 1,
      clientRecordId,
      templateId: 'case-consultation',
      purpose: 'TRAINING_SUPERVISION',
      teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
      ...(await textOf(text)),
      ...changes,
    };
  };
  const submit = async (...given: Parameters<typeof submission>) =>
    (await clients.author.data<Answer>(SUBMIT, { input: await submission(...given) })).submitCase;
  const see = async (client: TestClient, id: string) =>
    (await client.data<{ case: Record<string, unknown> }>(CASE, { id })).case;

  it('tells everybody who reads that a case is unscreened, and nobody who only knows of it', async () => {
    await database.sql(
      `UPDATE subrosa.clinics SET on_call_name = 'Dr. Ohm', on_call_phone = '555 0100', on_call_version = 1`,
    );
    const text = 'Her mother Siobhan Featherstonehaugh has called twice today.';
    const urgent = { assignmentIds: [assignmentId], urgency: 'TODAY', unscreened: true, deviceCheck: null };
    const unshown = await submit(urgent, { text });
    expect(unshown.case).toBeNull();
    expect(unshown.refusals.map(({ code }) => code)).toEqual(['ON_CALL_NOT_SHOWN']);
    expect(unshown.refusals[0]?.params).toContainEqual({ name: 'phone', value: '555 0100' });
    expect(unshown.urgentNotice).toContain('Subrosa is not monitored: call now.');
    const shown = await submit({ ...urgent, onCallVersion: 1 }, { text });
    expect(shown.case).toMatchObject({ isUnscreened: true, urgency: 'TODAY' });
    const id = shown.case?.id ?? '';
    expect(await see(clients.supervisor, id)).toMatchObject({ isUnscreened: true, urgency: 'TODAY' });
    expect(await see(clients.director, id)).toMatchObject({ isUnscreened: null, urgency: null });
    expect(await see(clients.author, id)).toMatchObject({ viewerCan: { resubmit: { isAllowed: true } } });
    const { resubmitCase } = await clients.author.data<{ resubmitCase: unknown }>(RESUBMIT, {
      input: { caseId: id, ...(await textOf('A relative has called twice today.')) },
    });
    expect(resubmitCase).toEqual({ case: { id, isUnscreened: false, state: 'SUBMITTED' }, refusals: [] });
    expect(await see(clients.author, id)).toMatchObject({ viewerCan: { resubmit: { isAllowed: false } } });
  });

  it('gives a group’s readers its purpose, and hides the case from whom the author left out', async () => {
    const { author, member, guest } = people;
    const group = await buildConsultationGroup(database, author.clinicId, {
      members: [author, member],
      guests: [guest],
    });
    const { case: made, refusals } = await submit({
      purpose: 'PEER_LEARNING',
      attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
      consultationGroupId: group.groupId,
      excludedPersonIds: [member.personId],
    });
    expect(refusals).toEqual([]);
    const id = made?.id ?? '';
    expect(await see(clients.guest, id)).toMatchObject({ purpose: 'PEER_LEARNING', isUnscreened: false });
    expect(await clients.member.refusal(CASE, { id })).toBe('NOT_FOUND');
    expect(await clients.supervisor.refusal(CASE, { id })).toBe('NOT_FOUND');
  });

  it('sends the notice of Part 2 with every such case, to its readers', async () => {
    const { supervisor } = people;
    const programmeId = newId();
    await database.sql(
      `INSERT INTO subrosa.programmes (clinic_id, id, name, is_part2, is_whole_clinic, version, created_at)
       VALUES ($1, $2, 'Recovery', true, false, 1, subrosa.now())`,
      [supervisor.clinicId, programmeId],
    );
    await database.sql(
      `INSERT INTO subrosa.programme_members (clinic_id, id, programme_id, person_id, active_from, active_until, version)
       VALUES ($1, $2, $3, $4, subrosa.now() - interval '1 day', '9999-12-31', 1)`,
      [supervisor.clinicId, newId(), programmeId, supervisor.personId],
    );
    const notice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
    const { case: made } = await submit({ assignmentIds: [assignmentId] }, { programmeId });
    expect(made?.redisclosureNotice).toBe(notice);
    const id = made?.id ?? '';
    expect(await see(clients.supervisor, id)).toMatchObject({
      redisclosureNotice: notice,
      viewerCan: { open: { isAllowed: true } },
    });
    expect(await see(clients.director, id)).toMatchObject({ redisclosureNotice: null });
    const plain = await submit({ assignmentIds: [assignmentId] });
    expect(plain.case?.redisclosureNotice).toBeNull();
  });
});
