import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildConsent } from '../consents/testing.js';
import { as, buildReading, putAtStage } from '../discussion/testing.js';
import { CONSULTATION_STAGES } from '../groups/index.js';
import type { ConsultationStage } from '../groups/index.js';
import { buildConsultationGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup } from '../groups/testing.js';
import { emptyReview, proofOf, reviewsFeature } from '../reviews/testing.js';
import type { AdvanceInput } from './advance-consultation.js';
import type { CloseInput } from './close-consultation.js';
import type { PlanInput } from './plan-consultation.js';
import { consultationsFeature, summaryOf } from './testing.js';

const DAY = 86_400_000;
const SIX_DAYS = 6 * 86_400;
const CANARY = 'the bittern booms at dusk and nobody answers';
const UNTIL = /^\d{4}-\d\d-\d\dT/;

describe('consultations', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof consultationsFeature>;
  let reviews: ReturnType<typeof reviewsFeature>;
  let author: PersonActor, member: PersonActor, guest: PersonActor, facilitator: PersonActor;
  let second: PersonActor, director: PersonActor, outsider: PersonActor, supervisor: PersonActor;
  let group: BuiltConsultationGroup;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    feature = consultationsFeature(database);
    reviews = reviewsFeature(database);
    const clinicId = await buildClinic(database);
    const person = (...roles: PersonActor['roles']) =>
      buildMember(database, clinicId, { roles, licensed: true });
    author = await person('CLINICIAN');
    member = await person('CLINICIAN');
    second = await person('CLINICIAN');
    guest = await person('GUEST');
    director = await person('DIRECTOR');
    outsider = await person('CLINICIAN');
    supervisor = await person('SUPERVISOR');
    group = await buildConsultationGroup(database, clinicId, {
      members: [author, member, second],
      guests: [guest],
      afterSignOffSeconds: SIX_DAYS,
    });
    facilitator = group.facilitator;
    await database.sql("UPDATE subrosa.group_memberships SET role = 'FACILITATOR' WHERE person_id = $1", [
      second.personId,
    ]);
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.setClock(null);
    const membershipIds = [facilitator, second, member, guest].map(group.membershipOf);
    const audience = { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds } as const;
    built = await buildCase(database, { author, supervisor: facilitator }, { state: 'IN_REVIEW', audience });
    for (const reader of [facilitator, second, member, guest]) await buildReading(database, reader, built);
  });

  const code = (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const advance = (actor: PersonActor, change: Partial<AdvanceInput> = {}) =>
    as(database, actor, (work) =>
      feature.advance.execute(work, { caseId: built.row.id, to: 'CLARIFY', expectedVersion: 1, ...change }),
    );
  const plan = (actor: PersonActor, change: Partial<PlanInput> = {}) =>
    as(database, actor, (work) =>
      feature.plan.execute(work, { caseId: built.row.id, expectedVersion: 1, ...change }),
    );
  const close = (actor: PersonActor, change: Partial<CloseInput> = {}, isSigned = true) =>
    as(database, actor, (work) =>
      feature.close.execute(work, summaryOf(built.row.id, change), isSigned ? proofOf(actor) : null),
    );
  const closing = (...given: Parameters<typeof close>): Promise<string> =>
    close(...given).then(
      ({ refusals }) => refusals.map((one) => one.code).join(' ') || 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const stored = async () => {
    const [row] = await database.sql(
      `SELECT s.*, c.state AS case_state, c.expires_at,
              (SELECT count(*)::int FROM subrosa.reviews r WHERE r.case_id = c.id) AS reviews
         FROM subrosa.consultations s JOIN subrosa.cases c ON c.id = s.case_id WHERE c.id = $1`,
      [built.row.id],
    );
    return row ?? {};
  };
  const day = async (days: number): Promise<string> =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(
      new Date((await database.now()).getTime() + days * DAY),
    );

  describe('are moved on', () => {
    it('by a facilitator, one stage at a time to the summary, each step told', async () => {
      const steps = CONSULTATION_STAGES.slice(1, -1);
      for (const [index, to] of steps.entries()) {
        const row = await advance(facilitator, { to, expectedVersion: index + 1 });
        expect([row.stage, row.version]).toEqual([to, index + 2]);
      }
      expect(await code(advance(facilitator, { to: 'CLOSED', expectedVersion: 5 }))).toBe('STAGE_NOT_NEXT');
      const lines = await database.sql<{ details: { to: string }; grant_code: string }>(
        `SELECT details, grant_code FROM subrosa.ledger_events
          WHERE case_id = $1 AND action = 'consultation.advance' AND outcome = 'DONE' ORDER BY position`,
        [built.row.id],
      );
      expect(lines.map(({ details }) => details.to)).toEqual(steps);
      expect(new Set(lines.map(({ grant_code }) => grant_code))).toEqual(
        new Set(['case.advance.facilitator']),
      );
      const events = await database.sql(
        "SELECT 1 FROM subrosa.outbox WHERE topic = 'consultation.stageMoved' AND subject_id = $1",
        [built.row.id],
      );
      expect(events).toHaveLength(4);
    });

    it('and a stage that is left before its time ends by that', async () => {
      const row = await advance(facilitator);
      expect(row.readUntil).toEqual(row.stageSince);
      expect(row.clarifyUntil > row.readUntil).toBe(true);
    });

    it.each([
      ['by a member', 'member', {}, 'FORBIDDEN'],
      ['by a guest', 'guest', {}, 'FORBIDDEN'],
      ['by the author', 'author', {}, 'FORBIDDEN'],
      ['by the director', 'director', {}, 'FORBIDDEN'],
      ['by somebody else', 'outsider', {}, 'NOT_FOUND'],
      ['over a stage', 'facilitator', { to: 'REFLECT' }, 'STAGE_NOT_NEXT'],
      ['to where it is', 'facilitator', { to: 'READ' }, 'STAGE_NOT_NEXT'],
      ['to the end', 'facilitator', { to: 'CLOSED' }, 'STAGE_NOT_NEXT'],
      ['of another version', 'facilitator', { expectedVersion: 2 }, 'VERSION_CONFLICT'],
      ['of what is none', 'facilitator', { caseId: 'not-an-id' }, 'NOT_FOUND'],
    ] as const)('not %s: %s %o', async (_, who, change, expected) => {
      const before = await stored();
      const people = { author, member, guest, director, outsider, facilitator };
      expect(await code(advance(people[who], change))).toBe(expected);
      expect(await stored()).toEqual(before);
    });

    it('not twice, not back, not once closed, not once the case has ended', async () => {
      await advance(facilitator);
      expect(await code(advance(facilitator))).toBe('VERSION_CONFLICT');
      expect(await code(advance(facilitator, { to: 'READ', expectedVersion: 2 }))).toBe('STAGE_NOT_NEXT');
      await putAtStage(database, built.row.id, 'CLOSED');
      expect(await code(advance(facilitator, { to: 'SUMMARY', expectedVersion: 2 }))).toBe(
        'CONSULTATION_CLOSED',
      );
      await putAtStage(database, built.row.id, 'CLARIFY');
      await database.setClock(built.row.expiresAt);
      expect(await code(advance(facilitator, { to: 'REFLECT', expectedVersion: 2 }))).toBe('CASE_EXPIRED');
      await database.setClock(null);
      await database.sql("UPDATE subrosa.cases SET state = 'WITHDRAWN' WHERE id = $1", [built.row.id]);
      expect(await code(advance(facilitator, { to: 'REFLECT', expectedVersion: 2 }))).toBe('FORBIDDEN');
    });

    it('by exactly one of two facilitators at once', async () => {
      const both = await Promise.all([code(advance(facilitator)), code(advance(second))]);
      expect(both.sort()).toEqual(['VERSION_CONFLICT', 'done']);
      expect(await stored()).toMatchObject({ stage: 'CLARIFY', version: 2 });
    });
  });

  describe('are planned', () => {
    const inDays = async (days: number) => new Date((await database.now()).getTime() + days * DAY);

    it('for the present stage and those to come', async () => {
      const [readUntil, clarifyUntil] = [await inDays(3), await inDays(5)];
      const row = await plan(facilitator, { readUntil, clarifyUntil });
      expect(row).toMatchObject({ readUntil, clarifyUntil, version: 2, stage: 'READ' });
      const [line] = await database.sql<{ details: Record<string, string> }>(
        "SELECT details FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'consultation.plan'",
        [built.row.id],
      );
      expect(Object.keys(line?.details ?? {}).sort()).toEqual(['clarifyUntil', 'readUntil']);
      for (const at of Object.values(line?.details ?? {})) expect(at).toMatch(UNTIL);
    });

    it.each([
      ['by a member', 'member', { replyUntil: 8 }, 'FORBIDDEN'],
      ['by the author', 'author', { replyUntil: 8 }, 'FORBIDDEN'],
      ['by somebody else', 'outsider', { replyUntil: 8 }, 'NOT_FOUND'],
      ['with nothing moved', 'facilitator', {}, 'NOTHING_MOVED'],
      ['into the past', 'facilitator', { readUntil: -1 }, 'IN_THE_PAST'],
      ['out of order', 'facilitator', { reflectUntil: 3 }, 'NOT_IN_ORDER'],
      ['past the next stage', 'facilitator', { readUntil: 5 }, 'NOT_IN_ORDER'],
      ['past the expiry', 'facilitator', { summaryUntil: 61 }, 'AFTER_EXPIRY'],
      ['for a stage that is over', 'clarifying', { readUntil: 1 }, 'STAGE_OVER'],
      ['of another version', 'stale', { replyUntil: 8 }, 'VERSION_CONFLICT'],
      ['once closed', 'closed', { replyUntil: 8 }, 'CONSULTATION_CLOSED'],
    ] as const)('not %s', async (_, how, days, expected) => {
      const people: Record<string, PersonActor> = { member, author, outsider };
      if (how === 'clarifying') await putAtStage(database, built.row.id, 'CLARIFY');
      if (how === 'closed') await putAtStage(database, built.row.id, 'CLOSED');
      const before = await stored();
      const given: Record<string, Date> = {};
      for (const [field, after] of Object.entries(days)) given[field] = await inDays(after);
      const change = { ...given, ...(how === 'stale' ? { expectedVersion: 9 } : {}) };
      const found = await plan(people[how] ?? facilitator, change).then(
        () => ['done'],
        (error: unknown) => (error instanceof AppError ? [error.code, String(error.details['reasons'])] : []),
      );
      expect(found.join(' ')).toContain(expected);
      expect(await stored()).toEqual(before);
    });
  });

  describe('are closed', () => {
    beforeEach(() => putAtStage(database, built.row.id, 'SUMMARY'));

    it('with a summary that is a review, and kept as long as the rule of the group says', async () => {
      const followUpOn = await day(30);
      const { review, reminder, row } = await close(facilitator, {
        summary: CANARY,
        recommendations: 'Name it once.',
        followUpOn,
      });
      expect(review).toMatchObject({ verdict: 'REVIEWED_IN_WRITING', reviewerId: facilitator.personId });
      expect(reminder).toMatch(/^Write what changes .*\.$/);
      expect(row.state).toBe('REVIEWED');
      const now = (await database.now()).getTime();
      expect(Math.round((row.expiresAt.getTime() - now) / 60_000)).toBe(SIX_DAYS / 60);
      expect(await stored()).toMatchObject({ stage: 'CLOSED', case_state: 'REVIEWED', reviews: 1 });
      const seen = async (actor: PersonActor) => {
        const words = await as(database, actor, async (work) =>
          reviews.reader.recommendations(work, [review?.id ?? '']),
        );
        const [consultation] = await as(database, actor, (work) =>
          feature.queries.ofCases(work, [built.row.id]),
        );
        return [words[0], consultation?.stage, consultation?.followUpOn];
      };
      for (const reader of [author, member, guest]) {
        expect(await seen(reader)).toEqual([`${CANARY}\n\nName it once.`, 'CLOSED', followUpOn]);
      }
      expect(await seen(director)).toEqual([null, 'CLOSED', followUpOn]);
      expect(await seen(outsider)).toEqual([null, undefined, undefined]);
      const topics = await database.sql<{ topic: string }>(
        "SELECT topic FROM subrosa.outbox WHERE topic = ANY ('{case.reviewed,review.sent,case.due}') AND subject_id = ANY ($1)",
        [[built.row.id, review?.id]],
      );
      expect(topics.map(({ topic }) => topic).sort()).toEqual(['case.due', 'case.reviewed', 'review.sent']);
    });

    it('live, on a day since the submission', async () => {
      expect(await closing(facilitator, { liveOn: await day(1) })).toBe('LIVE_DATE_INVALID');
      expect(await closing(facilitator, { liveOn: await day(-3) })).toBe('LIVE_DATE_INVALID');
      expect(await closing(facilitator, { liveOn: 'monday' })).toBe('INVALID_INPUT');
      expect((await close(facilitator, { liveOn: await day(0) })).review?.verdict).toBe('REVIEWED_LIVE');
    });

    it.each([
      ['by a member', 'member', {}, true, 'FORBIDDEN'],
      ['by a guest', 'guest', {}, true, 'FORBIDDEN'],
      ['by the author', 'author', {}, true, 'FORBIDDEN'],
      ['by the director', 'director', {}, true, 'FORBIDDEN'],
      ['by somebody else', 'outsider', {}, true, 'NOT_FOUND'],
      ['without the password', 'facilitator', {}, false, 'REAUTHENTICATION_REQUIRED'],
      ['without a summary', 'facilitator', { summary: ' ' }, true, 'SUMMARY_MISSING'],
      ['with too much', 'facilitator', { summary: 'x'.repeat(2_001) }, true, 'TEXT_TOO_LONG'],
      ['with half a character', 'facilitator', { summary: 'half \ud800 a pair' }, true, 'INVALID_INPUT'],
      [
        'with a name',
        'facilitator',
        { summary: 'Margaret Okonkwo called 415-555-0137.' },
        true,
        'FINDINGS_UNRESOLVED',
      ],
      ['with a day that is none', 'facilitator', { followUpOn: '2026-02-30' }, true, 'INVALID_INPUT'],
      ['with a follow-up that was', 'facilitator', { followUpOn: '2020-01-01' }, true, 'FOLLOW_UP_NOT_LATER'],
      ['of an older version', 'facilitator', { version: 0 }, true, 'CASE_NOT_REVIEWABLE'],
      ['of what is none', 'facilitator', { caseId: 'not-an-id' }, true, 'NOT_FOUND'],
    ] as const)('not %s', async (_, who, change, isSigned, expected) => {
      const before = await stored();
      const people = { author, member, guest, director, outsider, facilitator };
      expect(await closing(people[who], change, isSigned)).toBe(expected);
      expect(await stored()).toEqual(before);
    });

    it('not with the password of somebody else', async () => {
      const act = as(database, facilitator, (work) =>
        feature.close.execute(work, summaryOf(built.row.id), proofOf(second)),
      );
      expect((await act).refusals.map((one) => one.code)).toEqual(['REAUTHENTICATION_REQUIRED']);
    });

    it('not before the stage of the summary, and not twice', async () => {
      for (const stage of ['READ', 'CLARIFY', 'REFLECT', 'REPLY'] satisfies ConsultationStage[]) {
        await putAtStage(database, built.row.id, stage);
        expect([stage, await closing(facilitator)]).toEqual([stage, 'NOT_YOUR_TURN']);
      }
      await putAtStage(database, built.row.id, 'SUMMARY');
      expect(await closing(facilitator)).toBe('done');
      expect(await closing(facilitator)).toBe('CONSULTATION_CLOSED');
      expect(await stored()).toMatchObject({ reviews: 1 });
    });

    it('not unread: in writing all that stands open, live something, and never before anyone has opened', async () => {
      const open = (count: number) =>
        database
          .sql('DELETE FROM subrosa.openings WHERE case_id = $1 AND viewer_id = $2', [
            built.row.id,
            facilitator.personId,
          ])
          .then(() => buildReading(database, facilitator, built, built.sectionIds.slice(0, count)));
      await open(2);
      expect(await closing(facilitator)).toBe('CASE_NOT_REVIEWABLE');
      await open(0);
      expect(await closing(facilitator)).toBe('CASE_NOT_REVIEWABLE');
      await open(6);
      await database.sql("UPDATE subrosa.cases SET state = 'SUBMITTED' WHERE id = $1", [built.row.id]);
      expect(await closing(facilitator)).toBe('CASE_NOT_REVIEWABLE');
    });

    it('by exactly one of two facilitators at once', async () => {
      const both = await Promise.all([closing(facilitator), closing(second)]);
      expect(both.sort()).toEqual(['CONSULTATION_CLOSED', 'done']);
      expect(await stored()).toMatchObject({ reviews: 1, stage: 'CLOSED' });
    });

    it('or signed off, never both: the first decides', async () => {
      // No submission makes such a case; the walls hold all the same.
      const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
      const consentId = await buildConsent(database, { author, clientRecordId: built.clientRecordId });
      await database.sql(
        "INSERT INTO subrosa.case_consents (clinic_id, case_id, consent_id, scope) VALUES ($1, $2, $3, 'SUPERVISION')",
        [built.row.clinicId, built.row.id, consentId],
      );
      await database.sql(
        `INSERT INTO subrosa.case_audience (clinic_id, id, case_id, kind, assignment_id, added_at)
         VALUES ($1, gen_random_uuid(), $2, 'ASSIGNMENT', $3, subrosa.now())`,
        [built.row.clinicId, built.row.id, assignmentId],
      );
      await buildReading(database, supervisor, built);
      const signing = as(database, supervisor, (work) =>
        reviews.send.execute(
          work,
          { ...emptyReview(built.row.id), verdict: 'REVIEWED_IN_WRITING' },
          proofOf(supervisor),
        ),
      );
      const both = await Promise.all([closing(facilitator), code(signing)]);
      expect(both.sort()).toEqual(['CASE_NOT_REVIEWABLE', 'done']);
      expect(await stored()).toMatchObject({ reviews: 1, case_state: 'REVIEWED' });
    });
  });

  it('keep no word of the summary in clear', async () => {
    await putAtStage(database, built.row.id, 'SUMMARY');
    await close(facilitator, { summary: CANARY });
    for (const table of ['reviews', 'review_texts', 'consultations', 'ledger_events', 'outbox']) {
      const rows = await database.sql(`SELECT to_jsonb(t)::text AS line FROM subrosa.${table} t`);
      const dump = JSON.stringify(rows).toLowerCase();
      expect(dump).not.toContain(CANARY);
      expect(dump).not.toContain(Buffer.from(CANARY).toString('hex'));
    }
  });

  it('tell who leads what they may do, and nobody else', async () => {
    const may = (actor: PersonActor) =>
      as(database, actor, (work) => feature.queries.mayLead(work, [built.row.id]));
    expect(await may(facilitator)).toEqual([{ advance: true, close: false }]);
    await putAtStage(database, built.row.id, 'SUMMARY');
    expect(await may(facilitator)).toEqual([{ advance: true, close: true }]);
    for (const other of [member, guest, author, director, outsider]) {
      expect(await may(other)).toEqual([{ advance: false, close: false }]);
    }
  });
});
