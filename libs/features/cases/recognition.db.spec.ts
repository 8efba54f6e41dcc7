import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildComments, buildReading, discussionFeature } from '../discussion/testing.js';
import { buildConsultationGroup, buildSupervisionGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup } from '../groups/testing.js';
import { reviewsFeature } from '../reviews/testing.js';
import { CaseErasureRepository } from './case-erasure.repository.js';
import type { RecognitionAnswer } from './domain/decide-open-section.js';
import { draftOf, submissionOf } from './test/submission.js';
import { CASE_TEXT, buildCase, buildCaseParts, buildOpenings } from './testing.js';
import type { BuiltCase } from './testing.js';

const PAGE = { states: null, mine: false, forReview: false, overdue: false, first: 100, before: null };

describe('recognition', () => {
  let database: TestDatabase;
  let parts: ReturnType<typeof buildCaseParts>;
  let clinicId: ClinicId;
  let author: PersonActor, one: PersonActor, two: PersonActor, guest: PersonActor, facilitator: PersonActor;
  let director: PersonActor, officer: PersonActor, supervisor: PersonActor, trainee: PersonActor;
  let group: BuiltConsultationGroup;
  let built: BuiltCase;

  const toGroup = (stage: 'READ' | 'REFLECT' = 'REFLECT') => ({
    kind: 'CONSULTATION_GROUP' as const,
    groupId: group.groupId,
    membershipIds: [facilitator, one, two, guest].map((person) => group.membershipOf(person)),
    stage,
  });

  beforeAll(async () => {
    database = await testDatabase();
    parts = buildCaseParts(database);
    clinicId = await buildClinic(database);
    const clinician = () => buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    author = await clinician();
    one = await clinician();
    two = await clinician();
    guest = await buildMember(database, clinicId, { roles: ['GUEST'], licensed: true });
    director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
    officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    trainee = await buildMember(database, clinicId);
    group = await buildConsultationGroup(database, clinicId, {
      members: [author, one, two],
      guests: [guest],
    });
    facilitator = group.facilitator;
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.setClock(null);
    built = await buildCase(database, { author, supervisor }, { audience: toGroup() });
  });

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const section = (position: number) => built.sectionIds[position - 1] ?? '';
  const open = (actor: PersonActor, position = 1) =>
    as(actor, (work) => parts.open.execute(work, section(position)));
  const answer = (actor: PersonActor, given: RecognitionAnswer, caseId = built.row.id) =>
    as(actor, (work) => parts.recognise.execute(work, { caseId, answer: given }));
  const stepOut = (actor: PersonActor, caseId = built.row.id) =>
    as(actor, (work) => parts.stepOut.execute(work, caseId));
  const reply = (how: 'CONSENT' | 'NOT_SO', reason: string | null = null, actor = author) =>
    as(actor, async (work) => {
      const [recusal] = await parts.recusals.ofCases(work, [built.row.id]);
      return parts.answerRecusal.execute(work, { recusalId: recusal?.id ?? newId(), how, reason });
    });
  const events = (topic: string) =>
    database.sql<{ subject_id: string }>(
      `SELECT o.subject_id FROM subrosa.outbox o LEFT JOIN subrosa.recusals r ON r.id = o.subject_id
        WHERE o.topic = $1 AND $2 IN (o.subject_id, r.case_id)`,
      [topic, built.row.id],
    );

  it('is asked before the first opening of everyone but those who must know whom they answer for', async () => {
    for (const reader of [one, two, guest, facilitator])
      await expect(open(reader)).rejects.toMatchObject({
        code: 'RECOGNITION_NOT_ANSWERED',
        details: { reasons: ['RECOGNITION_UNANSWERED'] },
      });
    expect(await answer(one, 'NO')).toBe('ANSWERED');
    expect(await answer(guest, 'THROUGH_MY_WORK_HERE')).toBe('ANSWERED');
    expect((await open(one)).shown).toBe(CASE_TEXT.sections[0]?.text);
    expect((await open(guest)).shown).toBe(CASE_TEXT.sections[0]?.text);
    const colleague = await buildCase(database, { author, supervisor }, {
      audience: { kind: 'COLLEAGUE', colleague: one },
    }); // prettier-ignore
    await expect(
      as(one, (work) => parts.open.execute(work, colleague.sectionIds[0] ?? '')),
    ).rejects.toMatchObject({ code: 'RECOGNITION_NOT_ANSWERED' });
    built = await buildCase(database, { author: trainee, supervisor });
    expect((await open(supervisor)).shown).toBe(CASE_TEXT.sections[0]?.text);
  });

  it('can be said more of later, and never taken back', async () => {
    await answer(one, 'NO');
    await expect(answer(one, 'NO')).rejects.toMatchObject({ code: 'RECOGNITION_ANSWERED' });
    expect(await answer(one, 'THROUGH_MY_WORK_HERE')).toBe('ANSWERED');
    await expect(answer(one, 'NO')).rejects.toMatchObject({ code: 'RECOGNITION_ANSWERED' });
    expect(await answer(one, 'OTHERWISE')).toBe('STEPPED_OUT');
    for (const given of ['NO', 'THROUGH_MY_WORK_HERE', 'OTHERWISE'] as const)
      await expect(answer(one, given)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('a recusal', () => {
    /** Everything by which this person could find the case, or anything of it. */
    const traces = (actor: PersonActor) =>
      as(actor, async (work) => {
        const ids = [built.row.id];
        const { threads, comments } = discussionFeature(database);
        const { reviews } = reviewsFeature(database);
        const discussion = await threads.ofCase(work, { caseId: built.row.id, first: 100, afterId: null });
        const inList = async (filter: object) =>
          (await parts.cases.list(work, { ...PAGE, ...filter })).items.filter(({ row }) => ids.includes(row.id)).length;
        return {
          list: await inList({}),
          forReview: await inList({ forReview: true }),
          byNumber: (await parts.cases.findByNumber(work, built.row.number)) !== null,
          byId: (await parts.cases.find(work, built.row.id)) !== null,
          version: (await parts.reader.findMany(work, ids)).length,
          sections: (await parts.sections.ofCases(work, ids)).length,
          readable: (await parts.text.readSections(work, built.sectionIds)).size,
          openable: (await parts.sections.allowedAmong(work, built.sectionIds, 'section.open')).length,
          threads: discussion.items.length,
          comments: (await comments.ofThreads(work, discussion.items.map(({ row }) => row.id))).length,
          reviews: (await reviews.ofCases(work, ids)).length,
        };
      }); // prettier-ignore
    const NOWHERE = {
      list: 0, forReview: 0, byNumber: false, byId: false, version: 0, sections: 0, readable: 0, openable: 0, threads: 0,
      comments: 0, reviews: 0,
    }; // prettier-ignore

    it('takes the case out of sight at once, everywhere, for later cases of the same client too', async () => {
      await buildReading(database, one, built);
      await buildReading(database, two, built);
      await database.sql("UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1", [built.row.id]);
      await database.sql(
        `INSERT INTO subrosa.reviews (clinic_id, id, case_id, version_number, reviewer_id, verdict, comment_count, sent_at)
         VALUES ($1, $2, $3, 1, $4, 'COMMENT', 0, subrosa.now())`,
        [clinicId, newId(), built.row.id, two.personId],
      );
      await buildComments(database, two, { caseId: built.row.id, texts: ['How long is the pause?'] });
      const before = await traces(one);
      expect(before).toMatchObject({ list: 1, forReview: 1, byNumber: true, byId: true, sections: 6 });
      expect(before).toMatchObject({ readable: 6, threads: 1, comments: 1, reviews: 1 });
      await stepOut(one);
      expect(await traces(one)).toEqual(NOWHERE);
      expect(await traces(two)).toMatchObject({ list: 1, readable: 6, threads: 1 });
      for (const closed of [open(one), open(one, 2), stepOut(one)])
        await expect(closed).rejects.toMatchObject({ code: 'NOT_FOUND' });

      const { clientRecordId } = built;
      built = await buildCase(database, { author, supervisor }, { audience: toGroup(), clientRecordId });
      await buildReading(database, one, built);
      expect(await traces(one)).toEqual(NOWHERE);
      await answer(two, 'NO');
      expect((await open(two)).shown).toBe(CASE_TEXT.sections[0]?.text);
      built = await buildCase(database, { author, supervisor }, { audience: toGroup() });
      expect(await traces(one)).toMatchObject({ list: 1, byId: true });
    });

    it('tells that someone stepped out, and nobody who', async () => {
      await stepOut(one);
      const [event] = await events('case.recused');
      const [recusal] = await as(author, (work) => parts.recusals.openOf(work, built.row.id));
      expect(event?.subject_id).toBe(recusal?.id);
      for (const other of [two, facilitator, director, officer, one])
        expect(await as(other, (work) => parts.recusals.ofCases(work, [built.row.id]))).toEqual([]);
      const lines = await database.sql<{ details: object }>(
        "SELECT details FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'case.recuse' AND outcome = 'DONE'",
        [built.row.id],
      );
      expect(lines).toEqual([{ details: {} }]);
    });

    it('is one click for a supervisor too, and ends the reviewing', async () => {
      built = await buildCase(database, { author: trainee, supervisor });
      await open(supervisor);
      await stepOut(supervisor);
      expect(await traces(supervisor)).toEqual(NOWHERE);
      const step = { isReauthenticated: true, reviewedVersion: 1, manner: { kind: 'IN_WRITING' } } as const;
      await expect(
        as(supervisor, (work) => parts.lifecycle.signOff(work, built.row.id, step)),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await events('case.recused')).toHaveLength(1);
    });

    it('closes to a peer of a supervision group and leaves the group to the others', async () => {
      const peers = [await buildMember(database, clinicId), await buildMember(database, clinicId)];
      const [first, second] = peers;
      if (first === undefined || second === undefined) throw new Error('no peers');
      const seminar = await buildSupervisionGroup(database, { supervisor, members: [trainee, ...peers] });
      built = await buildCase(database, { author: trainee, supervisor }, {
        assignmentId: seminar.assignmentOf(trainee),
        audience: { kind: 'SUPERVISION_GROUP', placeIds: peers.map((peer) => seminar.placeOf(peer)) },
      }); // prettier-ignore
      expect(await answer(first, 'OTHERWISE')).toBe('STEPPED_OUT');
      expect(await traces(first)).toEqual(NOWHERE);
      expect(await traces(second)).toMatchObject({ list: 1, byId: true });
      expect(await traces(supervisor)).toMatchObject({ list: 1, byId: true });
    });
  });

  describe('first openings', () => {
    const paused = { code: 'FIRST_OPENINGS_PAUSED', details: { reasons: ['OPENINGS_PAUSED'] } };

    beforeEach(async () => {
      await answer(one, 'NO');
      await open(one);
      await answer(two, 'NO');
      await stepOut(guest);
    });

    it('wait for the author, while who has begun reads on', async () => {
      await expect(open(two)).rejects.toMatchObject(paused);
      await expect(open(facilitator)).rejects.toMatchObject({
        code: 'RECOGNITION_NOT_ANSWERED',
        details: { reasons: ['RECOGNITION_UNANSWERED', 'OPENINGS_PAUSED'] },
      });
      expect((await open(one, 2)).shown).toBe(CASE_TEXT.sections[1]?.text);
      expect([...(await as(two, (work) => parts.recusals.pausedAmong(work, [built.row.id])))]).toEqual([
        built.row.id,
      ]);
    });

    it('go on when the author relies on consent, which must be there for all who read', async () => {
      const scopes = (withdrawnAt: string) =>
        database.sql('UPDATE subrosa.consent_scopes SET withdrawn_at = $2 WHERE consent_id = $1', [
          built.consentId,
          withdrawnAt,
        ]);
      const determinationId = newId();
      await database.sql(
        `INSERT INTO subrosa.determinations (clinic_id, id, client_record_id, basis, made_by, active_from, active_until, revoked_at, version)
         VALUES ($1, $2, $3, 'FICTIONAL', $4, subrosa.now(), '9999-12-31', '9999-12-31', 1)`,
        [clinicId, determinationId, built.clientRecordId, officer.personId],
      );
      await database.sql('INSERT INTO subrosa.case_determinations VALUES ($1, $2, $3)', [
        clinicId,
        built.row.id,
        determinationId,
      ]);
      await scopes('2020-01-01T00:00:00Z');
      await expect(reply('CONSENT')).rejects.toMatchObject({
        code: 'RECUSAL_NOT_ANSWERABLE',
        details: { reasons: ['CONSENT_MISSING', 'CONSENT_MISSING'] },
      });
      await scopes('9999-12-31T00:00:00Z');
      expect(await reply('CONSENT')).toMatchObject({ answerCode: 'CONSENT', answer: null });
      expect((await open(two)).shown).toBe(CASE_TEXT.sections[0]?.text);
      await expect(open(guest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await events('recusal.answered')).toHaveLength(1);
    });

    it('go on after a reasoned "not so", whose words are sealed', async () => {
      const answered = await reply('NOT_SO', 'The hint was to another city altogether.');
      expect(answered.answer?.includes('another city')).toBe(false);
      expect((await open(two)).shown).toBe(CASE_TEXT.sections[0]?.text);
    });

    it('go on after a new version, and another recusal stops them again', async () => {
      const sections = CASE_TEXT.sections.map(({ key, text }) => ({
        key,
        text: text.replace('long', 'heavy'),
      }));
      const input = await submissionOf({
        draftId: await draftOf(database, author, built.clientRecordId),
        clientRecordId: built.clientRecordId,
        assignmentIds: [],
      }, { sections, attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'] }); // prettier-ignore
      const { refusals } = await as(author, (work) =>
        parts.resubmit.execute(work, { ...input, caseId: built.row.id }),
      );
      expect(refusals).toEqual([]);
      const [recusal] = await as(author, (work) => parts.recusals.ofCases(work, [built.row.id]));
      expect(recusal?.answerCode).toBe('NEW_VERSION');
      expect((await open(two)).shown).toBe(CASE_TEXT.sections[0]?.text);
      await expect(open(guest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await stepOut(one);
      await answer(facilitator, 'NO');
      await expect(open(facilitator)).rejects.toMatchObject(paused);
    });
  });

  it('refuses what cannot be answered like that, once and for a reason, and changes nothing', async () => {
    const other = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    await stepOut(guest);
    const state = () =>
      database.sql(
        `SELECT c.state, c.version, r.answer_code, r.version AS answered, (SELECT count(*)::int FROM subrosa.recognitions) AS n
           FROM subrosa.cases c LEFT JOIN subrosa.recusals r ON r.case_id = c.id WHERE c.id = $1`,
        [built.row.id],
      );
    const before = await state();
    const rows: [string, () => Promise<unknown>, string][] = [
      ['an answer to nothing', () => answer(one, 'NO', newId()), 'NOT_FOUND'],
      ['an answer to what is no id', () => answer(one, 'NO', 'no id'), 'NOT_FOUND'],
      ['an answer of a stranger', () => answer(other, 'NO'), 'NOT_FOUND'],
      ['the author’s answer', () => answer(author, 'NO'), 'FORBIDDEN'],
      ['the director’s answer', () => answer(director, 'NO'), 'FORBIDDEN'],
      ['the author steps out', () => stepOut(author), 'FORBIDDEN'],
      ['the director steps out', () => stepOut(director), 'FORBIDDEN'],
      ['a stranger steps out', () => stepOut(other), 'NOT_FOUND'],
      ['twice', () => stepOut(guest), 'NOT_FOUND'],
      ['"not so" without a reason', () => reply('NOT_SO', '   '), 'RECUSAL_NOT_ANSWERABLE'],
      ['"not so" with a name', () => reply('NOT_SO', 'It was Siobhan Featherstonehaugh.'), 'TEXT_MAY_IDENTIFY'],
      ['"not so" without an end', () => reply('NOT_SO', 'word '.repeat(600)), 'TOO_LARGE'],
      ['the answer of a reader', () => reply('CONSENT', null, one), 'NOT_FOUND'],
      ['the answer of the director', () => reply('CONSENT', null, director), 'NOT_FOUND'],
    ]; // prettier-ignore
    for (const [what, act, code] of rows) expect({ what, code: await codeOf(act) }).toEqual({ what, code });
    expect(await state()).toEqual(before);
    await reply('CONSENT');
    expect(await codeOf(() => reply('CONSENT'))).toBe('RECUSAL_NOT_ANSWERABLE');
    await database.setClock(built.row.expiresAt);
    expect(await codeOf(() => answer(one, 'NO'))).toBe('CASE_EXPIRED');
    expect(await codeOf(() => stepOut(one))).toBe('CASE_EXPIRED');
  });

  it('leaves no answer of the author behind that outlives the case', async () => {
    await buildOpenings(database, one, built.sectionIds.slice(0, 1));
    await stepOut(guest);
    await reply('NOT_SO', 'The hint was to another city altogether.');
    const sealed = () =>
      database.sql('SELECT answer FROM subrosa.recusals WHERE case_id = $1', [built.row.id]);
    expect(await sealed()).not.toEqual([{ answer: null }]);
    const eraser = new CaseErasureRepository().erasers().find(({ name }) => name === 'recusalAnswers');
    await database.workerUnitOfWork.run(
      { kind: 'system', name: 'expirer', clinicId },
      { action: 'erase', requestId: 'test' },
      (work) => eraser?.erase(work, built.row.id) ?? Promise.resolve(0),
    );
    expect(await sealed()).toEqual([{ answer: null }]);
  });
});

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'DONE';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
