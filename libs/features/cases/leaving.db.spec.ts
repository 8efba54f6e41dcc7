import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { ConsentRepository } from '../consents/index.js';
import { buildConsent } from '../consents/testing.js';
import { WithdrawConsent } from '../consents/withdraw-consent.js';
import type { ConsentScope } from '../consents/index.js';
import { buildConsultationGroup, buildSupervisionGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup, BuiltSupervisionGroup } from '../groups/testing.js';
import { buildCase, buildCaseParts, buildOpenings } from './testing.js';
import type { BuiltCase } from './testing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('what ends before its time', () => {
  let database: TestDatabase;
  let parts: ReturnType<typeof buildCaseParts>;
  let clinicId: ClinicId;
  let author: PersonActor, supervisor: PersonActor, peer: PersonActor, director: PersonActor;
  let member: PersonActor, guest: PersonActor, facilitator: PersonActor;
  let group: BuiltConsultationGroup, seminar: BuiltSupervisionGroup;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    parts = buildCaseParts(database);
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId, { roles: ['TRAINEE', 'CLINICIAN'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
    peer = await buildMember(database, clinicId);
    member = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    guest = await buildMember(database, clinicId, { roles: ['GUEST'], licensed: true });
    seminar = await buildSupervisionGroup(database, { supervisor, members: [author, peer] });
    group = await buildConsultationGroup(database, clinicId, { members: [author, member], guests: [guest] });
    facilitator = group.facilitator;
  });
  afterAll(() => database.drop());
  beforeEach(() => database.setClock(null));

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const toSeminar = async (consentId?: string, clientRecordId?: string): Promise<BuiltCase> =>
    buildCase(database, { author, supervisor }, {
      assignmentId: seminar.assignmentOf(author),
      audience: { kind: 'SUPERVISION_GROUP', placeIds: [seminar.placeOf(peer)] },
      ...(consentId === undefined ? {} : { consentId }),
      ...(clientRecordId === undefined ? {} : { clientRecordId }),
    }); // prettier-ignore
  const toGroup = (): Promise<BuiltCase> =>
    buildCase(database, { author, supervisor }, {
      audience: {
        kind: 'CONSULTATION_GROUP',
        groupId: group.groupId,
        membershipIds: [facilitator, member, guest].map((person) => group.membershipOf(person)),
      },
    }); // prettier-ignore
  /** As if they had answered and opened everything. */
  const begun = async (...readers: PersonActor[]): Promise<void> => {
    for (const reader of readers) {
      await database.sql(
        `INSERT INTO subrosa.recognitions (clinic_id, id, case_id, viewer_id, answer, answered_at)
         VALUES ($1, $2, $3, $4, 'NO', subrosa.now())`,
        [clinicId, newId(), built.row.id, reader.personId],
      );
      await buildOpenings(database, reader, built.sectionIds);
    }
    await database.sql("UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1", [built.row.id]);
  };
  const reads = async (...readers: PersonActor[]): Promise<number[]> => {
    const counts: number[] = [];
    for (const reader of readers)
      counts.push(await as(reader, async (work) => (await parts.text.readSections(work, built.sectionIds)).size));
    return counts;
  }; // prettier-ignore
  const leave = (actor: PersonActor, caseId = built.row.id) =>
    as(actor, (work) => parts.leaveGroup.execute(work, caseId));
  const stored = async (caseId = built.row.id) => {
    const [row] = await database.sql<{ state: string; withdrawn_by: string; expires_at: Date; destroy_not_before: Date }>(
      'SELECT state, withdrawn_by, expires_at, destroy_not_before FROM subrosa.cases WHERE id = $1',
      [caseId],
    ); // prettier-ignore
    if (row === undefined) throw new Error('no case');
    return row;
  };
  const events = (topic: string, subjectId: string) =>
    database.sql('SELECT run_at FROM subrosa.outbox WHERE topic = $1 AND subject_id = $2', [
      topic,
      subjectId,
    ]);

  describe('leaving a group', () => {
    it('ends the group’s reading at once; author and supervisor read on to the ordinary expiry', async () => {
      built = await toSeminar();
      await begun(supervisor, peer);
      expect(await reads(author, supervisor, peer)).toEqual([6, 6, 6]);
      expect(await leave(author)).toMatchObject({ state: 'WITHDRAWN', withdrawnBy: 'AUTHOR' });
      expect(await reads(author, supervisor, peer)).toEqual([6, 6, 0]);
      expect((await stored()).expires_at).toEqual(built.row.expiresAt);
      expect(await events('case.withdrawn', built.row.id)).toHaveLength(1);
      const asked = { commentCount: 1, hasRecommendation: true, isReauthenticated: true, reviewedVersion: 1 };
      await expect(
        as(supervisor, (work) => parts.lifecycle.requestChanges(work, built.row.id, asked)),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await database.setClock(built.row.expiresAt);
      expect(await reads(author, supervisor, peer)).toEqual([0, 0, 0]);
    });

    it('closes a consultation group, guests too, whether or not anybody has begun', async () => {
      built = await toGroup();
      await leave(author);
      expect((await stored()).state).toBe('WITHDRAWN');
      built = await toGroup();
      await begun(facilitator, member, guest);
      expect(await reads(facilitator, member, guest)).toEqual([6, 6, 6]);
      await leave(author);
      expect(await reads(author, facilitator, member, guest)).toEqual([6, 0, 0, 0]);
    });

    it('is refused to all but the author of a living group case, with what to do, and changes nothing', async () => {
      const supervised = await buildCase(database, { author, supervisor });
      const colleague = { audience: { kind: 'COLLEAGUE', colleague: member } } as const;
      const named = await buildCase(database, { author, supervisor }, colleague);
      built = await toGroup();
      const before = await stored();
      const refused = (reason: string) => ({ code: 'CASE_NOT_LEAVABLE', details: { reasons: [reason] } });
      await expect(leave(author, supervised.row.id)).rejects.toMatchObject(refused('NOT_A_GROUP_CASE'));
      await expect(leave(author, named.row.id)).rejects.toMatchObject(refused('NOT_A_GROUP_CASE'));
      for (const other of [member, facilitator, director])
        await expect(leave(other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(leave(peer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(leave(author, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await stored()).toEqual(before);
      await leave(author);
      await expect(leave(author)).rejects.toMatchObject(refused('WRONG_STATE'));
      built = await toGroup();
      await database.setClock(built.row.expiresAt);
      await expect(leave(author)).rejects.toMatchObject({ code: 'CASE_EXPIRED' });
    });
  });

  it('a recall is possible until anybody but the author has opened, whoever that is', async () => {
    const recall = () => as(author, (work) => parts.recall.execute(work, built.row.id));
    for (const reader of [peer, supervisor]) {
      built = await toSeminar();
      await buildOpenings(database, reader, built.sectionIds.slice(0, 1));
      await expect(recall()).rejects.toMatchObject({ code: 'CASE_NOT_RECALLABLE' });
    }
    for (const reader of [member, guest, facilitator]) {
      built = await toGroup();
      await buildOpenings(database, reader, built.sectionIds.slice(0, 1));
      await expect(recall()).rejects.toMatchObject({ code: 'CASE_NOT_RECALLABLE' });
    }
    built = await toGroup();
    expect(await recall()).toMatchObject({ state: 'RECALLED' });
  });

  describe('a withdrawn consent', () => {
    const withdraw = (scopes: readonly ConsentScope[] | null, consentId = built.consentId) =>
      as(author, (work) => new WithdrawConsent(new ConsentRepository()).execute(work, { consentId, scopes }));
    const handle = (subjectId = built.consentId, topic = 'consent.withdrawn') =>
      database.workerUnitOfWork.run(
        systemActor(clinicId, 'relay'),
        { action: 'event', requestId: 'job' },
        (work) => parts.withdraw.handle(work, { topic, subjectId }),
      );

    it('of one scope closes its readers before the call returns, and the case goes on for the others', async () => {
      built = await toGroup();
      await begun(facilitator, member, guest);
      await withdraw(['OUTSIDE_CONSULTATION']);
      expect(await reads(facilitator, member, guest)).toEqual([6, 6, 0]);
      await handle();
      expect(await stored()).toMatchObject({ state: 'IN_REVIEW', withdrawn_by: 'NOBODY' });
      await withdraw(['OWN_CLINIC_CONSULTATION']);
      expect(await reads(author, facilitator, member, guest)).toEqual([6, 0, 0, 0]);
      await handle();
      expect(await stored()).toMatchObject({ state: 'WITHDRAWN', withdrawn_by: 'CONSENT' });
    });

    it('goes on while a determination of the privacy officer stands in for it, and not after that is revoked', async () => {
      built = await toGroup();
      const determinationId = newId();
      await database.sql(
        `INSERT INTO subrosa.determinations (clinic_id, id, client_record_id, basis, made_by, active_from, active_until, revoked_at, version)
         VALUES ($1, $2, $3, 'EXPERT_DETERMINATION', $4, subrosa.now() - interval '1 day', '9999-12-31', '9999-12-31', 1)`,
        [clinicId, determinationId, built.clientRecordId, director.personId],
      );
      await database.sql('INSERT INTO subrosa.case_determinations VALUES ($1, $2, $3)', [
        clinicId,
        built.row.id,
        determinationId,
      ]);
      await begun(member);
      await withdraw(null);
      expect(await reads(member)).toEqual([6]);
      await handle();
      expect((await stored()).state).toBe('IN_REVIEW');
      await handle(determinationId, 'determination.revoked');
      expect((await stored()).state).toBe('IN_REVIEW');
      await database.sql('UPDATE subrosa.determinations SET revoked_at = subrosa.now() WHERE id = $1', [
        determinationId,
      ]);
      expect(await reads(member)).toEqual([0]);
      await handle(determinationId, 'determination.revoked');
      expect(await stored()).toMatchObject({ state: 'WITHDRAWN', withdrawn_by: 'CONSENT' });
    });

    it('leaves the privacy officer 72 hours for a hold: nothing is due for destruction before', async () => {
      built = await toSeminar();
      await database.setClock(await database.now());
      const at = await database.now();
      await withdraw(null);
      await handle();
      const row = await stored();
      expect(row).toMatchObject({ state: 'WITHDRAWN', expires_at: plus(at, 3 * DAY), destroy_not_before: plus(at, 3 * DAY) });
      const due = async () =>
        (await database.sql<{ case_id: string }>('SELECT case_id FROM subrosa.due_cases(1000)')).map(({ case_id }) => case_id);
      await database.setClock(plus(at, 3 * DAY - 1));
      expect(await reads(author)).toEqual([6]);
      expect(await due()).not.toContain(built.row.id);
      await database.setClock(plus(at, 3 * DAY));
      expect(await reads(author)).toEqual([0]);
      expect(await due()).toContain(built.row.id);
    }); // prettier-ignore

    it('keeps the 72 hours also for a case that expires sooner, and schedules its destruction after them', async () => {
      built = await toSeminar();
      const at = plus(built.row.expiresAt, -10 * HOUR);
      await database.setClock(at);
      await withdraw(null);
      await handle();
      expect(await stored()).toMatchObject({ expires_at: built.row.expiresAt, destroy_not_before: plus(at, 3 * DAY) });
      await database.setClock(plus(built.row.expiresAt, HOUR));
      const due = await database.sql<{ case_id: string }>('SELECT case_id FROM subrosa.due_cases(1000)');
      expect(due.map(({ case_id }) => case_id)).not.toContain(built.row.id);
      const [seen] = await database.sql<{ n: number }>(
        "SELECT count(*)::int AS n FROM subrosa.outbox WHERE topic = 'case.due' AND subject_id = $1 AND run_at = $2",
        [built.row.id, plus(at, 3 * DAY)],
      );
      expect(seen?.n).toBe(1);
    }); // prettier-ignore

    it('is told to those who supervise the same client on another agreement, whose case goes on', async () => {
      const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
      const supervised = await buildCase(database, { author, supervisor }, { assignmentId });
      const { clientRecordId } = supervised;
      const scopes = ['OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'] as const;
      const consentId = await buildConsent(database, { author, clientRecordId }, { scopes });
      built = await buildCase(database, { author, supervisor }, {
        clientRecordId,
        consentId,
        audience: { kind: 'COLLEAGUE', colleague: member },
      }); // prettier-ignore
      await withdraw(null);
      await handle();
      expect((await stored()).state).toBe('WITHDRAWN');
      expect((await stored(supervised.row.id)).state).toBe('SUBMITTED');
      expect(await events('consent.withdrawnElsewhere', supervised.row.id)).toHaveLength(1);
      expect(await events('consent.withdrawnElsewhere', built.row.id)).toEqual([]);
    });

    it('ends what its author had taken out of a group, and is handled once', async () => {
      built = await toSeminar();
      await begun(supervisor, peer);
      await leave(author);
      await withdraw(null);
      expect(await reads(author, supervisor, peer)).toEqual([6, 0, 0]);
      await handle();
      const row = await stored();
      expect(row).toMatchObject({ state: 'WITHDRAWN', withdrawn_by: 'CONSENT' });
      await handle();
      expect(await stored()).toEqual(row);
    });

    it('of a scope that the case does not rest on changes nothing', async () => {
      const clientRecordId = (await toSeminar()).clientRecordId;
      const consentId = await buildConsent(database, { author, clientRecordId }, { scopes: ['SUPERVISION', 'TEACHING'] });
      built = await toSeminar(consentId, clientRecordId);
      await withdraw(['TEACHING']);
      await handle();
      expect((await stored()).state).toBe('SUBMITTED');
    }); // prettier-ignore
  });

  describe('an extension in a group', () => {
    const input = (days: number) =>
      ({ caseId: built.row.id, expiresAt: plus(built.row.submittedAt, days * DAY), reasonCode: 'MEETING_POSTPONED' }) as const;
    const extend = (actor: PersonActor, days: number) => as(actor, (work) => parts.extend.extend(work, input(days)));

    it('is the facilitator’s to give and to decide; members and guests have no part in it', async () => {
      built = await toGroup();
      for (const other of [member, guest, author])
        await expect(extend(other, 70)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(extend(peer, 70)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(extend(facilitator, 59)).rejects.toMatchObject({ code: 'CASE_NOT_EXTENDABLE' });
      await expect(extend(facilitator, 181)).rejects.toMatchObject({ code: 'CASE_NOT_EXTENDABLE' });
      await extend(facilitator, 70);
      expect((await stored()).expires_at).toEqual(plus(built.row.submittedAt, 70 * DAY));
      const asked = await as(author, (work) => parts.extend.ask(work, input(80)));
      const decide = (actor: PersonActor) =>
        as(actor, (work) => parts.extend.decide(work, { extensionId: asked.id, isGranted: true }));
      await expect(decide(member)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(decide(author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await decide(facilitator)).toMatchObject({ state: 'GRANTED', decidedBy: facilitator.personId });
      await expect(decide(facilitator)).rejects.toMatchObject({ code: 'EXTENSION_DECIDED' });
      await leave(author);
      await expect(extend(facilitator, 90)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('is a cover’s for the dates of the cover', async () => {
      const primary = await buildAssignment(database, { supervisor, supervisee: author });
      built = await buildCase(database, { author, supervisor }, { assignmentId: primary });
      const cover = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
      await expect(extend(cover, 70)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const until = plus(built.row.submittedAt, 5 * DAY);
      const covering = { kind: 'COVERING', coversId: primary, until } as const;
      await buildAssignment(database, { supervisor: cover, supervisee: author }, covering);
      await extend(cover, 70);
      await database.setClock(until);
      await expect(extend(cover, 80)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await extend(supervisor, 80);
    });
  }); // prettier-ignore
});

const plus = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
