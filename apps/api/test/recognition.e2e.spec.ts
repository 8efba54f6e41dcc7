import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildCase } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildConsultationGroup } from '@subrosa/features/groups/testing.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const CASE = `query recognisedCase($id: ID!) { case(id: $id) { state withdrawnBy audienceKind firstOpeningsPaused recognition
  openRecusals { id since answer answeredAt reason }
  viewerCan { open { isAllowed } answerRecognition { isAllowed } stepOut { isAllowed } leaveGroup { isAllowed } answerRecusal { isAllowed }
    recommend { isAllowed } close { isAllowed } advance { isAllowed } transfer { isAllowed } askForHold { isAllowed } } } }`;
const ANSWER = `mutation answerRecognition($id: ID!, $answer: RecognitionAnswer!) {
  answerRecognition(caseId: $id, answer: $answer) { outcome } }`;
const STEP_OUT = `mutation stepOut($id: ID!) { stepOut(caseId: $id) { outcome } }`;
const REPLY = `mutation answerRecusal($id: ID!, $how: RecusalAnswerGiven!, $reason: String) {
  answerRecusal(recusalId: $id, how: $how, reason: $reason) { id answer reason } }`;
const OPEN = `mutation openSection($id: ID!) { openSection(sectionId: $id) { id } }`;
const LEAVE = `mutation leaveGroup($id: ID!) { leaveGroup(caseId: $id) { state withdrawnBy } }`;
const LIST = `query sentCases { cases(forReview: true) { edges { node { id } } } }`;

interface Seen {
  readonly audienceKind: string | null;
  readonly firstOpeningsPaused: boolean;
  readonly recognition: string | null;
  readonly openRecusals: readonly Record<string, unknown>[];
  readonly viewerCan: Readonly<Record<string, { readonly isAllowed: boolean }>>;
}

describe('recognition over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let clients: Record<'author' | 'one' | 'two' | 'facilitator' | 'director', TestClient>;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinicId = await buildClinic(database);
    const clinician = () => buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    const [author, one, two] = [await clinician(), await clinician(), await clinician()];
    const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
    const group = await buildConsultationGroup(database, clinicId, { members: [author, one, two] });
    const signedIn = (person: PersonActor) => api.as(person);
    clients = {
      author: await signedIn(author),
      one: await signedIn(one),
      two: await signedIn(two),
      facilitator: await signedIn(group.facilitator),
      director: await signedIn(director),
    };
    const membershipIds = [group.facilitator, one, two].map((person) => group.membershipOf(person));
    const audience = { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds } as const;
    built = await buildCase(database, { author, supervisor }, { audience });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const seen = async (who: keyof typeof clients) =>
    (await clients[who].data<{ case: Seen }>(CASE, { id: built.row.id })).case;
  const may = async (who: keyof typeof clients) =>
    Object.entries((await seen(who)).viewerCan)
      .filter(([, { isAllowed }]) => isAllowed)
      .map(([name]) => name)
      .sort();

  it('asks first, tells whoever steps out nothing more, and lets the author answer', async () => {
    const id = built.row.id;
    expect(await may('one')).toEqual(['answerRecognition', 'askForHold', 'stepOut']);
    expect(await may('facilitator')).toEqual(['advance', 'answerRecognition', 'askForHold', 'stepOut']);
    expect(await may('director')).toEqual(['askForHold']);
    expect(await may('author')).toEqual(['answerRecusal', 'askForHold', 'leaveGroup']);
    const first = { id: built.sectionIds[0] };
    expect(await clients.one.refusal(OPEN, first)).toBe('RECOGNITION_NOT_ANSWERED');
    expect(await clients.one.data(ANSWER, { id, answer: 'NO' })).toEqual({ answerRecognition: { outcome: 'ANSWERED' } });
    expect(await seen('one')).toMatchObject({ recognition: 'NO', firstOpeningsPaused: false });
    expect(await may('one')).toContain('open');
    expect(await clients.two.data(STEP_OUT, { id })).toEqual({ stepOut: { outcome: 'STEPPED_OUT' } });
    expect(await clients.two.refusal(CASE, { id })).toBe('NOT_FOUND');
    expect(await clients.two.data(LIST)).toEqual({ cases: { edges: [] } });
    expect(await clients.one.refusal(OPEN, first)).toBe('FIRST_OPENINGS_PAUSED');
    expect(await seen('one')).toMatchObject({ firstOpeningsPaused: true, openRecusals: [] });
    expect(await seen('director')).toMatchObject({ firstOpeningsPaused: false, openRecusals: [], audienceKind: null });
    const { openRecusals, audienceKind } = await seen('author');
    expect(audienceKind).toBe('CONSULTATION_GROUP');
    expect(openRecusals).toMatchObject([{ answer: 'NONE', answeredAt: null, reason: null }]);
    const recusal = openRecusals[0]?.['id'];
    expect(await clients.author.refusal(REPLY, { id: recusal, how: 'NOT_SO' })).toBe('RECUSAL_NOT_ANSWERABLE');
    expect(await clients.author.data(REPLY, { id: recusal, how: 'CONSENT' })).toEqual({
      answerRecusal: { id: recusal, answer: 'CONSENT', reason: null },
    });
    expect(await seen('one')).toMatchObject({ firstOpeningsPaused: false });
    expect(await clients.one.data<{ cases: { edges: unknown[] } }>(LIST)).toEqual({
      cases: { edges: [{ node: { id } }] },
    });
  }); // prettier-ignore

  it('lets the author take the case out of the group', async () => {
    const id = built.row.id;
    expect(await clients.one.refusal(LEAVE, { id })).toBe('FORBIDDEN');
    expect(await clients.author.data(LEAVE, { id })).toEqual({
      leaveGroup: { state: 'WITHDRAWN', withdrawnBy: 'AUTHOR' },
    });
    expect(await clients.author.refusal(LEAVE, { id })).toBe('CASE_NOT_LEAVABLE');
    expect(await may('one')).toEqual(['askForHold', 'stepOut']);
  });
});
