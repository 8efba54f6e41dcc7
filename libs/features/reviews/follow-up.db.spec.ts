import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { as, buildReading } from '../discussion/testing.js';
import type { GivenNote } from './screen-review.js';
import { emptyReview, proofOf, reviewsFeature } from './testing.js';

const DIRECTIONS = 'Name the silence once, then wait.';

describe('what follows a review', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof reviewsFeature>;
  let author: PersonActor, supervisor: PersonActor, second: PersonActor;
  let director: PersonActor, trainee: PersonActor;
  let earlier: BuiltCase, later: BuiltCase, other: BuiltCase;
  let assignmentIds: string[];
  let today: string;

  beforeAll(async () => {
    database = await testDatabase();
    feature = reviewsFeature(database);
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
    author = await member('TRAINEE');
    supervisor = await member('SUPERVISOR', 'DIRECTOR');
    second = await member('SUPERVISOR');
    director = await member('DIRECTOR');
    trainee = await member('TRAINEE');
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.setClock(null);
    assignmentIds = [
      await buildAssignment(database, { supervisor, supervisee: author }),
      await buildAssignment(database, { supervisor: second, supervisee: author }),
    ];
    const by = { author, supervisor };
    earlier = await buildCase(database, by, { assignmentIds, state: 'IN_REVIEW' });
    const { clientRecordId } = earlier;
    later = await buildCase(database, by, { assignmentIds, clientRecordId, state: 'IN_REVIEW' });
    other = await buildCase(database, by, { assignmentIds, state: 'IN_REVIEW' });
    for (const built of [earlier, later, other]) {
      for (const reader of [supervisor, second]) await buildReading(database, reader, built);
    }
    const now = await database.now();
    today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(now);
  });

  const note = (change: Partial<GivenNote> = {}): GivenNote => ({
    heldOn: today,
    focus: 'how to stay with a silence',
    riskAndEthics: '',
    directions: DIRECTIONS,
    ...change,
  });
  const review = (actor: PersonActor, built: BuiltCase, given: GivenNote | null = note()) =>
    as(database, actor, (work) =>
      feature.send.execute(
        work,
        { ...emptyReview(built.row.id), verdict: 'BRING_TO_MEETING', note: given },
        proofOf(actor),
      ),
    );
  const directionsFor = (actor: PersonActor, ...built: BuiltCase[]) =>
    as(database, actor, async (work) => {
      const found = await feature.earlier.of(
        work,
        built.map(({ row }) => row.id),
      );
      const words = await feature.reader.notes(work, found.flat());
      return { cases: found.map((notes) => notes.map(({ row }) => row.caseNumber)), words };
    });
  const code = (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );

  describe('earlier directions', () => {
    it('are shown with a later case of the same client record, to its author and the same reviewer', async () => {
      await review(supervisor, earlier);
      const { number } = earlier.row;
      for (const reader of [author, supervisor]) {
        const { cases, words } = await directionsFor(reader, later, other, earlier);
        expect(cases).toEqual([[number], [], []]);
        expect(words.map(({ directions }) => directions)).toEqual([DIRECTIONS]);
      }
      const lines = await database.sql<{ grant_code: string }>(
        `SELECT grant_code FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'supervisionNote.read' AND outcome = 'READ'
          ORDER BY position`,
        [earlier.row.id],
      );
      expect(lines.map(({ grant_code }) => grant_code)).toEqual([
        'supervisionNote.see.supervisee',
        'supervisionNote.see.supervisor',
      ]);
    });

    it('are not shown to another reviewer, who sees their own only, nor to anyone else', async () => {
      await review(supervisor, earlier);
      for (const reader of [second, director, trainee]) {
        expect(await directionsFor(reader, later)).toEqual({ cases: [[]], words: [] });
      }
      await review(second, earlier, note({ directions: 'Bring the tape.' }));
      const { words } = await directionsFor(second, later);
      expect(words.map(({ directions }) => directions)).toEqual(['Bring the tape.']);
      expect((await directionsFor(author, later)).words).toHaveLength(2);
    });

    it('do not tell a former reviewer that a case is about the same client', async () => {
      await review(supervisor, earlier);
      await database.sql(
        'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
        [assignmentIds[0]],
      );
      // As a director they still see that the later case exists, and the note is their own.
      expect(await directionsFor(supervisor, later)).toEqual({ cases: [[]], words: [] });
    });

    it('outlive the earlier case', async () => {
      await review(supervisor, earlier);
      const { clientRecordId } = earlier;
      await database.setClock(earlier.row.expiresAt);
      const fresh = await buildCase(
        database,
        { author, supervisor },
        { assignmentIds, clientRecordId, state: 'IN_REVIEW' },
      );
      const { words } = await directionsFor(supervisor, fresh);
      expect(words.map(({ directions }) => directions)).toEqual([DIRECTIONS]);
    });
  });

  describe('a note outside a review', () => {
    const addNote = (actor: PersonActor, built: BuiltCase, given: GivenNote = note()) =>
      as(database, actor, (work) =>
        feature.addNote.execute(work, { caseId: built.row.id, note: given, kept: [] }),
      );
    const refusals = (...given: Parameters<typeof addNote>): Promise<string> =>
      addNote(...given).then(
        (added) => added.refusals.map((one) => one.code).join(' ') || 'done',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      );

    it('is added by a supervisor who has reviewed the case, also after it has expired', async () => {
      await review(supervisor, earlier, null);
      const added = await addNote(supervisor, earlier);
      expect(added.note?.row).toMatchObject({
        supervisorId: supervisor.personId,
        superviseeId: author.personId,
      });
      await database.setClock(earlier.row.expiresAt);
      expect(await refusals(supervisor, earlier, note({ directions: 'See it again.' }))).toBe('done');
      expect((await directionsFor(author, later)).words).toHaveLength(2);
    });

    it('is refused for what is wrong with it, once, and changes nothing', async () => {
      await review(supervisor, earlier, null);
      const rows: readonly [PersonActor, BuiltCase, Partial<GivenNote>, string][] = [
        [second, earlier, {}, 'FORBIDDEN'],
        [supervisor, other, {}, 'FORBIDDEN'],
        [author, earlier, {}, 'FORBIDDEN'],
        [director, earlier, {}, 'FORBIDDEN'],
        [trainee, earlier, {}, 'NOT_FOUND'],
        [supervisor, earlier, { focus: ' ' }, 'NOTE_FOCUS_MISSING'],
        [supervisor, earlier, { heldOn: '2099-01-01' }, 'NOTE_DATE_INVALID'],
        [supervisor, earlier, { heldOn: 'today' }, 'INVALID_INPUT'],
        [supervisor, earlier, { followUpOn: '2001-01-01' }, 'FOLLOW_UP_NOT_LATER'],
        [supervisor, earlier, { directions: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG'],
        [supervisor, earlier, { directions: 'Call Margaret Okonkwo.' }, 'FINDINGS_UNRESOLVED'],
      ];
      for (const [actor, built, change, expected] of rows) {
        expect([change, await refusals(actor, built, note(change))]).toEqual([change, expected]);
      }
      const stored = await database.sql('SELECT 1 FROM subrosa.supervision_notes WHERE case_id = ANY ($1)', [
        [earlier.row.id, other.row.id],
      ]);
      expect(stored).toEqual([]);
    });

    it('ends with the supervision', async () => {
      await review(supervisor, earlier, null);
      await database.sql(
        'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
        [assignmentIds[0]],
      );
      expect(await refusals(supervisor, earlier)).toBe('FORBIDDEN');
    });
  });

  it('an unscreened case is commented and sent back, and signed off only once it is screened', async () => {
    const [assignmentId = ''] = assignmentIds;
    const urgent = await buildCase(database, { author, supervisor }, { assignmentId, state: 'IN_REVIEW' });
    await database.sql("UPDATE subrosa.cases SET urgency = 'TODAY', screening = 'UNSCREENED' WHERE id = $1", [
      urgent.row.id,
    ]);
    await buildReading(database, supervisor, urgent);
    const send = (verdict: 'COMMENT' | 'CHANGES_REQUESTED' | 'REVIEWED_IN_WRITING') =>
      as(database, supervisor, (work) =>
        feature.send.execute(
          work,
          { ...emptyReview(urgent.row.id), verdict, recommendations: 'Call the on-call line first.' },
          proofOf(supervisor),
        ),
      );
    const refused = await send('REVIEWED_IN_WRITING').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'CASE_NOT_REVIEWABLE',
      details: expect.objectContaining({ reasons: ['CASE_UNSCREENED'] }) as unknown,
    });
    expect(await code(send('COMMENT'))).toBe('done');
    expect(await code(send('CHANGES_REQUESTED'))).toBe('done');
    await database.sql("UPDATE subrosa.cases SET state = 'IN_REVIEW', screening = 'SCREENED' WHERE id = $1", [
      urgent.row.id,
    ]);
    expect(await code(send('REVIEWED_IN_WRITING'))).toBe('done');
  });
});
