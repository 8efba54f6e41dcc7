import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError, FOREVER } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase, buildOpenings } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { DiscussionJobsModule } from '../discussion/discussion.jobs.module.js';
import { ErasureRepository } from '../discussion/erasure.repository.js';
import { as, buildComments } from '../discussion/testing.js';
import { ReviewErasureRepository } from './erasure.repository.js';
import { ReviewsJobsModule } from './reviews.jobs.module.js';
import type { SendReviewInput } from './send-review.js';
import { emptyReview, proofOf, reviewsFeature } from './testing.js';

const CANARY = 'the otter keeps its distance from the weir';
const RATIONALE = 'steady pacing and a clear plan for the next weeks';
const FOCUS = 'how to stay with a silence that frightens the trainee';
const DAY = 86_400_000;

describe('reviews', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof reviewsFeature>;
  let author: PersonActor, supervisor: PersonActor, second: PersonActor;
  let trainee: PersonActor, director: PersonActor;
  let built: BuiltCase;
  let assignmentId: string;
  let today: string;

  beforeAll(async () => {
    database = await testDatabase();
    feature = reviewsFeature(database);
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
    author = await member('TRAINEE');
    supervisor = await member('SUPERVISOR');
    second = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
    director = await member('DIRECTOR');
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.setClock(null);
    assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    const other = await buildAssignment(database, { supervisor: second, supervisee: author });
    built = await buildCase(
      database,
      { author, supervisor },
      { assignmentIds: [assignmentId, other], state: 'IN_REVIEW' },
    );
    await buildOpenings(database, supervisor, built.sectionIds);
    await buildOpenings(database, second, built.sectionIds);
    const now = await database.now();
    today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(now);
  });

  const send = (actor: PersonActor, change: Partial<SendReviewInput> = {}, isSigned = true) =>
    as(database, actor, (work) =>
      feature.send.execute(
        work,
        { ...emptyReview(built.row.id), ...change },
        isSigned ? proofOf(actor) : null,
      ),
    );
  const outcome = (act: Promise<{ refusals: readonly { code: string }[] }>): Promise<string> =>
    act.then(
      ({ refusals }) => refusals.map(({ code }) => code).join(' ') || 'sent',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const signOff: Partial<SendReviewInput> = { verdict: 'REVIEWED_IN_WRITING' };
  const rating = { competency: 'RISK', score: 4, rationale: RATIONALE };
  const note = () => ({
    heldOn: today,
    focus: FOCUS,
    riskAndEthics: '',
    directions: 'Name the silence once.',
  });
  const stateOf = async () => {
    const [row] = await database.sql<{ state: string; expires_at: Date }>(
      'SELECT state, expires_at FROM subrosa.cases WHERE id = $1',
      [built.row.id],
    );
    return row;
  };
  const counts = async () => {
    const [row] = await database.sql(
      `SELECT (SELECT count(*)::int FROM subrosa.reviews WHERE case_id = $1) AS reviews,
              (SELECT count(*)::int FROM subrosa.review_texts WHERE case_id = $1) AS texts,
              (SELECT count(*)::int FROM subrosa.ratings WHERE case_id = $1) AS ratings,
              (SELECT count(*)::int FROM subrosa.supervision_notes WHERE case_id = $1) AS notes,
              (SELECT count(*)::int FROM subrosa.comments WHERE case_id = $1 AND visible_from < '9999-01-01') AS sent,
              (SELECT count(*)::int FROM subrosa.comments WHERE case_id = $1) AS comments`,
      [built.row.id],
    );
    return row;
  };
  const NOTHING = { reviews: 0, texts: 0, ratings: 0, notes: 0, sent: 0, comments: 0 };
  const recommendationsFor = (actor: PersonActor) =>
    as(database, actor, async (work) => {
      const reviews = await feature.reviews.ofCases(work, [built.row.id]);
      return feature.reader.recommendations(
        work,
        reviews.map(({ id }) => id),
      );
    });

  it('sends what was gathered with one verdict, and asks for changes', async () => {
    await buildComments(database, supervisor, {
      caseId: built.row.id,
      texts: ['One remark.', 'Another remark.'],
      pending: true,
    });
    const { review, reminder } = await send(supervisor, {
      verdict: 'CHANGES_REQUESTED',
      recommendations: CANARY,
    });
    expect(review).toMatchObject({ verdict: 'CHANGES_REQUESTED', commentCount: 2, versionNumber: 1 });
    expect(reminder).toBeNull();
    expect(await counts()).toEqual({ ...NOTHING, reviews: 1, texts: 1, sent: 2, comments: 2 });
    expect(await stateOf()).toMatchObject({ state: 'CHANGES_REQUESTED' });
    expect(await recommendationsFor(author)).toEqual([CANARY]);
    const lines = await database.sql<{ action: string; outcome: string }>(
      `SELECT action, outcome FROM subrosa.ledger_events WHERE case_id = $1 AND action LIKE ANY ('{review.%,comment.send,case.request%}')
        ORDER BY position`,
      [built.row.id],
    );
    expect(lines.map(({ action, outcome: what }) => `${action} ${what}`)).toEqual([
      'case.request-changes DONE',
      'comment.send DONE',
      'comment.send DONE',
      'review.send DONE',
      'review.read READ',
    ]);
  });

  it('signs off: tightens the expiry, locks the version, reminds, and leaves what lasts', async () => {
    const sent = await send(supervisor, { ...signOff, ratings: [rating], note: note() });
    const { state, expires_at } = (await stateOf()) ?? {};
    expect(state).toBe('REVIEWED');
    const inDays = ((expires_at?.getTime() ?? 0) - (await database.now()).getTime()) / DAY;
    expect(inDays).toBeGreaterThan(13.9);
    expect(inDays).toBeLessThan(14.1);
    expect(sent.reminder).toMatch(/^Write what changes .* before .*\d{4} at .*credits no hours\.$/);
    expect(sent.reminder).not.toContain('<expiry>');
    expect(await counts()).toMatchObject({ reviews: 1, texts: 0, ratings: 1, notes: 1 });
    const [stored] = await database.sql<{ keep_until: Date }>(
      'SELECT keep_until FROM subrosa.supervision_notes WHERE case_id = $1',
      [built.row.id],
    );
    expect(stored?.keep_until).toEqual(FOREVER);
  });

  it('takes a live review of the day of submission, and none of tomorrow', async () => {
    const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
    const live = (liveOn: string | null) => outcome(send(supervisor, { verdict: 'REVIEWED_LIVE', liveOn }));
    expect(await live(tomorrow)).toBe('LIVE_DATE_INVALID');
    expect(await live(null)).toBe('LIVE_DATE_INVALID');
    expect(await live('yesterday')).toBe('INVALID_INPUT');
    expect(await counts()).toEqual(NOTHING);
    expect(await live(today)).toBe('sent');
  });

  it('lets exactly one of two first sign-offs win', async () => {
    const both = await Promise.all([outcome(send(supervisor, signOff)), outcome(send(second, signOff))]);
    expect(both.sort()).toEqual(['CASE_NOT_REVIEWABLE', 'sent']);
    expect(await counts()).toMatchObject({ reviews: 1 });
    expect(await outcome(send(supervisor, signOff))).toBe('CASE_NOT_REVIEWABLE');
  });

  it('refuses everything that is wrong, once, and changes nothing', async () => {
    await buildComments(database, supervisor, {
      caseId: built.row.id,
      texts: ['One remark.'],
      pending: true,
    });
    const gathered = { ...NOTHING, comments: 1 };
    const tooFew = { ...rating, rationale: 'good' };
    const rows: readonly [string, PersonActor, Partial<SendReviewInput>, boolean][] = [
      ['FORBIDDEN', author, {}, true],
      ['FORBIDDEN', author, signOff, true],
      ['NOT_FOUND', trainee, {}, true],
      ['FORBIDDEN', director, signOff, true],
      ['NOT_FOUND', supervisor, { caseId: 'not-an-id' }, true],
      ['CASE_NOT_REVIEWABLE', supervisor, { version: 2 }, true],
      ['CASE_NOT_REVIEWABLE', supervisor, { ...signOff, version: 0 }, true],
      ['REAUTHENTICATION_REQUIRED', supervisor, signOff, false],
      ['REAUTHENTICATION_REQUIRED', supervisor, { ratings: [rating] }, false],
      ['NOTHING_SAID', second, {}, true],
      ['LIVE_DATE_UNWANTED', supervisor, { liveOn: today }, true],
      ['RATIONALE_TOO_SHORT', supervisor, { ratings: [tooFew] }, true],
      ['COMPETENCY_TWICE', supervisor, { ratings: [rating, rating] }, true],
      ['RATING_OUT_OF_SCALE', supervisor, { ratings: [{ ...rating, score: 6 }] }, true],
      ['TEXT_TOO_LONG', supervisor, { recommendations: 'a '.repeat(1_001) }, true],
      ['FINDINGS_UNRESOLVED', supervisor, { recommendations: 'Call her at 415-555-0137.' }, true],
      [
        'FINDINGS_UNRESOLVED',
        supervisor,
        { note: { ...note(), focus: 'Margaret Okonkwo and silence' } },
        true,
      ],
      ['NOTE_FOCUS_MISSING', supervisor, { note: { ...note(), focus: ' ' } }, true],
      ['INVALID_INPUT', supervisor, { note: { ...note(), heldOn: '2027-02-30' } }, true],
      ['TOO_LARGE', supervisor, { ratings: Array.from({ length: 51 }, () => rating) }, true],
    ];
    for (const [expected, actor, change, isSigned] of rows) {
      expect([expected, change, await outcome(send(actor, change, isSigned))]).toEqual([
        expected,
        change,
        expected,
      ]);
    }
    expect(await counts()).toEqual(gathered);
    expect(await stateOf()).toEqual({ state: 'IN_REVIEW', expires_at: built.row.expiresAt });
  });

  it("takes nobody else's proof", async () => {
    const act = as(database, supervisor, (work) =>
      feature.send.execute(work, { ...emptyReview(built.row.id), ...signOff }, proofOf(second)),
    );
    expect(await outcome(act)).toBe('REAUTHENTICATION_REQUIRED');
  });

  it('refuses a reviewer whose access has ended, and loses nothing of what is stored', async () => {
    await buildComments(database, supervisor, {
      caseId: built.row.id,
      texts: ['One remark.'],
      pending: true,
    });
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [assignmentId],
    );
    expect(await outcome(send(supervisor))).toBe('NOT_FOUND');
    expect(await outcome(send(supervisor, signOff))).toBe('NOT_FOUND');
    expect(await counts()).toEqual({ ...NOTHING, comments: 1 });
  });

  it('shows ratings to author and reviewer, notes to the two whose they are, and neither to anyone else', async () => {
    await send(supervisor, { ...signOff, ratings: [rating], note: note() });
    const seen = (actor: PersonActor) =>
      as(database, actor, async (work) => {
        const reviews = await feature.reviews.ofCases(work, [built.row.id]);
        const ratings = await feature.ratings.ofReviews(
          work,
          reviews.map(({ id }) => id),
        );
        const notes = await feature.notes.ofCases(work, [built.row.id]);
        return {
          reviews: reviews.length,
          rationales: await feature.reader.rationales(work, ratings),
          notes: (await feature.reader.notes(work, notes)).map(({ focus }) => focus),
        };
      });
    const all = { reviews: 1, rationales: [RATIONALE], notes: [FOCUS] };
    expect(await seen(author)).toEqual(all);
    expect(await seen(supervisor)).toEqual(all);
    expect(await seen(second)).toEqual({ reviews: 1, rationales: [], notes: [] });
    for (const stranger of [trainee, director]) {
      expect(await seen(stranger)).toEqual({ reviews: 0, rationales: [], notes: [] });
    }
    const reads = await database.sql(
      `SELECT 1 FROM subrosa.ledger_events WHERE case_id = $1 AND outcome = 'READ' AND action IN ('rating.read', 'supervisionNote.read')`,
      [built.row.id],
    );
    expect(reads).toHaveLength(4);
  });

  it('ends the words with the case, by the clock alone; verdict, ratings and note outlive it', async () => {
    await buildComments(database, author, { caseId: built.row.id, texts: ['A question of mine.'] });
    await send(supervisor, { ...signOff, recommendations: CANARY, ratings: [rating], note: note() });
    const expiresAt = (await stateOf())?.expires_at ?? new Date(0);
    await database.setClock(new Date(expiresAt.getTime() - 1));
    expect(await recommendationsFor(author)).toEqual([CANARY]);
    await database.setClock(expiresAt);
    expect(await recommendationsFor(author)).toEqual([null]);
    const lasting = await as(database, author, async (work) => {
      const notes = await feature.notes.own(work, { first: 100, afterId: null });
      const mine = notes.items.filter(({ row }) => row.caseId === built.row.id);
      return feature.reader.notes(work, mine);
    });
    expect(lasting.map(({ focus }) => focus)).toEqual([FOCUS]);
  });

  it('is erased by the worker, which cannot read it, and twice finds nothing', async () => {
    await buildComments(database, author, { caseId: built.row.id, texts: ['A question of mine.'] });
    await send(supervisor, { ...signOff, recommendations: CANARY, ratings: [rating], note: note() });
    const registry = new EraserRegistry();
    new DiscussionJobsModule(registry, new ErasureRepository());
    new ReviewsJobsModule(registry, new ReviewErasureRepository());
    const erase = () =>
      database.workerUnitOfWork.run(
        systemActor(author.clinicId, 'expirer'),
        { action: 'case.destroy', requestId: 'test' },
        async (work) => {
          const erased: Record<string, number> = {};
          for (const eraser of registry.all()) erased[eraser.name] = await eraser.erase(work, built.row.id);
          return erased;
        },
      );
    expect(await erase()).toEqual({ comments: 1, threads: 1, 'review-texts': 1 });
    expect(await erase()).toEqual({ comments: 0, threads: 0, 'review-texts': 0 });
    expect(await counts()).toEqual({ ...NOTHING, reviews: 1, ratings: 1, notes: 1 });
    await expect(database.worker.query('SELECT body FROM subrosa.review_texts')).rejects.toThrow(
      'permission denied',
    );
    await expect(database.worker.query('SELECT body FROM subrosa.comments')).rejects.toThrow(
      'permission denied',
    );
  });

  it('keeps no word of a review in clear', async () => {
    await send(supervisor, { ...signOff, recommendations: CANARY, ratings: [rating], note: note() });
    for (const table of [
      'reviews',
      'review_texts',
      'ratings',
      'supervision_notes',
      'ledger_events',
      'outbox',
    ]) {
      const rows = await database.sql(`SELECT to_jsonb(t)::text AS line FROM subrosa.${table} t`);
      const dump = JSON.stringify(rows).toLowerCase();
      for (const words of [CANARY, RATIONALE, FOCUS]) {
        expect(dump).not.toContain(words);
        expect(dump).not.toContain(Buffer.from(words).toString('hex'));
      }
    }
  });
});
