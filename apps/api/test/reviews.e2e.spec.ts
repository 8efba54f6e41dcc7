import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildCase, buildOpenings, useKeyStore } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { hashPassword } from '@subrosa/features/identity/index.js';
import { KEY_STORE } from '@subrosa/platform/crypto/index.js';
import type { KeyStore } from '@subrosa/platform/crypto/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { DataSource } from 'typeorm';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const PASSWORD = 'the long way home by the river';
const ADD = `mutation addComment($input: AddCommentInput!) { addComment(input: $input) {
  comment { id threadId text isPending sentAt version author { displayName } viewerCan { edit delete } }
  findings { field from to kind reasons replacement } } }`;
const EDIT = `mutation editComment($input: EditCommentInput!) { editComment(input: $input) { comment { text version } } }`;
const DELETE = 'mutation deleteComment($id: ID!) { deleteComment(commentId: $id) }';
const RESOLVE =
  'mutation resolveThread($id: ID!) { resolveThread(threadId: $id) { resolvedAt resolvedBy { id } } }';
const SEND = `mutation sendReview($input: SendReviewInput!) { sendReview(input: $input) {
  review { id verdict versionNumber commentCount recommendations reviewer { id } ratings { competency score rationale } }
  refusals { code field text } findings { field kind } reminder } }`;
const DISCUSSION = `query discussion($id: ID!) { case(id: $id) {
  state
  unsentComments { id text }
  threads(first: 100) { edges { node { id section tag versionNumber
    passage { quote } currentPlace { from to } resolvedAt viewerCan { reply resolve reopen }
    comments { id text isPending } } } } } }`;
const REVIEWS = `query reviews($id: ID!) { case(id: $id) {
  state
  reviews { verdict recommendations commentCount reviewer { id } ratings { score rationale } }
  supervisionNotes { focus directions keepUntil supervisor { id } } } }`;
const NOTES = '{ supervisionNotes { edges { node { caseNumber heldOn focus supervisee { id } } } } }';

interface Discussion {
  case: {
    state: string;
    unsentComments: { id: string; text: string | null }[];
    threads: {
      edges: {
        node: {
          id: string;
          passage: { quote: string } | null;
          currentPlace: { from: number; to: number } | null;
          viewerCan: { reply: boolean; resolve: boolean };
          comments: { id: string; text: string | null }[];
        };
      }[];
    };
  };
}
interface Added {
  addComment: { comment: { id: string; threadId: string } | null; findings: { kind: string }[] };
}

describe('discussion and reviews over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Record<'author' | 'supervisor' | 'trainee' | 'director', PersonActor>;
  let clients: Record<keyof typeof people, TestClient>;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    useKeyStore(database, api.app.get<KeyStore>(KEY_STORE));
    const clinicId = await buildClinic(database);
    const passwordHash = await hashPassword(PASSWORD);
    const member = (role: PersonActor['roles'][number], displayName: string) =>
      buildMember(database, clinicId, { roles: [role], displayName, passwordHash });
    people = {
      author: await member('TRAINEE', 'Ana Author'),
      supervisor: await member('SUPERVISOR', 'Sam Supervisor'),
      trainee: await member('TRAINEE', 'Tess Trainee'),
      director: await member('DIRECTOR', 'Dan Director'),
    };
    clients = {
      author: await api.as(people.author),
      supervisor: await api.as(people.supervisor),
      trainee: await api.as(people.trainee),
      director: await api.as(people.director),
    };
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  beforeEach(async () => {
    const { author, supervisor } = people;
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    built = await buildCase(database, { author, supervisor }, { assignmentId, state: 'IN_REVIEW' });
    await buildOpenings(database, supervisor, built.sectionIds);
  });

  const seen = async (client: TestClient): Promise<Discussion['case']> =>
    (await client.data<Discussion>(DISCUSSION, { id: built.row.id })).case;
  const reviewsOf = async (client: TestClient): Promise<object> =>
    (await client.data<{ case: object }>(REVIEWS, { id: built.row.id })).case;
  const add = async (client: TestClient, input: Record<string, unknown>) =>
    (await client.data<Added>(ADD, { input: { caseId: built.row.id, ...input } })).addComment;
  const review = (input: Record<string, unknown>) => ({
    input: { caseId: built.row.id, version: 1, password: PASSWORD, ...input },
  });

  it('gathers, changes, sends with a verdict, answers, settles, signs off, and leaves a note', async () => {
    const { author, supervisor } = clients;
    const anchor = { version: 1, section: 'presenting_concern', from: 22, to: 35, quote: 'long silences' };
    const first = await add(supervisor, {
      text: 'What happens in you then?',
      pending: true,
      anchor,
      tag: 'QUESTION',
    });
    expect(first.comment).toMatchObject({
      isPending: true,
      sentAt: null,
      author: { displayName: 'Sam Supervisor' },
      viewerCan: { edit: true, delete: true },
    });
    const edit = { commentId: first.comment?.id, expectedVersion: 1, text: 'What happens in you in these?' };
    await supervisor.data(EDIT, { input: edit });
    expect(await supervisor.refusal(EDIT, { input: edit })).toBe('VERSION_CONFLICT');
    const second = await add(supervisor, { text: 'Not this one.', pending: true });
    await supervisor.data(DELETE, { id: second.comment?.id });
    expect((await seen(author)).threads.edges).toEqual([]);
    expect((await seen(supervisor)).unsentComments).toEqual([{ id: first.comment?.id, text: edit.text }]);

    const changes = review({ verdict: 'CHANGES_REQUESTED', recommendations: 'Say more about the ending.' });
    expect(await supervisor.data(SEND, changes)).toMatchObject({
      sendReview: { review: { verdict: 'CHANGES_REQUESTED', commentCount: 1 }, refusals: [], reminder: null },
    });
    const forAuthor = await seen(author);
    expect(forAuthor.unsentComments).toEqual([]);
    expect(await reviewsOf(author)).toMatchObject({
      state: 'CHANGES_REQUESTED',
      reviews: [{ verdict: 'CHANGES_REQUESTED', recommendations: 'Say more about the ending.' }],
    });
    const thread = forAuthor.threads.edges[0]?.node;
    expect(thread).toMatchObject({
      passage: { quote: 'long silences' },
      currentPlace: { from: 22, to: 35 },
      viewerCan: { reply: true, resolve: true, reopen: false },
      comments: [{ text: edit.text, isPending: false }],
    });
    await add(author, { threadId: thread?.id, text: 'I become very still.' });
    expect(await author.data(RESOLVE, { id: thread?.id })).toMatchObject({
      resolveThread: { resolvedBy: { id: people.author.personId } },
    });

    await database.sql(`UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1`, [built.row.id]);
    const note = {
      heldOn: built.row.submittedAt.toISOString().slice(0, 10),
      focus: 'Staying with a silence',
    };
    const rating = { competency: 'REFLECTION', score: 4, rationale: 'Sees the own part in it early.' };
    // A day ago in UTC is a day that has begun in every zone of the Americas.
    note.heldOn = new Date(built.row.submittedAt.getTime() - 86_400_000).toISOString().slice(0, 10);
    const signed = await supervisor.data<{ sendReview: { reminder: string } }>(
      SEND,
      review({ verdict: 'REVIEWED_IN_WRITING', ratings: [rating], note }),
    );
    expect(signed.sendReview.reminder).toContain('This co-signs no note and credits no hours.');
    expect(await reviewsOf(author)).toMatchObject({
      state: 'REVIEWED',
      reviews: [{}, { verdict: 'REVIEWED_IN_WRITING', ratings: [{ score: 4, rationale: rating.rationale }] }],
      supervisionNotes: [
        { focus: note.focus, keepUntil: null, supervisor: { id: people.supervisor.personId } },
      ],
    });
    expect(await supervisor.data(NOTES)).toMatchObject({
      supervisionNotes: {
        edges: [{ node: { caseNumber: built.row.number, supervisee: { id: people.author.personId } } }],
      },
    });
  });

  it('signs with the right password only, and writes a wrong one to the ledger', async () => {
    const { supervisor } = clients;
    const signOff = { verdict: 'REVIEWED_IN_WRITING' };
    expect(await supervisor.refusal(SEND, review({ ...signOff, password: 'a guess' }))).toBe(
      'REAUTHENTICATION_FAILED',
    );
    expect(await supervisor.data(SEND, review({ ...signOff, password: null }))).toMatchObject({
      sendReview: { review: null, refusals: [{ code: 'REAUTHENTICATION_REQUIRED', field: 'password' }] },
    });
    const lines = await database.sql<{ details: { code?: string; reasons?: string[] } }>(
      `SELECT details FROM subrosa.ledger_events WHERE actor_id = $1 AND action = 'review.send' AND outcome = 'REFUSED'
        ORDER BY position`,
      [people.supervisor.personId],
    );
    expect(lines.map(({ details }) => details.code ?? details.reasons?.[0])).toEqual([
      'REAUTHENTICATION_FAILED',
      'REAUTHENTICATION_REQUIRED',
    ]);
    expect((await seen(supervisor)).state).toBe('IN_REVIEW');
  });

  it('is no place for others: strangers find nothing, directors read nothing, authors sign nothing', async () => {
    const { author, trainee, director } = clients;
    await add(author, { text: 'A question to my supervisor.' });
    expect(await trainee.refusal(DISCUSSION, { id: built.row.id })).toBe('NOT_FOUND');
    expect(await trainee.refusal(ADD, { input: { caseId: built.row.id, text: 'Hello there.' } })).toBe(
      'NOT_FOUND',
    );
    expect(await director.refusal(ADD, { input: { caseId: built.row.id, text: 'Hello there.' } })).toBe(
      'FORBIDDEN',
    );
    expect(
      await director.data('query of($id: ID!) { case(id: $id) { threads { edges { node { id } } } } }', {
        id: built.row.id,
      }),
    ).toEqual({
      case: { threads: { edges: [] } },
    });
    expect(await author.refusal(SEND, review({ verdict: 'REVIEWED_IN_WRITING' }))).toBe('FORBIDDEN');
  });

  it('marks what may identify a client and stores nothing, nor logs it', async () => {
    const text = 'Call Margaret Okonkwo at 415-555-0137.';
    const { comment, findings } = await add(clients.author, { text });
    expect(comment).toBeNull();
    expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['A_NAME', 'D_PHONE']));
    expect((await seen(clients.author)).threads.edges).toEqual([]);
    expect(api.logLines.join('')).not.toContain('Okonkwo');
  });

  it('asks the database as often for fifty comments as for five', async () => {
    const runs: number[] = [];
    for (const count of [5, 45]) {
      for (let index = 0; index < count; index += 1)
        await add(clients.supervisor, { text: `Remark number ${index}.` });
      runs.push(await statementsOf(() => seen(clients.author)));
    }
    expect(runs[1]).toBe(runs[0]);
    expect(runs[0]).toBeLessThanOrEqual(60);
    const texts = (await seen(clients.author)).threads.edges.flatMap(({ node }) => node.comments);
    expect(texts).toHaveLength(50);
    // Fifty requests over HTTP, each screened: slow on a machine that does other work as well.
  }, 180_000);

  /** How many statements the API sends while something is asked. */
  async function statementsOf(act: () => Promise<unknown>): Promise<number> {
    const source = api.app.get(DataSource);
    const make = source.createQueryRunner.bind(source);
    let count = 0;
    source.createQueryRunner = (...parts) => {
      const runner = make(...parts);
      const query = runner.query.bind(runner);
      runner.query = ((...given: Parameters<typeof query>) => {
        count += 1;
        return query(...given);
      }) as typeof runner.query;
      return runner;
    };
    try {
      await act();
    } finally {
      source.createQueryRunner = make;
    }
    return count;
  }
});
