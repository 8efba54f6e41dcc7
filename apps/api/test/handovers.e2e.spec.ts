import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor, Role } from '@subrosa/access';
import { buildCase } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const COVER = `mutation($input: CoverInput!) { arrangeCover(input: $input)
  { isRefused findings { code effect text } assignment { id kind coversId isStandby viewerCan { end cover recordAgreement } } } }`;
const LEAVE = `mutation($input: LeaveCoverInput!) { arrangeLeaveCover(input: $input)
  { isRefused covers { coveredId cover { kind } findings { code } } } }`;
const SIGN = `mutation($input: RecordAgreementInput!) { recordAgreementSigned(input: $input) { agreementSignedAt version } }`;
const STANDING = `query($id: ID!) { assignmentStanding(id: $id) { areHoursAtRisk isGroundGone findings { code effect } } }`;
const DECLARE = `mutation($input: DeclareConflictInput!) { declareConflict(input: $input) { id kind otherPersonId version } }`;
const WITHDRAW = `mutation($input: WithdrawConflictInput!) { withdrawConflict(input: $input) { version } }`;
const MINE = `query { myConflicts { id kind } }`;
const ENDING = `query($id: ID!) { assignmentEnding(assignmentId: $id) { openCases unscreenedCases unsentComments successors { id supervisor { displayName } } } }`;
const END = `mutation($input: EndAssignmentInput!) { endAssignment(input: $input) { openCases handedOver commentsSent commentsDiscarded assignment { isInForce } } }`;
const TRANSFER = `mutation($input: TransferCasesInput!) { transferCases(input: $input) { caseIds } }`;
const ASSIGN = `mutation($input: AssignmentInput!) { assignSupervisor(input: $input) { isRefused } }`;
const CASES = `query { cases { edges { node { id } } } }`;

describe('covers, ties and handing over, over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let director: TestClient;
  let heirClient: TestClient;
  let supervisor: PersonActor;
  let stand: PersonActor;
  let heir: PersonActor;
  let trainee: PersonActor;
  let assignmentId: string;
  let successorId: string;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinic = await buildClinic(database);
    const member = (displayName: string, ...roles: Role[]) =>
      buildMember(database, clinic, { roles, displayName });
    director = await api.as(await member('Dora', 'DIRECTOR'));
    supervisor = await member('Sue', 'SUPERVISOR');
    stand = await member('Stan', 'SUPERVISOR');
    heir = await member('Hera', 'SUPERVISOR');
    trainee = await member('Tom', 'TRAINEE');
    heirClient = await api.as(heir);
    assignmentId = await buildAssignment(database, { supervisor, supervisee: trainee });
    successorId = await buildAssignment(
      database,
      { supervisor: heir, supervisee: trainee },
      { kind: 'SECONDARY' },
    );
    built = await buildCase(database, { author: trainee, supervisor }, { assignmentId });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('arranges covers by days, on standby and for a leave, and assigns none', async () => {
    const input = { assignmentId, coveringId: stand.personId, fromOn: '2090-03-01', untilOn: '2090-03-04' };
    expect(await director.data(COVER, { input })).toMatchObject({
      arrangeCover: {
        isRefused: false,
        assignment: { kind: 'COVERING', coversId: assignmentId, viewerCan: { end: true, cover: false } },
      },
    });
    expect(await director.data(COVER, { input })).toMatchObject({
      arrangeCover: {
        isRefused: true,
        assignment: null,
        findings: expect.arrayContaining([expect.objectContaining({ code: 'DUPLICATE', effect: 'REFUSE' })]),
      },
    });
    const standby = { assignmentId, coveringId: stand.personId, standby: true };
    expect(await director.data(COVER, { input: standby })).toMatchObject({
      arrangeCover: { assignment: { isStandby: true } },
    });
    const leave = {
      supervisorId: supervisor.personId,
      coveringId: stand.personId,
      fromOn: '2091-01-01',
      untilOn: '2091-01-31',
    };
    expect(await director.data(LEAVE, { input: leave })).toMatchObject({
      arrangeLeaveCover: {
        isRefused: false,
        covers: [{ coveredId: assignmentId, cover: { kind: 'COVERING' } }],
      },
    });
    expect(await heirClient.refusal(COVER, { input })).toBe('FORBIDDEN');
    const generic = { supervisorId: stand.personId, superviseeId: trainee.personId, kind: 'COVERING' };
    const { body } = await director.send(ASSIGN, { input: generic });
    expect(body.errors).toHaveLength(1);
  });

  it('records an agreement and tells how a supervision stands', async () => {
    const client = await api.as(supervisor);
    expect(await client.data(STANDING, { id: assignmentId })).toMatchObject({
      assignmentStanding: { areHoursAtRisk: false, isGroundGone: false },
    });
    const input = { assignmentId: successorId, signedOn: '2026-01-05', expectedVersion: 1 };
    expect(await client.refusal(SIGN, { input })).toBe('NOT_FOUND');
    expect(await heirClient.data(SIGN, { input })).toEqual({
      recordAgreementSigned: { agreementSignedAt: '2026-01-05T08:00:00.000Z', version: 2 },
    });
  });

  it('keeps a declared tie to its declarer', async () => {
    const tom = await api.as(trainee);
    const input = { otherPersonId: stand.personId, kind: 'KINSHIP' };
    const { declareConflict } = await tom.data<{ declareConflict: { id: string } }>(DECLARE, { input });
    expect(await tom.data(MINE)).toEqual({ myConflicts: [{ id: declareConflict.id, kind: 'KINSHIP' }] });
    for (const client of [await api.as(stand), director]) {
      expect(await client.data(MINE)).toEqual({ myConflicts: [] });
    }
    const withdrawal = { conflictId: declareConflict.id, expectedVersion: 1 };
    expect(await director.refusal(WITHDRAW, { input: withdrawal })).toBe('NOT_FOUND');
    expect(await tom.data(WITHDRAW, { input: withdrawal })).toEqual({ withdrawConflict: { version: 2 } });
  });

  it('asks before it ends, hands over, and closes at once', async () => {
    expect(await director.data(ENDING, { id: assignmentId })).toEqual({
      assignmentEnding: {
        openCases: 1,
        unscreenedCases: 0,
        unsentComments: 0,
        successors: [{ id: successorId, supervisor: { displayName: 'Hera' } }],
      },
    });
    const input = { assignmentId, reason: 'LEFT', expectedVersion: 1 };
    const { body } = await director.send(END, { input });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'OPEN_CASES_UNDECIDED',
      details: { openCases: 1, unsentComments: 0 },
    });
    const sue = await api.as(supervisor);
    const shown = (id: string) => ({ cases: { edges: [{ node: { id } }] } });
    expect(await sue.data(CASES)).toEqual(shown(built.row.id));
    expect(await heirClient.data(CASES)).toEqual({ cases: { edges: [] } });
    const decided = { ...input, openCases: 'HAND_OVER', successorAssignmentId: successorId };
    expect(await director.data(END, { input: decided })).toEqual({
      endAssignment: {
        openCases: 0,
        handedOver: 1,
        commentsSent: 0,
        commentsDiscarded: 0,
        assignment: { isInForce: false },
      },
    });
    expect(await heirClient.data(CASES)).toEqual(shown(built.row.id));
    expect(await sue.data(CASES)).toEqual({ cases: { edges: [] } });
    const again = { caseIds: [built.row.id], successorAssignmentId: successorId };
    expect(await director.refusal(TRANSFER, { input: again })).toBe('CASE_NOT_TRANSFERABLE');
    expect(await heirClient.refusal(TRANSFER, { input: again })).toBe('FORBIDDEN');
  });
});
