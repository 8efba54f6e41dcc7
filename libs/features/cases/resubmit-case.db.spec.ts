import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildConsent } from '../consents/testing.js';
import type { ConsentScope } from '../consents/index.js';
import { buildConsultationGroup, buildSupervisionGroup } from '../groups/testing.js';
import type { CaseRow } from './case.row.js';
import { gateOf, groundsOf } from './test/gate.js';
import type { Draft, Gate } from './test/gate.js';
import { submissionOf } from './test/submission.js';

const TREATMENT = { purpose: 'TREATMENT_CONSULTATION' } as const;
const LEARNING = {
  purpose: 'PEER_LEARNING',
  attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
} as const;

describe('a new version, for those of the audience who are there today', () => {
  let database: TestDatabase;
  let gate: Gate;
  let clinicId: ClinicId;
  let author: PersonActor, supervisor: PersonActor;

  const draftWith = async (...scopes: ConsentScope[]): Promise<Draft> => {
    const draft = await gate.about();
    await buildConsent(database, { author, clientRecordId: draft.clientRecordId }, { scopes });
    return draft;
  };
  /** As if changes had been requested, which is not what this is about. */
  const resubmit = async (row: CaseRow, changes: Parameters<typeof submissionOf>[1] = {}) => {
    await database.sql(`UPDATE subrosa.cases SET state = 'CHANGES_REQUESTED' WHERE id = $1`, [row.id]);
    const input = await submissionOf(
      { draftId: newId(), clientRecordId: row.clientRecordId },
      { question: 'And what if the silence is an answer?', ...changes },
    );
    return gate.as(author, (work) => gate.parts.resubmit.execute(work, { ...input, caseId: row.id }));
  };
  const codes = async (row: CaseRow, changes: Parameters<typeof submissionOf>[1] = {}) =>
    (await resubmit(row, changes)).refusals.map((reason) =>
      reason.code === 'AUDIENCE_NOT_ENTITLED' ? reason.params.why : reason.code,
    );
  const end = (table: string, id: string) =>
    database.sql(`UPDATE subrosa.${table} SET active_until = subrosa.now() WHERE id = $1`, [id]);

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId, { roles: ['TRAINEE', 'CLINICIAN'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    gate = gateOf(database, author);
  });
  afterAll(() => database.drop());

  it('of a supervision group: peers who have left do not matter, a supervisor who has ends it', async () => {
    const peers = [await buildMember(database, clinicId), await buildMember(database, clinicId)];
    const group = await buildSupervisionGroup(database, { supervisor, members: [author, ...peers] });
    const row = await (await draftWith('SUPERVISION')).row({ supervisionGroupId: group.groupId });
    for (const peer of peers) await end('supervision_group_members', group.placeOf(peer));
    expect((await resubmit(row)).row).toMatchObject({ state: 'IN_REVIEW', versionCount: 2 });
    const other = await (await draftWith('SUPERVISION')).row({ supervisionGroupId: group.groupId });
    await end('supervision_assignments', group.assignmentOf(author));
    expect(await codes(other)).toEqual(['ASSIGNMENT_ENDED']);
  });

  it('of two supervisors: the one who is entitled is enough', async () => {
    const lapsed = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const assignmentIds = [
      await buildAssignment(database, { supervisor, supervisee: author }),
      await buildAssignment(database, { supervisor: lapsed, supervisee: author }, { kind: 'SECONDARY' }),
    ];
    const row = await (await draftWith('SUPERVISION')).row({ assignmentIds });
    await database.sql(`UPDATE subrosa.licences SET expires_at = '2001-01-01' WHERE person_id = $1`, [
      lapsed.personId,
    ]);
    expect(await codes(row)).toEqual([]);
    await end('supervision_assignments', assignmentIds[0] ?? '');
    expect((await codes(row, { question: 'Once more?' })).sort()).toEqual([
      'ASSIGNMENT_ENDED',
      'LICENCE_LAPSED',
    ]);
  });

  it('of a colleague: as long as they are one', async () => {
    const colleague = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    const draft = await draftWith('OWN_CLINIC_CONSULTATION');
    const row = await draft.row({ ...TREATMENT, colleagueId: colleague.personId });
    expect(await codes(row)).toEqual([]);
    await database.sql(`UPDATE subrosa.licences SET expires_at = '2001-01-01' WHERE person_id = $1`, [
      colleague.personId,
    ]);
    expect(await codes(row, { question: 'Once more?' })).toEqual(['NOT_A_COLLEAGUE']);
  });

  it('of a consultation group: less who has left, and led by somebody; nobody joins later', async () => {
    const members = [
      await buildMember(database, clinicId, { roles: ['CLINICIAN'] }),
      await buildMember(database, clinicId, { roles: ['CLINICIAN'] }),
    ];
    const guest = await buildMember(database, clinicId, { roles: ['GUEST'] });
    const group = await buildConsultationGroup(database, clinicId, {
      members: [author, ...members],
      guests: [guest],
    });
    const draft = await draftWith('OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION');
    const asked = { ...LEARNING, consultationGroupId: group.groupId };
    const row = await draft.row({ ...asked, excludedPersonIds: [members[0]?.personId ?? ''] });
    expect(await codes(row, { attestations: LEARNING.attestations })).toEqual([]);
    const lines = 'SELECT count(*)::int AS n FROM subrosa.case_members WHERE case_id = $1';
    expect(await database.sql(lines, [row.id])).toEqual([{ n: 3 }]);
    // Without its guest the group needs no consent for guests any more.
    await end('group_memberships', group.membershipOf(guest));
    await database.sql(
      `UPDATE subrosa.consent_scopes SET withdrawn_at = subrosa.now() WHERE scope = 'OUTSIDE_CONSULTATION'`,
    );
    expect(await codes(row, { attestations: LEARNING.attestations, question: 'Again?' })).toEqual([]);
    await end('group_memberships', group.membershipOf(group.facilitator));
    const last = await codes(row, { attestations: LEARNING.attestations, question: 'And again?' });
    expect(last).toEqual(['FACILITATOR_MISSING']);
  });

  it('of a cover whose dates are over: for the supervisor to whom the case has returned', async () => {
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    const covering = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const coverId = await buildAssignment(
      database,
      { supervisor: covering, supervisee: author },
      { kind: 'COVERING', coversId: assignmentId },
    );
    const row = await (await draftWith('SUPERVISION')).row({ assignmentIds: [coverId] });
    await end('supervision_assignments', coverId);
    expect(await codes(row)).toEqual([]);
    await end('supervision_assignments', assignmentId);
    expect(await codes(row, { question: 'Once more?' })).toEqual(['ASSIGNMENT_ENDED']);
  });

  it('rests on what was recorded since, and answers every recusal', async () => {
    const assignmentIds = [await buildAssignment(database, { supervisor, supervisee: author })];
    const draft = await draftWith('SUPERVISION');
    const row = await draft.row({ assignmentIds });
    const peer = await buildMember(database, clinicId);
    await database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [clinicId, newId(), row.id, row.clientRecordId, peer.personId],
    );
    await buildConsent(database, { author, clientRecordId: draft.clientRecordId });
    await database.sql(`UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1`, [row.id]);
    const input = await submissionOf(
      { draftId: newId(), clientRecordId: row.clientRecordId },
      { question: 'Is this clearer?' },
    );
    const answer = await gate.as(author, (work) =>
      gate.parts.resubmit.execute(work, { ...input, caseId: row.id }),
    );
    expect(answer.refusals).toEqual([]);
    expect((await groundsOf(database, row.id)).agreements).toEqual([
      'SUPERVISION CONSENT',
      'SUPERVISION CONSENT',
    ]);
    expect(
      await database.sql('SELECT answer_code FROM subrosa.recusals WHERE case_id = $1', [row.id]),
    ).toEqual([{ answer_code: 'NEW_VERSION' }]);
  });
});
