import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor, Role } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const ME =
  'query { me { id email because viewerCan { changeRoles end addLicence } } clinic { id viewerCan { invite } } }';
const PEOPLE = `query($first: Int, $after: String) { people(first: $first, after: $after)
  { edges { node { id email version person { id displayName } licences { id type expiresAt } } } pageInfo { hasNextPage endCursor } } }`;
const ROLES =
  'mutation($input: ChangeRolesInput!) { changeRoles(input: $input) { roles version viewerCan { end } } }';
const END =
  'mutation($id: ID!, $version: Int!) { endMembership(memberId: $id, expectedVersion: $version) { activeUntil } }';
const POLICY = `mutation($input: RetentionPolicyInput!) { changeRetentionPolicy(input: $input) { retentionPolicy { version bounds { field minimum } } } }`;
const INVITE =
  'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { token invitation { id state } } }';
const INVITATIONS = 'query { invitations { edges { node { email state } } } }';
const PREVIEW =
  'query($token: String!) { previewInvitation(token: $token) { clinicName email roles hasLogin } }';
const ACCEPT =
  'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { clinicId memberId } }';
const SIGN_IN =
  'mutation { signIn(email: "nora@example.test", password: "a long enough password") { roles displayName } }';
const OUTCOME =
  'assignment { id version isInForce viewerCan { end } } isRefused findings { code effect text citation }';
const ASSIGN = `mutation($input: AssignmentInput!) { assignSupervisor(input: $input) { ${OUTCOME} } }`;
const END_ASSIGNMENT = `mutation($input: EndAssignmentInput!) { endAssignment(input: $input) { openCases assignment { isInForce endReason } } }`;
const MINE = 'query { mySupervisors { isInForce because supervisor { displayName } } }';
const LEDGER = `query($action: String) { ledgerEvents(filter: { action: $action }) { edges { node { action outcome actor { displayName } details { name values } } } } }`;
const COUNTS = 'query { ledgerAggregates { action outcome count } }';

describe('people, assignments and the ledger over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  const people = new Map<Role, PersonActor>();
  const clients = new Map<Role, TestClient>();

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinic = await buildClinic(database);
    for (const role of ['TRAINEE', 'SUPERVISOR', 'DIRECTOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR'] as const) {
      const actor = await buildMember(database, clinic, { roles: [role], displayName: `A ${role}` });
      people.set(role, actor);
      clients.set(role, await api.as(actor));
    }
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const found = <T>(map: ReadonlyMap<Role, T>, role: Role): T => {
    const value = map.get(role);
    if (value === undefined) throw new Error(`no ${role}`);
    return value;
  };
  const as = (role: Role): TestClient => found(clients, role);
  const who = (role: Role): PersonActor => found(people, role);

  it('tells everybody who they are and what they may do', async () => {
    expect(await as('TRAINEE').data(ME)).toMatchObject({
      me: {
        because: expect.arrayContaining(['This is you.']),
        viewerCan: { changeRoles: false, end: false },
      },
      clinic: { viewerCan: { invite: false } },
    });
    expect(await as('ADMINISTRATOR').data(ME)).toMatchObject({
      me: { viewerCan: { changeRoles: true, end: true, addLicence: true } },
      clinic: { viewerCan: { invite: true } },
    });
  });

  it('pages through the people by name, with addresses and licences for whom they are', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        people: {
          edges: { node: { email: string | null; person: { displayName: string } } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      } = await as('TRAINEE').data(PEOPLE, { first: 2, after });
      names.push(...page.people.edges.map(({ node }) => node.person.displayName));
      after = page.people.pageInfo.hasNextPage ? page.people.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual([
      'A ADMINISTRATOR',
      'A DIRECTOR',
      'A PRIVACY_OFFICER',
      'A SUPERVISOR',
      'A TRAINEE',
    ]);
    const seen = async (role: Role) => {
      const { people: page } = await as(role).data<{
        people: { edges: { node: { email: string | null; licences: unknown[] } }[] };
      }>(PEOPLE);
      return [
        page.edges.filter(({ node }) => node.email !== null).length,
        page.edges.flatMap(({ node }) => node.licences).length,
      ];
    };
    expect([await seen('TRAINEE'), await seen('DIRECTOR'), await seen('ADMINISTRATOR')]).toEqual([
      [1, 0],
      [1, 1],
      [5, 1],
    ]);
  });

  it('invites, previews and accepts without a session, and the new person signs in', async () => {
    const input = { email: 'nora@example.test', roles: ['TRAINEE'] };
    expect(await as('DIRECTOR').refusal(INVITE, { input })).toBe('FORBIDDEN');
    const { invitePerson } = await as('ADMINISTRATOR').data<{ invitePerson: { token: string } }>(INVITE, {
      input,
    });
    const { token } = invitePerson;
    const visitor = api.anonymous();
    expect(await visitor.data(PREVIEW, { token })).toMatchObject({
      previewInvitation: { email: input.email, hasLogin: false },
    });
    expect(await visitor.refusal(PREVIEW, { token: `${token}x` })).toBe('INVITATION_NOT_USABLE');
    await visitor.data(ACCEPT, {
      input: { token, displayName: 'Nora New', password: 'a long enough password' },
    });
    expect(
      await visitor.refusal(ACCEPT, {
        input: { token, displayName: 'Nora', password: 'a long enough password' },
      }),
    ).toBe('INVITATION_NOT_USABLE');
    expect(await visitor.data(SIGN_IN)).toEqual({ signIn: { roles: ['TRAINEE'], displayName: 'Nora New' } });
    expect(await as('DIRECTOR').data(INVITATIONS)).toEqual({ invitations: { edges: [] } });
    expect(await as('TRAINEE').refusal(INVITATIONS)).toBe('FORBIDDEN');
    expect(api.logLines.some((line) => line.includes(token))).toBe(false);
  });

  it('closes an open session’s clinic when the membership ends', async () => {
    const leaver = await buildMember(database, who('TRAINEE').clinicId, { roles: ['CLINICIAN'] });
    const client = await api.as(leaver);
    await client.data(ME);
    const input = { memberId: leaver.membershipId, roles: ['SUPERVISOR'], expectedVersion: 1 };
    expect(await as('ADMINISTRATOR').data(ROLES, { input })).toEqual({
      changeRoles: { roles: ['SUPERVISOR'], version: 2, viewerCan: { end: true } },
    });
    await as('ADMINISTRATOR').data(END, { id: leaver.membershipId, version: 2 });
    expect(await client.refusal(ME)).toBe('UNAUTHENTICATED');
  });

  it('names the fields of a policy out of bounds', async () => {
    const input = {
      afterSignOffSeconds: 1,
      backstopSeconds: 5_184_000,
      maximumSeconds: 15_552_000,
      idleDraftSeconds: 2_592_000,
      reviewDueSeconds: 172_800,
      expectedVersion: 1,
    };
    const { body } = await as('ADMINISTRATOR').send(POLICY, { input });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'RETENTION_OUT_OF_BOUNDS',
      details: { fields: ['afterSignOffSeconds'], limits: ['afterSignOffSeconds: 86400 to 5184000 seconds'] },
    });
    const kept = { ...input, afterSignOffSeconds: 86_400 };
    expect(await as('ADMINISTRATOR').data(POLICY, { input: kept })).toMatchObject({
      changeRetentionPolicy: { retentionPolicy: { version: 2 } },
    });
  });

  it('assigns under the guard, shows the supervisor by name, ends at once, and the ledger tells', async () => {
    const input = {
      supervisorId: who('SUPERVISOR').personId,
      superviseeId: who('TRAINEE').personId,
      kind: 'PRIMARY',
    };
    const refused = { ...input, supervisorId: who('TRAINEE').personId };
    expect(await as('DIRECTOR').data(ASSIGN, { input: refused })).toMatchObject({
      assignSupervisor: {
        assignment: null,
        isRefused: true,
        findings: expect.arrayContaining([
          expect.objectContaining({ code: 'SELF_SUPERVISION', effect: 'REFUSE' }),
        ]),
      },
    });
    expect(await as('SUPERVISOR').refusal(ASSIGN, { input })).toBe('FORBIDDEN');
    const { assignSupervisor } = await as('DIRECTOR').data<{
      assignSupervisor: { assignment: { id: string } };
    }>(ASSIGN, { input });
    expect(assignSupervisor).toMatchObject({
      isRefused: false,
      assignment: { isInForce: true, viewerCan: { end: true } },
    });
    expect(await as('TRAINEE').data(MINE)).toEqual({
      mySupervisors: [
        { isInForce: true, because: ['You are supervised.'], supervisor: { displayName: 'A SUPERVISOR' } },
      ],
    });
    const end = { assignmentId: assignSupervisor.assignment.id, reason: 'CHANGED', expectedVersion: 1 };
    expect(await as('TRAINEE').refusal(END_ASSIGNMENT, { input: end })).toBe('FORBIDDEN');
    expect(await as('DIRECTOR').data(END_ASSIGNMENT, { input: end })).toEqual({
      endAssignment: { openCases: 0, assignment: { isInForce: false, endReason: 'CHANGED' } },
    });
    expect(await as('TRAINEE').data(MINE)).toEqual({ mySupervisors: [] });
    const told = await as('PRIVACY_OFFICER').data<{ ledgerEvents: { edges: { node: object }[] } }>(LEDGER, {
      action: 'assignment.assign',
    });
    expect(told.ledgerEvents.edges.map(({ node }) => node)).toMatchObject([
      { outcome: 'DONE', actor: { displayName: 'A DIRECTOR' } },
      { outcome: 'REFUSED', actor: { displayName: 'A SUPERVISOR' } },
      { outcome: 'REFUSED', actor: { displayName: 'A DIRECTOR' } },
    ]);
    expect(await as('TRAINEE').data(LEDGER, { action: 'assignment.assign' })).toEqual({
      ledgerEvents: { edges: [] },
    });
    expect(await as('DIRECTOR').data(COUNTS)).toMatchObject({
      ledgerAggregates: expect.arrayContaining([{ action: 'assignment.end', outcome: 'DONE', count: 1 }]),
    });
    expect(await as('SUPERVISOR').refusal(COUNTS)).toBe('FORBIDDEN');
  });
});
