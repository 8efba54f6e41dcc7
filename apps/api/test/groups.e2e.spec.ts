import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor, Role } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const CREATE =
  'mutation($input: CreateConsultationGroupInput!) { createConsultationGroup(input: $input) { id version covenantVersion } }';
const ADMIT =
  'mutation($input: GroupPersonInput!) { admitGroupMember(input: $input) { id version person { displayName } } }';
const PROPOSE = 'mutation($input: GroupPersonInput!) { proposeGuest(input: $input) { id state version } }';
const WAITING =
  'query { guestProposals { edges { node { id version person { displayName } viewerCan { decide remove } } } } }';
const DECIDE = 'mutation($input: DecideGuestInput!) { decideGuest(input: $input) { state } }';
const SIGN = 'mutation($input: SignCovenantInput!) { signCovenant(input: $input) { covenantVersion } }';
const PUBLISH =
  'mutation($input: PublishCovenantInput!) { publishCovenant(input: $input) { covenantVersion } }';
const GROUPS = `query { consultationGroups(filter: { onlyMine: true }) { edges { because node {
  id name covenant { covenantVersion body } viewerCan { admit proposeGuest publishCovenant sign appoint changeRetention end }
  members { role isGuest hasSigned person { displayName } viewerCan { leave remove dismiss decide } } } } } }`;
const LEAVE = 'mutation($id: ID!) { leaveConsultationGroup(membershipId: $id) { endReason } }';
const SUPERVISION =
  'mutation($input: CreateSupervisionGroupInput!) { createSupervisionGroup(input: $input) { isRefused group { id } findings { code text } } }';
const ADD =
  'mutation($input: AddSuperviseeInput!) { addSupervisee(input: $input) { isRefused findings { code effect citation } } }';
const MINE = `query { supervisionGroups { edges { because node { name supervisor { displayName } viewerCan { changePlaces end }
  places { version person { displayName } } } } pageInfo { hasNextPage } } }`;

describe('groups over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  const people = new Map<string, { actor: PersonActor; client: TestClient }>();
  const found = (name: string) => {
    const value = people.get(name);
    if (value === undefined) throw new Error(`no ${name}`);
    return value;
  };
  const as = (name: string): TestClient => found(name).client;
  const idOf = (name: string): string => found(name).actor.personId;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinic = await buildClinic(database);
    const cast: readonly (readonly [string, Role, boolean])[] = [
      ['Dora', 'DIRECTOR', false],
      ['Flora', 'CLINICIAN', true],
      ['Mara', 'CLINICIAN', true],
      ['Gina', 'GUEST', true],
      ['Sue', 'SUPERVISOR', true],
      ['Tom', 'TRAINEE', false],
    ];
    for (const [displayName, role, licensed] of cast) {
      const actor = await buildMember(database, clinic, { roles: [role], licensed, displayName });
      people.set(displayName, { actor, client: await api.as(actor) });
    }
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('make, fill and bind a consultation group', async () => {
    const input = { name: 'Thursday', facilitatorIds: [idOf('Flora')], covenant: 'Silence.' };
    expect(await as('Flora').refusal(CREATE, { input })).toBe('FORBIDDEN');
    const { createConsultationGroup: group } = await as('Dora').data<{
      createConsultationGroup: { id: string };
    }>(CREATE, { input });
    const groupId = group.id;
    const mara = { groupId, personId: idOf('Mara') };
    expect(await as('Flora').data(ADMIT, { input: mara })).toMatchObject({
      admitGroupMember: { person: { displayName: 'Mara' } },
    });
    const gina = { groupId, personId: idOf('Gina') };
    expect(await as('Flora').data(PROPOSE, { input: gina })).toMatchObject({
      proposeGuest: { state: 'PROPOSED' },
    });
    const waiting = await as('Dora').data<{ guestProposals: { edges: { node: { id: string } }[] } }>(WAITING);
    expect(waiting.guestProposals.edges).toMatchObject([
      { node: { person: { displayName: 'Gina' }, viewerCan: { decide: true, remove: true } } },
    ]);
    const membershipId = waiting.guestProposals.edges[0]?.node.id;
    const decision = { membershipId, approve: true, expectedVersion: 1 };
    expect(await as('Dora').data(DECIDE, { input: decision })).toMatchObject({
      decideGuest: { state: 'ADMITTED' },
    });
    expect(await as('Gina').data(SIGN, { input: { groupId, seenVersion: 1 } })).toMatchObject({
      signCovenant: { covenantVersion: 1 },
    });
    expect(await as('Gina').refusal(SIGN, { input: { groupId, seenVersion: 1 } })).toBe(
      'COVENANT_ALREADY_SIGNED',
    );
  });

  it('show a guest the group by name, and who signed to who leads it', async () => {
    const names = ['Flora', 'Mara', 'Gina'].map((displayName) => ({ person: { displayName } }));
    expect(await as('Gina').data(GROUPS)).toMatchObject({
      consultationGroups: {
        edges: [
          {
            because: ['You are a guest of this consultation group.'],
            node: { covenant: { body: 'Silence.' }, viewerCan: { admit: false, sign: true }, members: names },
          },
        ],
      },
    });
    expect(await as('Flora').data(GROUPS)).toMatchObject({
      consultationGroups: {
        edges: [
          {
            node: {
              viewerCan: {
                admit: true,
                proposeGuest: true,
                publishCovenant: true,
                appoint: false,
                end: false,
              },
              members: [
                { hasSigned: false, viewerCan: { leave: true, remove: false } },
                { hasSigned: false, viewerCan: { leave: false, remove: true } },
                { hasSigned: true, isGuest: true, viewerCan: { decide: false } },
              ],
            },
          },
        ],
      },
    });
    expect(await as('Tom').refusal(GROUPS)).toBe('FORBIDDEN');
    const [first] = await database.sql<{ id: string; group_id: string }>(
      `SELECT id, group_id FROM subrosa.group_memberships WHERE role = 'FACILITATOR'`,
    );
    expect(await as('Flora').refusal(LEAVE, { id: first?.id })).toBe('LAST_FACILITATOR');
    const covenant = { groupId: first?.group_id, covenant: 'More.', replacesVersion: 1 };
    expect(await as('Flora').data(PUBLISH, { input: covenant })).toMatchObject({
      publishCovenant: { covenantVersion: 2 },
    });
  });

  it('make and fill a supervision group, with what speaks against it as data', async () => {
    const bad = { name: 'Monday', supervisorId: idOf('Tom') };
    expect(await as('Dora').data(SUPERVISION, { input: bad })).toMatchObject({
      createSupervisionGroup: { isRefused: true, group: null, findings: { length: 2 } },
    });
    const good = { name: 'Monday', supervisorId: idOf('Sue') };
    const made = await as('Dora').data<{ createSupervisionGroup: { group: { id: string } } }>(SUPERVISION, {
      input: good,
    });
    const input = { groupId: made.createSupervisionGroup.group.id, superviseeId: idOf('Tom') };
    expect(await as('Dora').data(ADD, { input })).toMatchObject({
      addSupervisee: { isRefused: true, findings: [{ code: 'NO_ASSIGNMENT', effect: 'REFUSE' }] },
    });
    await buildAssignment(database, { supervisor: found('Sue').actor, supervisee: found('Tom').actor });
    expect(await as('Dora').data(ADD, { input })).toMatchObject({ addSupervisee: { isRefused: false } });
    expect(await as('Tom').data(MINE)).toMatchObject({
      supervisionGroups: {
        edges: [
          {
            because: ['You are in this supervision group.'],
            node: {
              supervisor: { displayName: 'Sue' },
              viewerCan: { changePlaces: false, end: false },
              places: [{ version: 1, person: { displayName: 'Tom' } }],
            },
          },
        ],
      },
    });
  });
});
