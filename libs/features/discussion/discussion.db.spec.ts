import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { HIDDEN_MARK } from '../cases/index.js';
import { buildCase, buildOpenings } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import type { AddCommentInput } from './add-comment.js';
import { as, buildComments, discussionFeature, isUnsent } from './testing.js';

const CANARY = 'the heron waits in the reeds at noon';
const QUOTE = 'long silences';
const FIRST = { version: 1, section: 'presenting_concern', from: 22, to: 35 };

describe('the discussion of a case', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof discussionFeature>;
  let author: PersonActor, supervisor: PersonActor, second: PersonActor;
  let trainee: PersonActor, director: PersonActor, elsewhere: PersonActor;
  let built: BuiltCase;
  let assignmentId: string;

  beforeAll(async () => {
    database = await testDatabase();
    feature = discussionFeature(database);
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
    author = await member('TRAINEE');
    supervisor = await member('SUPERVISOR');
    second = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
    director = await member('DIRECTOR');
    elsewhere = await buildMember(database, await buildClinic(database), { roles: ['SUPERVISOR'] });
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
  });

  const input = (change: Partial<AddCommentInput> = {}): AddCommentInput => ({
    caseId: built.row.id,
    text: CANARY,
    kept: [],
    pending: false,
    ...change,
  });
  const add = (actor: PersonActor, change: Partial<AddCommentInput> = {}) =>
    as(database, actor, (work) => feature.add.execute(work, input(change)));
  const added = async (actor: PersonActor, change: Partial<AddCommentInput> = {}) => {
    const { comment } = await add(actor, change);
    if (comment === null) throw new Error('marked');
    return comment;
  };
  const code = (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const seenBy = (actor: PersonActor) =>
    as(database, actor, async (work) => {
      const { items } = await feature.queries.page(work, { caseId: built.row.id, afterId: null });
      const comments = await feature.comments.ofThreads(
        work,
        items.map(({ row }) => row.id),
      );
      return { threads: items, comments, texts: await feature.reader.commentTexts(work, comments) };
    });
  const stored = async () => {
    const [count] = await database.sql<{ threads: string; comments: string }>(
      `SELECT (SELECT count(*) FROM subrosa.threads WHERE case_id = $1) AS threads,
              (SELECT count(*) FROM subrosa.comments WHERE case_id = $1) AS comments`,
      [built.row.id],
    );
    return count;
  };
  const events = (action: string) =>
    database.sql<{ outcome: string; actor_id: string; grant_code: string; details: object }>(
      'SELECT outcome, actor_id, grant_code, details FROM subrosa.ledger_events WHERE case_id = $1 AND action = $2 ORDER BY position',
      [built.row.id, action],
    );

  it('shows a posted comment to author and supervisor, each text one line of the ledger', async () => {
    await added(supervisor, { anchor: { ...FIRST, quote: QUOTE } });
    for (const reader of [author, supervisor]) {
      expect((await seenBy(reader)).texts).toEqual([CANARY]);
    }
    const reads = await events('comment.read');
    expect(reads.map(({ outcome, actor_id, grant_code }) => [outcome, actor_id, grant_code])).toEqual([
      ['READ', author.personId, 'comment.read.author'],
      ['READ', supervisor.personId, 'comment.read.supervisor'],
    ]);
    expect(await events('comment.add')).toMatchObject([{ outcome: 'DONE', actor_id: supervisor.personId }]);
  });

  it('hides what is gathered from everyone but its writer, threads included, until it is sent', async () => {
    const comment = await added(supervisor, { pending: true, anchor: FIRST });
    expect(isUnsent(comment)).toBe(true);
    expect(await seenBy(author)).toEqual({ threads: [], comments: [], texts: [] });
    expect((await seenBy(supervisor)).texts).toEqual([CANARY]);
    const gathered = await as(database, supervisor, (work) => feature.queries.gathered(work, built.row.id));
    expect(gathered.map(({ row }) => row.id)).toEqual([comment.id]);
    const sent = await as(database, supervisor, (work) =>
      feature.send.execute(work, { caseId: built.row.id, personId: supervisor.personId, grant: 'test' }),
    );
    expect(sent).toBe(1);
    expect((await seenBy(author)).texts).toEqual([CANARY]);
    expect(await events('comment.send')).toMatchObject([{ outcome: 'DONE' }]);
  });

  it('keeps a thread from a supervisor who has not opened the section it quotes', async () => {
    await added(supervisor, { anchor: { version: 1, section: 'dilemma', from: 2, to: 6 } });
    const whole = await added(supervisor, { text: 'Let us talk about the pace of this work.' });
    await buildOpenings(database, second, built.sectionIds.slice(0, 1));
    const { threads, comments } = await seenBy(second);
    expect(comments.map(({ row }) => row.id)).toEqual([whole.id]);
    expect(threads).toHaveLength(1);
    expect(await code(add(second, { anchor: { version: 1, section: 'dilemma', from: 2, to: 6 } }))).toBe(
      'INVALID_INPUT',
    );
  });

  it('is closed to strangers, to whoever has not opened the case, and to directors', async () => {
    await added(supervisor);
    for (const stranger of [trainee, elsewhere, director, second]) {
      expect(await seenBy(stranger)).toEqual({ threads: [], comments: [], texts: [] });
    }
    expect(await code(add(trainee))).toBe('NOT_FOUND');
    expect(await code(add(elsewhere))).toBe('NOT_FOUND');
    expect(await code(add(director))).toBe('FORBIDDEN');
    expect(await code(add(second))).toBe('FORBIDDEN');
  });

  it('refuses what does not fit and changes nothing', async () => {
    const thread = (await added(author)).threadId;
    const before = await stored();
    const unsent = (await added(supervisor, { pending: true })).threadId;
    const cases: readonly [PersonActor, Partial<AddCommentInput>, string][] = [
      [author, { text: '  ' }, 'INVALID_INPUT'],
      [author, { text: 'x'.repeat(4_001) }, 'TOO_LARGE'],
      [author, { text: 'half \ud800 a pair' }, 'INVALID_INPUT'],
      [author, { pending: true }, 'INVALID_INPUT'],
      [author, { threadId: thread, anchor: FIRST }, 'INVALID_INPUT'],
      [author, { threadId: thread, tag: 'RISK' }, 'INVALID_INPUT'],
      [author, { threadId: unsent }, 'NOT_FOUND'],
      [author, { threadId: 'not-an-id' }, 'NOT_FOUND'],
      [author, { caseId: 'not-an-id' }, 'NOT_FOUND'],
      [supervisor, { threadId: unsent }, 'INVALID_INPUT'],
      [author, { anchor: { ...FIRST, version: 2 } }, 'VERSION_CONFLICT'],
      [author, { anchor: { ...FIRST, section: 'unknown' } }, 'INVALID_INPUT'],
      [author, { anchor: { ...FIRST, to: 4_000 } }, 'INVALID_INPUT'],
      [author, { anchor: { ...FIRST, quote: 'other words' } }, 'INVALID_INPUT'],
    ];
    for (const [actor, change, expected] of cases) {
      expect([change, await code(add(actor, change))]).toEqual([change, expected]);
    }
    expect(await stored()).toEqual({ threads: '2', comments: '2' });
    expect(before).toEqual({ threads: '1', comments: '1' });
  });

  it('follows the life of the case: not before it is opened, not once it is closed', async () => {
    for (const [state, expected] of [
      ['SUBMITTED', 'CASE_NOT_COMMENTABLE'],
      ['CHANGES_REQUESTED', 'done'],
      ['REVIEWED', 'done'],
      ['RECALLED', 'FORBIDDEN'],
    ] as const) {
      await database.sql('UPDATE subrosa.cases SET state = $2 WHERE id = $1', [built.row.id, state]);
      expect([state, await code(add(author))]).toEqual([state, expected]);
    }
  });

  it('screens every text: findings come back as data, nothing is stored, and a reason keeps a word', async () => {
    const text = 'Her mother Margaret Okonkwo called 415-555-0137.';
    const marked = await add(author, { text });
    expect(marked.comment).toBeNull();
    expect(marked.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['A_NAME', 'D_PHONE']));
    expect(await stored()).toEqual({ threads: '0', comments: '0' });
    expect(await events('comment.add')).toMatchObject([{ outcome: 'REFUSED' }]);
    const kept = marked.findings.map(({ field, from, to, kind }) => {
      return { field, from, to, kind, reasonCode: 'NEEDED_BY_READER' };
    });
    const { comment } = await add(author, { text, kept });
    expect(comment).not.toBeNull();
    expect((await events('comment.add')).at(-1)).toMatchObject({
      outcome: 'DONE',
      details: { kept: kept.length, keptReasons: ['NEEDED_BY_READER'] },
    });
  });

  it('lets a name be written that the released text already holds', async () => {
    const sections = [
      {
        key: 'presenting_concern',
        class: 'RECORD_DERIVED' as const,
        text: 'Ottilie came about long silences.',
      },
    ];
    const named = await buildCase(
      database,
      { author, supervisor },
      { assignmentId, state: 'IN_REVIEW', content: { sections } },
    );
    const text = 'What did Ottilie say to Margaret then?';
    const { findings } = await add(author, { caseId: named.row.id, text });
    expect(findings.map(({ from, to }) => text.slice(from, to))).toEqual(['Margaret']);
  });

  it('does not let the author repeat a name that is hidden from the readers', async () => {
    const sections = [
      {
        key: 'presenting_concern',
        class: 'RECORD_DERIVED' as const,
        text: 'Ottilie came about long silences.',
      },
    ];
    const named = await buildCase(
      database,
      { author, supervisor },
      { assignmentId, state: 'IN_REVIEW', content: { sections } },
    );
    await database.sql(
      `INSERT INTO subrosa.passage_reports (clinic_id, id, case_id, section_id, reported_by, from_offset, to_offset, state, reported_at,
         answered_at, version) VALUES ($1, gen_random_uuid(), $2, $3, $4, 0, 7, 'OPEN', subrosa.now(), subrosa.now(), 1)`,
      [named.row.clinicId, named.row.id, named.sectionIds[0], supervisor.personId],
    );
    const text = 'What did Ottilie say to you then?';
    const { comment, findings } = await add(author, { caseId: named.row.id, text });
    expect(comment).toBeNull();
    expect(findings.map(({ from, to }) => text.slice(from, to))).toEqual(['Ottilie']);
  });

  it('changes and takes away only what is not sent, by its writer, at the version that was seen', async () => {
    const comment = await added(supervisor, { pending: true });
    const edit = (actor: PersonActor, expectedVersion: number) =>
      as(database, actor, (work) =>
        feature.edit.execute(work, {
          commentId: comment.id,
          expectedVersion,
          text: 'Other words.',
          kept: [],
        }),
      );
    const remove = (actor: PersonActor) =>
      as(database, actor, (work) => feature.remove.execute(work, comment.id));
    expect(await code(edit(author, 1))).toBe('NOT_FOUND');
    expect(await code(edit(second, 1))).toBe('NOT_FOUND');
    expect(await code(edit(supervisor, 1))).toBe('done');
    expect(await code(edit(supervisor, 1))).toBe('VERSION_CONFLICT');
    expect((await seenBy(supervisor)).texts).toEqual(['Other words.']);
    expect(await code(remove(author))).toBe('NOT_FOUND');
    expect(await code(remove(supervisor))).toBe('done');
    expect(await code(remove(supervisor))).toBe('NOT_FOUND');
    expect(await stored()).toEqual({ threads: '0', comments: '0' });
    const posted = await added(supervisor);
    const removePosted = as(database, supervisor, (work) => feature.remove.execute(work, posted.id));
    expect(await code(removePosted)).toBe('FORBIDDEN');
  });

  it('resolves and opens a thread once each', async () => {
    const { threadId } = await added(supervisor);
    const settle = (actor: PersonActor, isResolved: boolean) =>
      code(as(database, actor, (work) => feature.resolve.execute(work, { threadId, isResolved })));
    expect(await settle(author, false)).toBe('THREAD_OPEN');
    expect(await settle(author, true)).toBe('done');
    expect(await settle(supervisor, true)).toBe('THREAD_RESOLVED');
    expect(await settle(supervisor, false)).toBe('done');
    expect(await settle(trainee, true)).toBe('NOT_FOUND');
  });

  it('closes with the assignment, and refuses to touch what is gathered without losing it', async () => {
    const comment = await added(supervisor, { pending: true });
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [assignmentId],
    );
    expect(await seenBy(supervisor)).toEqual({ threads: [], comments: [], texts: [] });
    expect(await code(add(supervisor))).toBe('NOT_FOUND');
    expect(await code(as(database, supervisor, (work) => feature.remove.execute(work, comment.id)))).toBe(
      'NOT_FOUND',
    );
    expect(await stored()).toEqual({ threads: '1', comments: '1' });
  });

  it('returns no text at or after the expiry instant, not even of rows loaded before it', async () => {
    await added(supervisor, { anchor: FIRST });
    const texts = await as(database, author, async (work) => {
      const { items } = await feature.queries.page(work, { caseId: built.row.id, afterId: null });
      const comments = await feature.comments.ofThreads(work, [items[0]?.row.id ?? '']);
      expect(comments).toHaveLength(1);
      await database.setClock(built.row.expiresAt);
      return [await feature.reader.commentTexts(work, comments), await feature.reader.passages(work, items)];
    });
    expect(texts).toEqual([[null], [null]]);
    expect(await events('comment.read')).toEqual([]);
    expect(await seenBy(author)).toEqual({ threads: [], comments: [], texts: [] });
    expect(await code(add(author))).toBe('CASE_EXPIRED');
  });

  it('keeps no word of a comment or quote in clear', async () => {
    await added(supervisor, { anchor: { ...FIRST, quote: QUOTE } });
    for (const table of ['threads', 'comments', 'ledger_events', 'outbox']) {
      const rows = await database.sql(`SELECT to_jsonb(t)::text AS line FROM subrosa.${table} t`);
      const dump = JSON.stringify(rows).toLowerCase();
      for (const words of [CANARY, QUOTE]) {
        expect(dump).not.toContain(words);
        expect(dump).not.toContain(Buffer.from(words).toString('hex'));
      }
    }
  });

  it('hides a reported passage in quotes, and shows the place where its words are shown', async () => {
    await added(author, { anchor: FIRST });
    await added(author, { anchor: { version: 1, section: 'presenting_concern', from: 0, to: 10 } });
    await database.sql(
      `INSERT INTO subrosa.passage_reports (clinic_id, id, case_id, section_id, reported_by, from_offset, to_offset, state, reported_at,
         answered_at, version) VALUES ($1, gen_random_uuid(), $2, $3, $4, 4, 10, 'OPEN', subrosa.now(), subrosa.now(), 1)`,
      [built.row.clinicId, built.row.id, built.sectionIds[0], supervisor.personId],
    );
    const passages = (actor: PersonActor) =>
      as(database, actor, async (work: Work) => {
        const { items } = await feature.queries.page(work, { caseId: built.row.id, afterId: null });
        return feature.reader.passages(work, items);
      });
    expect((await passages(author)).map((one) => one?.quote)).toEqual([QUOTE, 'The client']);
    const shown = await passages(supervisor);
    expect(JSON.stringify(shown)).not.toContain('client');
    expect(shown.map((one) => one?.place)).toEqual([{ from: 49, to: 62 }, null]);
    expect(await events('thread.read')).toHaveLength(4);
  });

  it('hides reported words in comments that were sent, from all but the author of the case', async () => {
    const text = 'What does the client say about other clients?';
    await added(supervisor, { text });
    await added(author, { text });
    await database.sql(
      `INSERT INTO subrosa.passage_reports (clinic_id, id, case_id, section_id, reported_by, from_offset, to_offset, state, reported_at,
         answered_at, version) VALUES ($1, gen_random_uuid(), $2, $3, $4, 4, 10, 'OPEN', subrosa.now(), subrosa.now(), 1)`,
      [built.row.clinicId, built.row.id, built.sectionIds[0], supervisor.personId],
    );
    const hidden = `What does the ${HIDDEN_MARK} say about other clients?`;
    expect((await seenBy(author)).texts).toEqual([text, text]);
    expect((await seenBy(supervisor)).texts).toEqual([hidden, hidden]);
  });

  it('needs as many statements for fifty comments as for five', async () => {
    const statements = async (): Promise<number> => {
      let count = 0;
      await as(database, author, async (work) => {
        const { queryRunner } = work.manager;
        if (queryRunner === undefined) throw new Error('no runner');
        const query = queryRunner.query.bind(queryRunner);
        queryRunner.query = ((...parts: Parameters<typeof query>) => {
          count += 1;
          return query(...parts);
        }) as typeof query;
        const { items } = await feature.queries.page(work, {
          caseId: built.row.id,
          afterId: null,
          first: 100,
        });
        const ids = items.map(({ row }) => row.id);
        const comments = await feature.comments.ofThreads(work, ids);
        await feature.reader.commentTexts(work, comments);
        await feature.reader.passages(work, items);
        await feature.reader.currentPlaces(work, items);
        await feature.threads.allowedIds(work, ids, 'comment.write');
      });
      return count;
    };
    const texts = (count: number) => Array.from({ length: count }, (_, index) => `Remark number ${index}.`);
    await buildComments(database, supervisor, { caseId: built.row.id, texts: texts(5) });
    const five = await statements();
    await buildComments(database, supervisor, { caseId: built.row.id, texts: texts(45) });
    expect(await statements()).toBe(five);
    // The facts of a section's grant are loaded one relation at a time, twice here: for the quotes and for their places.
    expect(five).toBeLessThanOrEqual(48);
    expect(await events('comment.read')).toHaveLength(55);
  });
});
