import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { NO_PROGRAMME } from '../clinics/index.js';
import type { ConsentInstrument, ConsentScope } from '../consents/index.js';
import { buildConsent } from '../consents/testing.js';
import { buildConsultationGroup, buildSupervisionGroup } from '../groups/testing.js';
import { caseResource } from './case.resource.js';
import { gateOf, groundsOf } from './test/gate.js';
import type { Draft, Gate } from './test/gate.js';

const TREATMENT = { purpose: 'TREATMENT_CONSULTATION' } as const;
const RECORDING = ['purpose', 'dialogue', 'reactions', 'analysis', 'plan'].map((key) => ({
  key,
  text: 'T: It was quiet for a while.',
}));

describe('what a submission rests on', () => {
  let database: TestDatabase;
  let gate: Gate;
  let clinicId: ClinicId;
  let author: PersonActor, supervisor: PersonActor, colleague: PersonActor;
  let assignmentIds: string[];

  const consent = (
    draft: Draft,
    scopes: readonly ConsentScope[],
    instrument: ConsentInstrument = 'CONSENT',
  ) => buildConsent(database, { author, clientRecordId: draft.clientRecordId }, { scopes, instrument });
  const sees = (actor: PersonActor, id: string, action: string) =>
    gate.as(actor, async (work) => {
      const row = await gate.parts.cases.find(work, id);
      if (row === null) return false;
      const [facts] = await gate.parts.cases.factsOfAll(work, [row]);
      return facts !== undefined && work.ability.allows(action, caseResource, facts, work.now()) !== null;
    });

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId, { roles: ['TRAINEE'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    colleague = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    assignmentIds = [await buildAssignment(database, { supervisor, supervisee: author })];
    gate = gateOf(database, author);
  });
  afterAll(() => database.drop());

  describe('psychotherapy notes', () => {
    const about = () => gate.about({ templateId: 'process-recording' });
    const notes = { sections: RECORDING };

    it('go to the supervisor and the supervision group without more', async () => {
      const draft = await about();
      await consent(draft, ['SUPERVISION']);
      const row = await draft.row({ ...notes, assignmentIds });
      expect((await groundsOf(database, row.id)).agreements).toEqual(['SUPERVISION CONSENT']);
      const peer = await buildMember(database, clinicId);
      const group = await buildSupervisionGroup(database, { supervisor, members: [author, peer] });
      const second = await about();
      await consent(second, ['SUPERVISION']);
      expect((await second.submit({ ...notes, supervisionGroupId: group.groupId })).refusals).toEqual([]);
    });

    it('go to a colleague by an authorization of their own, for this scope, and the case rests on it', async () => {
      const draft = await about();
      const asked = { ...notes, ...TREATMENT, colleagueId: colleague.personId };
      await consent(draft, ['OWN_CLINIC_CONSULTATION']);
      const { refusals } = await draft.submit(asked);
      expect(refusals.map(({ code, field }) => [code, field])).toEqual(
        RECORDING.map(({ key }) => ['SECTION_NOT_ALLOWED_FOR_PURPOSE', `sections.${key}`]),
      );
      expect(refusals[0]?.params).toMatchObject({ why: 'NOT_AUTHORIZED' });
      await consent(draft, ['SUPERVISION'], 'PSYCHOTHERAPY_NOTES');
      expect(await draft.codes(asked)).toHaveLength(RECORDING.length);
      await consent(draft, ['OWN_CLINIC_CONSULTATION'], 'PSYCHOTHERAPY_NOTES');
      const row = await draft.row(asked);
      expect((await groundsOf(database, row.id)).agreements).toEqual([
        'OWN_CLINIC_CONSULTATION CONSENT',
        'OWN_CLINIC_CONSULTATION PSYCHOTHERAPY_NOTES',
      ]);
    });

    it('are no consent: the authorization alone opens nothing', async () => {
      const draft = await about();
      await consent(draft, ['OWN_CLINIC_CONSULTATION'], 'PSYCHOTHERAPY_NOTES');
      expect(await draft.codes({ ...notes, ...TREATMENT, colleagueId: colleague.personId })).toEqual([
        'CONSENT_MISSING',
      ]);
    });
  });

  describe('a Part 2 programme', () => {
    const programme = async (isWholeClinic = false, isPart2 = true): Promise<string> => {
      const id = newId();
      await database.sql(
        `INSERT INTO subrosa.programmes (clinic_id, id, name, is_part2, is_whole_clinic, version, created_at)
         VALUES ($1, $2, 'Recovery', $3, $4, 1, subrosa.now())`,
        [clinicId, id, isPart2, isWholeClinic],
      );
      return id;
    };
    const enter = (person: PersonActor, programmeId: string) =>
      database.sql(
        `INSERT INTO subrosa.programme_members (clinic_id, id, programme_id, person_id, active_from, active_until, version)
         VALUES ($1, $2, $3, $4, subrosa.now() - interval '1 day', '9999-12-31', 1)`,
        [clinicId, newId(), programmeId, person.personId],
      );
    const agreed = async (programmeId: string) => {
      const draft = await gate.about({ programmeId });
      await consent(draft, ['SUPERVISION', 'OWN_CLINIC_CONSULTATION']);
      return draft;
    };

    it('keeps its cases among those who work in it, and says nothing of who does not', async () => {
      const programmeId = await programme();
      const draft = await agreed(programmeId);
      const { refusals } = await draft.submit({ assignmentIds });
      expect(refusals).toEqual([
        { code: 'PART2_AUDIENCE', field: 'audience', params: { scope: 'SUPERVISION' } },
      ]);
      await enter(supervisor, programmeId);
      const row = await draft.row({ assignmentIds });
      expect(row.part2ProgrammeId).toBe(programmeId);
      expect((await groundsOf(database, row.id)).agreements).toEqual(['SUPERVISION CONSENT']);
      expect(await sees({ ...supervisor, programmeIds: [programmeId] }, row.id, 'case.open')).toBe(true);
      expect(await sees(supervisor, row.id, 'case.open')).toBe(false);
    });

    it('lets them out by the client’s own consent under part 2, on which the case then rests', async () => {
      const draft = await agreed(await programme());
      const asked = { ...TREATMENT, colleagueId: colleague.personId };
      await consent(draft, ['SUPERVISION'], 'PART2');
      expect(await draft.codes(asked)).toEqual(['PART2_AUDIENCE']);
      await consent(draft, ['OWN_CLINIC_CONSULTATION'], 'PART2');
      const row = await draft.row(asked);
      expect((await groundsOf(database, row.id)).agreements).toEqual([
        'OWN_CLINIC_CONSULTATION CONSENT',
        'OWN_CLINIC_CONSULTATION PART2',
      ]);
    });

    it('asks about a group by the scope of each reader', async () => {
      const programmeId = await programme();
      const guest = await buildMember(database, clinicId, { roles: ['GUEST'] });
      const group = await buildConsultationGroup(database, clinicId, { members: [author], guests: [guest] });
      await enter(group.facilitator, programmeId);
      const draft = await gate.about({ programmeId });
      await consent(draft, ['OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION']);
      const { refusals } = await draft.submit({
        purpose: 'PEER_LEARNING',
        attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
        consultationGroupId: group.groupId,
      });
      expect(refusals.map(({ code, params }) => [code, params])).toEqual([
        ['PART2_AUDIENCE', { scope: 'OUTSIDE_CONSULTATION' }],
      ]);
    });

    it('may be the whole clinic: then every case is under it, and everybody but guests works in it', async () => {
      const whole = await programme(true);
      const row = await (await agreed(NO_PROGRAMME)).row({ assignmentIds });
      expect(row.part2ProgrammeId).toBe(whole);
      await database.sql('DELETE FROM subrosa.programmes WHERE id = $1', [whole]);
      const plain = await programme(false, false);
      const other = await (await agreed(plain)).row({ assignmentIds });
      expect(other.part2ProgrammeId).toBe(NO_PROGRAMME);
    });
  });
});
