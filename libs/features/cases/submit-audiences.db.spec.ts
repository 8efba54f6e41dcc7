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
import { gateOf, groundsOf, linesOf } from './test/gate.js';
import type { Draft, Gate } from './test/gate.js';

const DAY = 86_400_000;
const TREATMENT = { purpose: 'TREATMENT_CONSULTATION' } as const;
const LEARNING = {
  purpose: 'PEER_LEARNING',
  attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
} as const;

describe('the audience of a submission', () => {
  let database: TestDatabase;
  let gate: Gate;
  let clinicId: ClinicId;
  let author: PersonActor, supervisor: PersonActor;

  const member = (roles: PersonActor['roles'], licensed = true) =>
    buildMember(database, clinicId, { roles, licensed });
  /** A draft about a client who has agreed to this much. */
  const draftWith = async (...scopes: ConsentScope[]): Promise<Draft> => {
    const draft = await gate.about();
    await buildConsent(database, { author, clientRecordId: draft.clientRecordId }, { scopes });
    return draft;
  };
  const recuse = async (clientRecordId: string, ...viewers: PersonActor[]) => {
    const [row] = await database.sql<{ id: string }>('SELECT id FROM subrosa.cases LIMIT 1');
    for (const viewer of viewers) {
      await database.sql(
        `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
         VALUES ($1, $2, $3, $4, $5, subrosa.now(), subrosa.now(), 'CONSENT', 1)`,
        [clinicId, newId(), row?.id, clientRecordId, viewer.personId],
      );
    }
  };
  const sees = (actor: PersonActor, { id }: CaseRow) =>
    gate.as(actor, async (work) => (await gate.parts.cases.find(work, id)) !== null);
  const gaps = async (draft: Draft, changes: Parameters<Draft['submit']>[0]) =>
    (await draft.submit(changes)).refusals.map((reason) =>
      reason.code === 'AUDIENCE_NOT_ENTITLED' ? reason.params.why : reason.code,
    );

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    author = await member(['TRAINEE', 'CLINICIAN']);
    supervisor = await member(['SUPERVISOR']);
    gate = gateOf(database, author);
    // Whoever is recused was so in some case before.
    const assignmentIds = [await buildAssignment(database, { supervisor, supervisee: author })];
    await (await draftWith('SUPERVISION')).row({ assignmentIds });
  });
  afterAll(() => database.drop());

  describe('a named colleague', () => {
    let colleague: PersonActor;
    beforeAll(async () => (colleague = await member(['CLINICIAN'])));

    it('reads alone, by the consent to consultation, and is due by the colleague’s time', async () => {
      await database.sql('UPDATE subrosa.clinics SET colleague_due_seconds = 86400');
      const draft = await draftWith('OWN_CLINIC_CONSULTATION', 'SUPERVISION');
      const row = await draft.row({ ...TREATMENT, colleagueId: colleague.personId });
      expect(row).toMatchObject({ audienceKind: 'COLLEAGUE', state: 'SUBMITTED', screening: 'SCREENED' });
      expect(row.dueAt.getTime() - row.submittedAt.getTime()).toBe(DAY);
      expect(await linesOf(database, row.id)).toEqual({ case_colleagues: [colleague.personId] });
      expect(await groundsOf(database, row.id)).toEqual({
        agreements: ['OWN_CLINIC_CONSULTATION CONSENT'],
        determinations: 0,
      });
      expect(await sees(colleague, row)).toBe(true);
      expect(await sees(supervisor, row)).toBe(false);
    });

    it('is a licensed clinician or supervisor of this clinic; everybody else gives one answer', async () => {
      const elsewhere = await buildMember(database, await buildClinic(database), { roles: ['SUPERVISOR'] });
      const left = await member(['CLINICIAN']);
      await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
        left.personId,
      ]);
      const draft = await draftWith('OWN_CLINIC_CONSULTATION');
      const unfit = [
        await member(['TRAINEE']),
        await member(['CLINICIAN'], false),
        await member(['GUEST']),
        await member(['DIRECTOR']),
        elsewhere,
        left,
      ].map(({ personId }) => personId as string);
      for (const colleagueId of [...unfit, newId(), 'no id at all']) {
        expect(await gaps(draft, { ...TREATMENT, colleagueId })).toEqual(['NOT_A_COLLEAGUE']);
      }
      expect(await gaps(draft, { ...TREATMENT, colleagueId: author.personId })).toEqual(['IS_AUTHOR']);
    });

    it('who is recused for this client is nobody', async () => {
      const draft = await draftWith('OWN_CLINIC_CONSULTATION');
      await recuse(draft.clientRecordId, colleague);
      expect(await draft.codes({ ...TREATMENT, colleagueId: colleague.personId })).toEqual([
        'AUDIENCE_EMPTY',
      ]);
    });
  });

  describe('a supervision group', () => {
    let peers: PersonActor[];
    let group: Awaited<ReturnType<typeof buildSupervisionGroup>>;
    const places = (...people: PersonActor[]) => people.map(group.placeOf).sort();

    beforeAll(async () => {
      peers = [await member(['TRAINEE']), await member(['TRAINEE']), await member(['CLINICIAN'])];
      group = await buildSupervisionGroup(database, { supervisor, members: [author, ...peers] });
    });

    it('is its supervisor, by the author’s own assignment, and the other supervisees of today', async () => {
      const row = await (await draftWith('SUPERVISION')).row({ supervisionGroupId: group.groupId });
      expect(row).toMatchObject({ audienceKind: 'SUPERVISION_GROUP', purpose: 'TRAINING_SUPERVISION' });
      expect(row.dueAt.getTime() - row.submittedAt.getTime()).toBe(2 * DAY);
      expect(await linesOf(database, row.id)).toEqual({
        case_audience: [group.assignmentOf(author)],
        case_peers: places(...peers),
      });
      for (const reader of [supervisor, ...peers]) expect(await sees(reader, row)).toBe(true);
    });

    it('less whom the author leaves out, whose place is over, and who is recused', async () => {
      const [first, second, third] = peers;
      const draft = await draftWith('SUPERVISION');
      if (first === undefined || second === undefined || third === undefined) throw new Error('no peers');
      await recuse(draft.clientRecordId, second);
      const row = await draft.row({ supervisionGroupId: group.groupId, excludedPersonIds: [first.personId] });
      expect((await linesOf(database, row.id))['case_peers']).toEqual(places(third));
      for (const reader of [first, second]) expect(await sees(reader, row)).toBe(false);
      await database.sql(
        'UPDATE subrosa.supervision_group_members SET active_until = subrosa.now() WHERE id = $1',
        [group.placeOf(third)],
      );
      const later = await (await draftWith('SUPERVISION')).row({ supervisionGroupId: group.groupId });
      expect((await linesOf(database, later.id))['case_peers']).toEqual(places(first, second));
    });

    it('cannot do without its supervisor', async () => {
      const draft = await draftWith('SUPERVISION');
      const excluded = await draft.submit({
        supervisionGroupId: group.groupId,
        excludedPersonIds: [supervisor.personId],
      });
      expect(excluded.refusals).toEqual([
        {
          code: 'EXCLUSION_NOT_POSSIBLE',
          field: 'excludedPersonIds',
          params: { personId: supervisor.personId, why: 'SUPERVISOR' },
        },
      ]);
      await recuse(draft.clientRecordId, supervisor);
      expect(await draft.codes({ supervisionGroupId: group.groupId })).toEqual(['AUDIENCE_EMPTY']);
    });

    it('of others is as if there were none', async () => {
      const other = await buildSupervisionGroup(database, { supervisor, members: peers });
      const over = await buildSupervisionGroup(database, {
        supervisor,
        members: [author, ...peers],
        until: await database.now(),
      });
      const draft = await draftWith('SUPERVISION');
      for (const supervisionGroupId of [other.groupId, over.groupId, newId(), 'no id at all']) {
        const excludedPersonIds = peers.map(({ personId }) => personId);
        expect(await gaps(draft, { supervisionGroupId, excludedPersonIds })).toEqual(['NOT_IN_GROUP']);
      }
    });
  });

  describe('a consultation group', () => {
    let people: PersonActor[], guest: PersonActor;
    let group: Awaited<ReturnType<typeof buildConsultationGroup>>;
    const memberships = (...readers: PersonActor[]) => readers.map(group.membershipOf).sort();

    beforeAll(async () => {
      people = [await member(['CLINICIAN']), await member(['SUPERVISOR'])];
      guest = await member(['GUEST']);
      group = await buildConsultationGroup(database, clinicId, {
        members: [author, ...people],
        guests: [guest],
        backstopSeconds: (20 * DAY) / 1000,
      });
    });

    it('learns with its guests, in stages, for as long as the group keeps cases', async () => {
      const draft = await draftWith('OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION');
      const row = await draft.row({ ...LEARNING, consultationGroupId: group.groupId });
      expect(row.audienceKind).toBe('CONSULTATION_GROUP');
      expect(row.expiresAt.getTime() - row.submittedAt.getTime()).toBe(20 * DAY);
      expect(row.dueAt.getTime() - row.submittedAt.getTime()).toBe(7 * DAY);
      expect(await linesOf(database, row.id)).toEqual({
        case_members: memberships(group.facilitator, ...people, guest),
      });
      expect(await groundsOf(database, row.id)).toEqual({
        agreements: ['OUTSIDE_CONSULTATION CONSENT', 'OWN_CLINIC_CONSULTATION CONSENT'],
        determinations: 0,
      });
      const [plan] = await database.sql<{ summary_until: Date }>(
        'SELECT * FROM subrosa.consultations WHERE case_id = $1',
        [row.id],
      );
      expect(plan).toMatchObject({ group_id: group.groupId, stage: 'READ', stage_since: row.submittedAt });
      expect(plan?.summary_until).toEqual(row.dueAt);
      for (const reader of [group.facilitator, ...people, guest]) expect(await sees(reader, row)).toBe(true);
    });

    it('keeps no case past the clinic’s maximum', async () => {
      const long = await buildConsultationGroup(database, clinicId, {
        members: [author],
        backstopSeconds: (180 * DAY) / 1000,
      });
      await database.sql('UPDATE subrosa.clinics SET maximum_seconds = 100 * 86400 WHERE id = $1', [
        clinicId,
      ]);
      const row = await (
        await draftWith('OWN_CLINIC_CONSULTATION')
      ).row({ ...LEARNING, consultationGroupId: long.groupId });
      await database.sql('UPDATE subrosa.clinics SET maximum_seconds = 180 * 86400 WHERE id = $1', [
        clinicId,
      ]);
      expect(row.expiresAt.getTime() - row.submittedAt.getTime()).toBe(100 * DAY);
    });

    it('treats without guests', async () => {
      const draft = await draftWith('OWN_CLINIC_CONSULTATION');
      const asked = { ...TREATMENT, consultationGroupId: group.groupId };
      expect(await draft.codes(asked)).toEqual(['GUESTS_NOT_ALLOWED']);
      const row = await draft.row({ ...asked, excludedPersonIds: [guest.personId] });
      expect((await linesOf(database, row.id))['case_members']).toEqual(
        memberships(group.facilitator, ...people),
      );
    });

    it('needs the consent for guests as well, once a guest would read', async () => {
      const draft = await draftWith('OWN_CLINIC_CONSULTATION');
      const asked = { ...LEARNING, consultationGroupId: group.groupId };
      expect(await draft.codes(asked)).toEqual(['SCOPE_NOT_COVERED']);
      const row = await draft.row({ ...asked, excludedPersonIds: [guest.personId] });
      expect((await groundsOf(database, row.id)).agreements).toEqual(['OWN_CLINIC_CONSULTATION CONSENT']);
    });

    it('takes a determination in place of consent, for learning alone', async () => {
      const officer = await member(['PRIVACY_OFFICER'], false);
      const draft = await gate.about();
      const asked = { ...LEARNING, consultationGroupId: group.groupId };
      expect(await draft.codes(asked)).toEqual(['CONSENT_MISSING', 'CONSENT_MISSING']);
      await database.sql(
        `INSERT INTO subrosa.determinations (clinic_id, id, client_record_id, basis, made_by, active_from, active_until, revoked_at, version)
         VALUES ($1, $2, $3, 'FICTIONAL', $4, subrosa.now() - interval '1 day', '9999-12-31', '9999-12-31', 1)`,
        [clinicId, newId(), draft.clientRecordId, officer.personId],
      );
      expect(await draft.codes({ ...asked, ...TREATMENT, excludedPersonIds: [guest.personId] })).toEqual([
        'CONSENT_MISSING',
        'ATTESTATION_MISSING',
      ]);
      const row = await draft.row(asked);
      expect(await groundsOf(database, row.id)).toEqual({ agreements: [], determinations: 1 });
    });

    it('is led by somebody: leaving out the only facilitator, or being it, leaves nobody to lead', async () => {
      const draft = await draftWith('OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION');
      const asked = { ...LEARNING, consultationGroupId: group.groupId };
      const excludedPersonIds = [group.facilitator.personId];
      expect(await draft.codes({ ...asked, excludedPersonIds })).toEqual(['FACILITATOR_MISSING']);
      const own = await buildConsultationGroup(database, clinicId, { facilitator: author, members: people });
      expect(await draft.codes({ ...asked, consultationGroupId: own.groupId })).toEqual([
        'FACILITATOR_MISSING',
      ]);
    });

    it('is those who are admitted and in it today, less whoever is recused', async () => {
      const [first, second] = people;
      if (first === undefined || second === undefined) throw new Error('no members');
      const [proposed, ended] = [await member(['CLINICIAN']), await member(['CLINICIAN'])];
      const changing = await buildConsultationGroup(database, clinicId, {
        members: [author, first, second, proposed, ended],
      });
      await database.sql(`UPDATE subrosa.group_memberships SET state = 'PROPOSED' WHERE id = $1`, [
        changing.membershipOf(proposed),
      ]);
      await database.sql('UPDATE subrosa.group_memberships SET active_until = subrosa.now() WHERE id = $1', [
        changing.membershipOf(ended),
      ]);
      const draft = await draftWith('OWN_CLINIC_CONSULTATION');
      await recuse(draft.clientRecordId, first);
      const row = await draft.row({ ...LEARNING, consultationGroupId: changing.groupId });
      expect((await linesOf(database, row.id))['case_members']).toEqual(
        [changing.facilitator, second].map(changing.membershipOf).sort(),
      );
      const again = await gate.about({ clientRecordId: draft.clientRecordId });
      await recuse(draft.clientRecordId, changing.facilitator, second);
      expect(await again.codes({ ...LEARNING, consultationGroupId: changing.groupId })).toEqual([
        'AUDIENCE_EMPTY',
      ]);
    });

    it('is the author’s own, with its covenant signed; another’s is as if there were none', async () => {
      const others = await buildConsultationGroup(database, clinicId, { members: people });
      const unsigned = await buildConsultationGroup(database, clinicId, {
        members: [author, ...people],
        signed: false,
      });
      const draft = await draftWith('OWN_CLINIC_CONSULTATION');
      for (const consultationGroupId of [others.groupId, newId(), 'no id at all']) {
        expect(await gaps(draft, { ...LEARNING, consultationGroupId })).toEqual(['NOT_IN_GROUP']);
      }
      expect(await gaps(draft, { ...LEARNING, consultationGroupId: unsigned.groupId })).toEqual([
        'COVENANT_UNSIGNED',
      ]);
    });

    it('keeps nothing as it stands for learning: what a reason keeps elsewhere is refused with its place', async () => {
      const draft = await draftWith('OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION');
      const { sections, keepAll } = withNurse();
      const { refusals } = await draft.submit({
        ...LEARNING,
        consultationGroupId: group.groupId,
        sections,
        keepAll,
      });
      expect(refusals.map(({ code }) => code)).toEqual(['KEPT_IN_PEER_LEARNING']);
      expect(refusals[0]?.params).toMatchObject({
        findings: [{ section: 'background', from: 20, to: 45, kind: 'A_NAME' }],
      });
      expect(JSON.stringify(refusals)).not.toContain('Siobhan');
    });
  });

  it('is of one kind, and only a group’s members can be left out', async () => {
    const colleague = await member(['CLINICIAN']);
    const assignmentIds = [await buildAssignment(database, { supervisor, supervisee: author })];
    const draft = await draftWith('SUPERVISION', 'OWN_CLINIC_CONSULTATION');
    const group = await buildSupervisionGroup(database, { supervisor, members: [author] });
    expect(await draft.codes()).toEqual(['AUDIENCE_EMPTY']);
    expect(await draft.codes({ assignmentIds, supervisionGroupId: group.groupId })).toEqual([
      'AUDIENCE_KINDS_MIXED',
    ]);
    expect(await draft.codes({ assignmentIds, colleagueId: colleague.personId })).toEqual([
      'AUDIENCE_KINDS_MIXED',
      'AUDIENCE_NOT_ALLOWED_FOR_PURPOSE',
    ]);
    expect(await draft.codes({ assignmentIds, excludedPersonIds: [colleague.personId] })).toEqual([
      'EXCLUSION_NOT_POSSIBLE',
    ]);
    expect(
      await draft.codes({ supervisionGroupId: group.groupId, excludedPersonIds: [colleague.personId] }),
    ).toEqual(['EXCLUSION_NOT_POSSIBLE']);
  });
});

function withNurse() {
  const name = 'Siobhan Featherstonehaugh';
  const keys = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];
  return {
    sections: keys.map((key) => ({
      key,
      text: key === 'background' ? `I told my colleague ${name} about it.` : 'A quiet hour.',
    })),
    keepAll: [{ quote: name, reasonCode: 'CLINIC_OR_STAFF_NAME', reason: null }],
  };
}
