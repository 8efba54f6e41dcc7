import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildCase, buildOpenings, useKeyStore } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildReading } from '@subrosa/features/discussion/testing.js';
import { buildConsultationGroup } from '@subrosa/features/groups/testing.js';
import { hashPassword } from '@subrosa/features/identity/index.js';
import { KEY_STORE } from '@subrosa/platform/crypto/index.js';
import type { KeyStore } from '@subrosa/platform/crypto/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const PASSWORD = 'the long way home by the river';
const STAGES = `consultation { id stage nextStage whoSpeaks explanation readUntil summaryUntil followUpOn version
  viewerCan { advance close } }`;
const CASE = `query consultation($id: ID!) { case(id: $id) { state ${STAGES}
  reviews { verdict recommendations reviewer { id } } } }`;
const ADVANCE = `mutation advance($input: AdvanceConsultationInput!) {
  advanceConsultation(input: $input) { stage whoSpeaks version viewerCan { advance close } } }`;
const PLAN = `mutation plan($input: PlanConsultationInput!) { planConsultation(input: $input) { summaryUntil version } }`;
const CLOSE = `mutation close($input: CloseConsultationInput!) { closeConsultation(input: $input) {
  case { state ${STAGES} } review { verdict recommendations reviewer { id } }
  refusals { code field text } findings { field kind } reminder } }`;
const ADD = `mutation addComment($input: AddCommentInput!) { addComment(input: $input) { comment { id threadId text } } }`;
const RECOMMEND = `mutation recommend($input: SendRecommendationInput!) { sendRecommendation(input: $input) {
  review { verdict recommendations } findings { kind } } }`;
const ADD_NOTE = `mutation addNote($input: AddSupervisionNoteInput!) { addSupervisionNote(input: $input) {
  note { focus directions caseNumber } refusals { code text } findings { field } } }`;
const EARLIER = `query earlier($id: ID!) { case(id: $id) {
  earlierDirections { caseNumber heldOn followUpOn directions supervisor { id } } } }`;
const SEND = `mutation sendReview($input: SendReviewInput!) { sendReview(input: $input) { review { id } refusals { code } } }`;

describe('consultations and what follows, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Record<'author' | 'supervisor' | 'facilitator' | 'member', PersonActor>;
  let clients: Record<keyof typeof people, TestClient>;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    useKeyStore(database, api.app.get<KeyStore>(KEY_STORE));
    const clinicId = await buildClinic(database);
    const passwordHash = await hashPassword(PASSWORD);
    const person = (...roles: PersonActor['roles']) =>
      buildMember(database, clinicId, { roles, licensed: true, passwordHash });
    people = {
      author: await person('TRAINEE', 'CLINICIAN'),
      supervisor: await person('SUPERVISOR'),
      facilitator: await person('CLINICIAN'),
      member: await person('CLINICIAN'),
    };
    const { author, supervisor, facilitator, member } = people;
    clients = {
      author: await api.as(author),
      supervisor: await api.as(supervisor),
      facilitator: await api.as(facilitator),
      member: await api.as(member),
    };
    const group = await buildConsultationGroup(database, clinicId, {
      facilitator,
      members: [author, member],
    });
    const membershipIds = [facilitator, member].map(group.membershipOf);
    const audience = { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds } as const;
    built = await buildCase(database, { author, supervisor }, { state: 'IN_REVIEW', audience });
    for (const reader of [facilitator, member]) await buildReading(database, reader, built);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('goes from reading to the summary, each writing in turn', async () => {
    const { author, facilitator, member } = clients;
    const caseId = built.row.id;
    const advance = (to: string, expectedVersion: number) => ({ input: { caseId, to, expectedVersion } });
    const text = 'What happens in you then?';
    expect(await member.data(CASE, { id: caseId })).toMatchObject({
      case: {
        consultation: {
          stage: 'READ',
          nextStage: 'CLARIFY',
          whoSpeaks: 'NOBODY',
          viewerCan: { advance: false },
        },
      },
    });
    expect(await member.refusal(ADD, { input: { caseId, text } })).toBe('NOT_YOUR_TURN');
    expect(await member.refusal(ADVANCE, advance('CLARIFY', 1))).toBe('FORBIDDEN');
    const summaryUntil = new Date(Date.now() + 20 * 86_400_000).toISOString();
    expect(await facilitator.data(PLAN, { input: { caseId, expectedVersion: 1, summaryUntil } })).toEqual({
      planConsultation: { summaryUntil, version: 2 },
    });
    expect(await facilitator.refusal(ADVANCE, advance('REFLECT', 2))).toBe('STAGE_NOT_NEXT');
    for (const [index, to] of ['CLARIFY', 'REFLECT'].entries()) {
      await facilitator.data(ADVANCE, advance(to, index + 2));
    }
    await member.data(ADD, { input: { caseId, text } });
    expect(await author.refusal(ADD, { input: { caseId, text } })).toBe('NOT_YOUR_TURN');
    await facilitator.data(ADVANCE, advance('REPLY', 4));
    await author.data(ADD, { input: { caseId, text: 'I will wait longer.' } });
    const recommendation = { input: { caseId, version: 1, text: 'Wait with it.' } };
    expect(await member.data(RECOMMEND, recommendation)).toEqual({
      sendRecommendation: { review: { verdict: 'COMMENT', recommendations: 'Wait with it.' }, findings: [] },
    });
    expect(await facilitator.data(ADVANCE, advance('SUMMARY', 5))).toMatchObject({
      advanceConsultation: { whoSpeaks: 'FACILITATOR', viewerCan: { advance: true, close: true } },
    });
  });

  it('is closed with the right password, once, and read by all', async () => {
    const { author, facilitator, member } = clients;
    const input = {
      caseId: built.row.id,
      version: 1,
      summary: 'Wait, then name it.',
      followUpOn: '2099-01-01',
    };
    expect(await facilitator.refusal(CLOSE, { input: { ...input, password: 'wrong' } })).toBe(
      'REAUTHENTICATION_FAILED',
    );
    const refused = await facilitator.data<{ closeConsultation: { refusals: object[] } }>(CLOSE, { input });
    expect(refused.closeConsultation.refusals).toMatchObject([{ code: 'REAUTHENTICATION_REQUIRED' }]);
    expect(await facilitator.data(CLOSE, { input: { ...input, password: PASSWORD } })).toMatchObject({
      closeConsultation: {
        case: {
          state: 'REVIEWED',
          consultation: { stage: 'CLOSED', followUpOn: '2099-01-01', nextStage: null },
        },
        review: { verdict: 'REVIEWED_IN_WRITING', recommendations: input.summary },
        refusals: [],
      },
    });
    expect(await facilitator.refusal(CLOSE, { input: { ...input, password: PASSWORD } })).toBe(
      'CONSULTATION_CLOSED',
    );
    for (const reader of [author, member]) {
      expect(await reader.data(CASE, { id: built.row.id })).toMatchObject({
        case: { reviews: [{ verdict: 'COMMENT' }, { recommendations: input.summary }] },
      });
    }
    const id = { id: built.row.id };
    expect(await clients.supervisor.refusal(CASE, id)).toBe('NOT_FOUND');
  });

  it('shows with a later case what was directed before', async () => {
    const { author, supervisor } = people;
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    const earlier = await buildCase(database, { author, supervisor }, { assignmentId, state: 'IN_REVIEW' });
    const { clientRecordId } = earlier;
    const later = await buildCase(database, { author, supervisor }, { assignmentId, clientRecordId });
    await buildOpenings(database, supervisor, earlier.sectionIds);
    const given = { caseId: earlier.row.id, version: 1, verdict: 'COMMENT', recommendations: 'See my note.' };
    const note = { heldOn: '2020-01-01', focus: 'the silence', directions: 'Name it once.' };
    const added = { input: { caseId: earlier.row.id, note } };
    expect(await clients.supervisor.refusal(ADD_NOTE, added)).toBe('FORBIDDEN');
    await clients.supervisor.data(SEND, { input: given });
    expect(await clients.supervisor.data(ADD_NOTE, added)).toMatchObject({
      addSupervisionNote: { note: { focus: 'the silence', caseNumber: earlier.row.number }, refusals: [] },
    });
    for (const reader of [clients.author, clients.supervisor]) {
      expect(await reader.data(EARLIER, { id: later.row.id })).toEqual({
        case: {
          earlierDirections: [
            {
              caseNumber: earlier.row.number,
              heldOn: '2020-01-01',
              followUpOn: null,
              directions: 'Name it once.',
              supervisor: { id: supervisor.personId },
            },
          ],
        },
      });
    }
  });
});
