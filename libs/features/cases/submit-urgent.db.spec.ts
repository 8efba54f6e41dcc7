import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildConsent } from '../consents/testing.js';
import { buildSupervisionGroup } from '../groups/testing.js';
import type { CaseRow } from './case.row.js';
import { refusalText } from './domain/refusal.js';
import { gateOf, linesOf } from './test/gate.js';
import type { Draft, Gate } from './test/gate.js';
import { submissionOf } from './test/submission.js';
import { CASE_TEXT } from './testing.js';

const NAME = 'Siobhan Featherstonehaugh';
/** A text with a finding that nobody has answered. */
const OPEN = {
  sections: CASE_TEXT.sections.map(({ key, text }) => ({
    key,
    text: key === 'background' ? `Her mother ${NAME} has called twice today.` : text,
  })),
  deviceCheck: null,
};

describe('what cannot wait', () => {
  let database: TestDatabase;
  let gate: Gate;
  let clinicId: ClinicId;
  let author: PersonActor, supervisor: PersonActor;
  let assignmentId: string;
  let draft: Draft;

  const eventsOf = async ({ id }: CaseRow) =>
    (
      await database.sql<{ topic: string }>(
        'SELECT topic FROM subrosa.outbox WHERE subject_id = $1 ORDER BY topic',
        [id],
      )
    ).map(({ topic }) => topic);
  const onCall = (name: string, phone: string, version: number) =>
    database.sql(
      'UPDATE subrosa.clinics SET on_call_name = $2, on_call_phone = $3, on_call_version = $4 WHERE id = $1',
      [clinicId, name, phone, version],
    );
  const cover = (covering: PersonActor, given: { until?: Date } = {}) =>
    buildAssignment(
      database,
      { supervisor: covering, supervisee: author },
      { kind: 'COVERING', coversId: assignmentId, ...given },
    );

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    gate = gateOf(database, author);
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await onCall('', '', 0);
    draft = await gate.about();
    await buildConsent(database, { author, clientRecordId: draft.clientRecordId });
  });

  it('shows the telephone first, as it is now, and goes out under an event of its own', async () => {
    await onCall('Dr. Ohm', '555 0100', 7);
    const asked = { assignmentIds: [assignmentId], urgency: 'TODAY' } as const;
    for (const onCallVersion of [null, 6]) {
      const { row, refusals, urgentNotice } = await draft.submit({ ...asked, onCallVersion });
      expect(row).toBeNull();
      expect(refusals.map(({ code }) => code)).toEqual(['ON_CALL_NOT_SHOWN']);
      expect(refusals[0]?.params).toMatchObject({ name: 'Dr. Ohm', phone: '555 0100', version: 7 });
      expect(refusals.map(refusalText).join()).toContain('Subrosa is not monitored: call now.');
      expect(urgentNotice).toContain('Dr. Ohm, 555 0100');
    }
    const { row, urgentNotice } = await draft.submit({ ...asked, onCallVersion: 7 });
    expect(row).toMatchObject({ urgency: 'TODAY', screening: 'SCREENED', state: 'SUBMITTED' });
    expect(urgentNotice).toContain('call now');
    if (row === null) throw new Error('no case');
    expect(await eventsOf(row)).toEqual(['case.due', 'case.submittedUrgent']);
  });

  it('does not wait for somebody to be on call', async () => {
    const { row, urgentNotice } = await draft.submit({
      assignmentIds: [assignmentId],
      urgency: 'TODAY',
      onCallVersion: 0,
    });
    expect(row?.urgency).toBe('TODAY');
    expect(urgentNotice).toContain('call your supervisor or emergency services');
  });

  it('says nothing of the telephone to whoever can wait, and keeps the ordinary event', async () => {
    const { row, urgentNotice } = await draft.submit({ assignmentIds: [assignmentId], urgency: 'SOON' });
    expect(urgentNotice).toBeNull();
    if (row === null) throw new Error('no case');
    expect(await eventsOf(row)).toEqual(['case.due', 'case.submitted']);
  });

  it('goes to a cover whom the author names', async () => {
    const covering = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const coverId = await cover(covering);
    const row = await draft.row({ assignmentIds: [coverId], urgency: 'TODAY', onCallVersion: 0 });
    expect(await linesOf(database, row.id)).toEqual({ case_audience: [coverId] });
    expect(await gate.as(covering, (work) => gate.parts.cases.find(work, row.id))).not.toBeNull();
  });

  describe('unscreened', () => {
    const urgent = { ...OPEN, urgency: 'TODAY', onCallVersion: 0, isUnscreened: true } as const;
    const sections = (row: CaseRow, version: number) =>
      database.sql<{ id: string }>(
        `SELECT s.id FROM subrosa.case_sections s JOIN subrosa.case_versions v ON v.id = s.version_id
          WHERE s.case_id = $1 AND v.number = $2 ORDER BY s.position`,
        [row.id, version],
      );
    /** Whether the first section of the newest version can be opened, or of another. */
    const opens = async (actor: PersonActor, row: CaseRow, version?: number): Promise<boolean> => {
      const [newest] = await database.sql<{ version_count: number }>(
        'SELECT version_count FROM subrosa.cases WHERE id = $1',
        [row.id],
      );
      const [first] = await sections(row, version ?? newest?.version_count ?? 0);
      return gate
        .as(actor, (work) => gate.parts.open.execute(work, first?.id ?? ''))
        .then(
          () => true,
          () => false,
        );
    };
    const resubmit = async (row: CaseRow, changes: Parameters<typeof submissionOf>[1] = {}) => {
      const { clientRecordId } = draft;
      const input = await submissionOf({ draftId: newId(), clientRecordId }, changes);
      return gate.as(author, (work) => gate.parts.resubmit.execute(work, { ...input, caseId: row.id }));
    };

    it('goes out with findings open, counted in the ledger and stored nowhere', async () => {
      expect(await draft.codes({ ...OPEN, assignmentIds: [assignmentId] })).toEqual([
        'FINDINGS_UNRESOLVED',
        'DEVICE_CHECK_MISSING',
      ]);
      const row = await draft.row({ ...urgent, assignmentIds: [assignmentId] });
      expect(row).toMatchObject({ screening: 'UNSCREENED', urgency: 'TODAY', audienceKind: 'ASSIGNMENTS' });
      expect(await eventsOf(row)).toEqual(['case.due', 'case.submittedUrgent']);
      expect(await database.sql('SELECT 1 FROM subrosa.findings WHERE case_id = $1', [row.id])).toEqual([]);
      const [line] = await database.sql<{ details: Record<string, unknown> }>(
        `SELECT details FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'case.submit'`,
        [row.id],
      );
      expect(line?.details).toMatchObject({ screening: 'UNSCREENED', openFindings: 1 });
      expect(JSON.stringify(line)).not.toContain('Siobhan');
    });

    it('only today, only for supervision, only to one; everything else is asked for as ever', async () => {
      const other = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
      const second = await buildAssignment(
        database,
        { supervisor: other, supervisee: author },
        { kind: 'SECONDARY' },
      );
      const group = await buildSupervisionGroup(database, { supervisor, members: [author] });
      const both = { ...urgent, assignmentIds: [assignmentId, second] };
      expect(await draft.codes(both)).toEqual(['UNSCREENED_AUDIENCE']);
      expect(await draft.codes({ ...urgent, supervisionGroupId: group.groupId })).toEqual([
        'UNSCREENED_AUDIENCE',
      ]);
      expect(
        await draft.codes({ ...urgent, colleagueId: other.personId, purpose: 'TREATMENT_CONSULTATION' }),
      ).toEqual(['SCOPE_NOT_COVERED', 'UNSCREENED_AUDIENCE']);
      const one = { ...urgent, assignmentIds: [assignmentId] };
      expect(await draft.codes({ ...one, urgency: 'SOON' })).toEqual(['UNSCREENED_NOT_URGENT']);
      expect(await draft.codes({ ...one, attestations: [] })).toEqual(['ATTESTATION_MISSING']);
      expect(await draft.codes({ ...one, question: '' })).toEqual(['QUESTION_MISSING']);
      expect(await draft.codes({ ...one, onCallVersion: 3 })).toEqual(['ON_CALL_NOT_SHOWN']);
      const over = await cover(other, { until: await database.now() });
      expect(await draft.codes({ ...one, assignmentIds: [over] })).toEqual(['AUDIENCE_NOT_ENTITLED']);
    });

    it('reaches one person only, until it has passed the gate', async () => {
      const covering = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
      const secondary = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
      await cover(covering);
      await buildAssignment(database, { supervisor: secondary, supervisee: author }, { kind: 'SECONDARY' });
      const peer = await buildMember(database, clinicId);
      await buildSupervisionGroup(database, { supervisor, members: [author, peer] });
      const everybody = [
        ...(await Promise.all(
          (
            [
              'TRAINEE',
              'CLINICIAN',
              'SUPERVISOR',
              'DIRECTOR',
              'PRIVACY_OFFICER',
              'ADMINISTRATOR',
              'GUEST',
            ] as const
          ).map((role) => buildMember(database, clinicId, { roles: [role], licensed: true })),
        )),
        covering,
        secondary,
        peer,
      ];
      const row = await draft.row({ ...urgent, assignmentIds: [assignmentId] });
      for (const reader of everybody)
        expect([reader.roles, await opens(reader, row)]).toEqual([reader.roles, false]);
      expect(await opens(supervisor, row)).toBe(true);
      await resubmit(row);
      expect(await opens(covering, row)).toBe(true);
      for (const reader of everybody.filter((one) => one !== covering)) {
        expect([reader.roles, await opens(reader, row)]).toEqual([reader.roles, false]);
      }
    });

    it('is screened by a later version, opened or not, and by none that leaves a finding open', async () => {
      const row = await draft.row({ ...urgent, assignmentIds: [assignmentId] });
      const still = await resubmit(row, OPEN);
      expect(still.refusals.map(({ code }) => code)).toEqual(['FINDINGS_UNRESOLVED', 'DEVICE_CHECK_MISSING']);
      const passed = await resubmit(row);
      expect(passed.refusals).toEqual([]);
      expect(passed.row).toMatchObject({ screening: 'SCREENED', state: 'SUBMITTED', versionCount: 2 });
      const again = await resubmit(row, { question: 'Another question, of which nobody has asked?' });
      expect(again.refusals.map(({ code }) => code)).toEqual(['WRONG_STATE']);
    });

    it('keeps what went out unscreened from everybody but its author, once it has passed the gate', async () => {
      const first = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
      const covering = await cover(first);
      const row = await draft.row({ ...urgent, assignmentIds: [covering] });
      expect(await opens(first, row)).toBe(true);
      const reads = async (actor: PersonActor) => {
        const ids = (await sections(row, 1)).map(({ id }) => id);
        return gate.as(actor, async (work) => (await gate.parts.text.readSections(work, ids)).size);
      };
      expect(await reads(first)).toBe(1);
      await resubmit(row);
      expect(await reads(first)).toBe(0);
      expect(await opens(first, row, 1)).toBe(false);
      expect(await opens(first, row, 2)).toBe(true);
      await database.sql(
        'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
        [covering],
      );
      // Returned to the supervisor whom the cover stood in for, who finds the screened version alone.
      expect(await opens(supervisor, row, 1)).toBe(false);
      expect(await opens(supervisor, row, 2)).toBe(true);
      expect(await reads(author)).toBe(6);
    });

    it('is screened by the same words too, once every finding has its answer', async () => {
      const row = await draft.row({ ...urgent, assignmentIds: [assignmentId] });
      expect(await opens(supervisor, row)).toBe(true);
      const answered = await resubmit(row, {
        sections: OPEN.sections,
        keepAll: [{ quote: NAME, reasonCode: 'CLINIC_OR_STAFF_NAME', reason: null }],
      });
      expect(answered.refusals).toEqual([]);
      expect(answered.row).toMatchObject({ screening: 'SCREENED', state: 'IN_REVIEW', versionCount: 2 });
    });
  });
});
