import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildCase } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { startTestApi } from '../../apps/api/test/test-api.js';
import type { TestApi } from '../../apps/api/test/test-api.js';

const ASK = `mutation($input: AskHoldInput!) { askHold(input: $input) { id state reasonCode reason version } }`;
const REQUESTS = `query { holdRequests(states: [ASKED]) { edges { node { id caseId requestedBy reason } } } }`;
const OWN = `query { holdRequests { edges { node { id state decidedAt } } } }`;
const PLACE = `mutation($input: PlaceHoldInput!) { placeHold(input: $input)
  { id extent caseId authorId submittedFrom reasonCode reason isReasonReleased reviewOn releasedAt caseCount version } }`;
const HOLDS = `query { holds(isStanding: true) { edges { node { id reason caseCount } } } }`;
const REVIEW = `mutation($id: ID!, $version: Int!, $on: String!) { reviewHold(holdId: $id, version: $version, reviewOn: $on)
  { reviewOn version } }`;
const TELL = `mutation($id: ID!, $version: Int!) { releaseHoldReason(holdId: $id, version: $version) { isReasonReleased version } }`;
const RELEASE = `mutation($id: ID!, $version: Int!) { releaseHold(holdId: $id, version: $version) { releasedAt version } }`;
const DECLINE = `mutation($id: ID!) { declineHold(requestId: $id, version: 1) { state } }`;
const CASE = `query($id: ID!) { case(id: $id) { destructionPaused holdReasons { reasonCode reason } } }`;

interface Held {
  case: { destructionPaused: boolean; holdReasons: { reasonCode: string; reason: string }[] };
}

describe('holds over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let author: PersonActor, supervisor: PersonActor, officer: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    await database.setClock(new Date('2026-03-02T09:00:00Z'));
    api = await startTestApi(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
    built = await buildCase(database, { author, supervisor });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const caseAs = async (actor: PersonActor): Promise<Held['case']> =>
    (await (await api.as(actor)).data<Held>(CASE, { id: built.row.id })).case;

  it('a supervisor asks, the officer places, the author is told, and it is released', async () => {
    const asker = await api.as(supervisor);
    const privacy = await api.as(officer);
    const reason = 'The client announced a complaint.';
    const asked = await asker.data<{ askHold: { id: string } }>(ASK, {
      input: { caseId: built.row.id, reasonCode: 'COMPLAINT', reason },
    });
    const requestId = asked.askHold.id;
    expect(asked.askHold).toEqual({
      id: requestId,
      state: 'ASKED',
      reasonCode: 'COMPLAINT',
      reason,
      version: 1,
    });
    expect(await privacy.data(REQUESTS)).toEqual({
      holdRequests: {
        edges: [{ node: { id: requestId, caseId: built.row.id, requestedBy: supervisor.personId, reason } }],
      },
    });
    const input = {
      extent: 'CASE',
      caseId: built.row.id,
      reasonCode: 'COMPLAINT',
      reason: 'A complaint is before the board.',
      reviewOn: '2026-09-01',
      requestId,
    };
    const placed = await privacy.data<{ placeHold: { id: string } }>(PLACE, { input });
    const { id } = placed.placeHold;
    expect(placed.placeHold).toMatchObject({
      caseCount: 1,
      releasedAt: null,
      submittedFrom: null,
      version: 1,
    });
    expect(await privacy.data(HOLDS)).toEqual({
      holds: { edges: [{ node: { id, reason: input.reason, caseCount: 1 } }] },
    });
    expect(await asker.data(OWN)).toEqual({
      holdRequests: {
        edges: [{ node: { id: requestId, state: 'PLACED', decidedAt: '2026-03-02T09:00:00.000Z' } }],
      },
    });

    expect(await caseAs(author)).toEqual({ destructionPaused: true, holdReasons: [] });
    expect(await caseAs(supervisor)).toEqual({ destructionPaused: false, holdReasons: [] });
    expect(await caseAs(officer)).toEqual({ destructionPaused: true, holdReasons: [] });
    await privacy.data(TELL, { id, version: 1 });
    expect(await caseAs(author)).toEqual({
      destructionPaused: true,
      holdReasons: [{ reasonCode: 'COMPLAINT', reason: input.reason }],
    });
    const reviewed = await privacy.data(REVIEW, { id, version: 2, on: '2027-03-02' });
    expect(reviewed).toEqual({ reviewHold: { reviewOn: '2027-03-02', version: 3 } });
    expect(await privacy.refusal(RELEASE, { id, version: 2 })).toBe('VERSION_CONFLICT');
    const released = await privacy.data(RELEASE, { id, version: 3 });
    expect(released).toEqual({ releaseHold: { releasedAt: '2026-03-02T09:00:00.000Z', version: 4 } });
    expect(await caseAs(author)).toEqual({ destructionPaused: false, holdReasons: [] });
  });

  it('nobody else lists, places or ends one', async () => {
    const input = { extent: 'CLINIC', reasonCode: 'OTHER', reason: 'Because.', reviewOn: '2026-09-01' };
    for (const actor of [author, supervisor]) {
      const client = await api.as(actor);
      expect(await client.refusal(PLACE, { input })).toBe('FORBIDDEN');
      expect(await client.refusal(HOLDS)).toBe('FORBIDDEN');
      expect(await client.refusal(RELEASE, { id: built.row.id, version: 1 })).toBe('FORBIDDEN');
      expect(await client.refusal(DECLINE, { id: built.row.id })).toBe('FORBIDDEN');
    }
    expect(
      await (
        await api.as(officer)
      ).refusal(ASK, {
        input: { caseId: built.row.id, reasonCode: 'OTHER', reason: 'Because.' },
      }),
    ).toBe('FORBIDDEN');
  });
});
