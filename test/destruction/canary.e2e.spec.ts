import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import { submissionOf } from '@subrosa/features/cases/test/submission.js';
import { buildConsent } from '@subrosa/features/consents/testing.js';
import { buildAssignment } from '@subrosa/testing';
import { CanaryScanner, FORMS } from './canary-scanner.js';
import { canaryText } from './canary-text.js';
import { sealOnDevice, startCanaryWorld } from './canary-world.js';
import type { CanaryWorld } from './canary-world.js';

/** Every text of this run by what it is; short ones fit into a row, long ones are stored out of line. */
const TEXTS: Readonly<Record<string, string>> = {
  'client record': canaryText(600),
  draft: canaryText(9_000),
  question: canaryText(300),
  'short section': canaryText(160),
  'long section': canaryText(7_990),
  'other section': canaryText(3_000),
  comment: canaryText(3_000),
  'report answer': canaryText(400),
  'extension reason': canaryText(300),
  note: canaryText(1_990),
  directions: canaryText(1_500),
  recommendations: canaryText(1_900),
  rationale: canaryText(700),
  'refused submission': canaryText(7_000),
  'refused comment': canaryText(3_990),
  'failed comment': canaryText(3_500),
  password: canaryText(64),
  'request variable': canaryText(2_500),
  'request literal': canaryText(700),
  'malformed request': canaryText(700),
};
const text = (name: string): string => TEXTS[name] ?? '';

const SUBMIT =
  'mutation($input: SubmitCaseInput!) { submitCase(input: $input) { case { id } refusals { code } findings { kind } } }';
const OPEN = 'mutation($id: ID!) { openSection(sectionId: $id) { text } }';
const COMMENT =
  'mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id } findings { kind } } }';
const REPORT = 'mutation($input: ReportPassageInput!) { reportPassage(input: $input) { id } }';
const ANSWER = 'mutation($id: ID!, $reason: String!) { answerReport(reportId: $id, reason: $reason) { id } }';
const EXTEND = 'mutation($input: ExtendCaseInput!) { extendCase(input: $input) { id } }';
const REVIEW =
  'mutation($input: SendReviewInput!) { sendReview(input: $input) { review { id } refusals { code } findings { kind } } }';
const READ = `query($id: ID!) { case(id: $id) { teaser { question } versions { sections { text } } reviews { recommendations }
  threads(first: 10) { edges { node { passage { quote } comments { text } } } } supervisionNotes { focus directions } } }`;

interface Submitted {
  submitCase: { case: { id: string } | null; findings: object[] };
}
interface Added {
  addComment: { comment: { id: string } | null };
}

/** A submission as it is sent. */
async function inputOf(...given: Parameters<typeof submissionOf>): Promise<object> {
  const { isUnscreened, ...input } = await submissionOf(...given);
  return { ...input, unscreened: isUnscreened };
}

describe('the canary: no text of a case lies anywhere in clear', () => {
  const scanner = new CanaryScanner(new Map(Object.entries(TEXTS)));
  let world: CanaryWorld;
  let caseId: string;
  let base: { draftId: string; clientRecordId: string; assignmentIds: string[] };

  beforeAll(async () => {
    world = await startCanaryWorld(text('password'));
    await world.startWorker();
  }, 180_000);
  afterAll(async () => {
    await world.close();
  }, 60_000);

  it('after the author has sealed a client record and a draft', async () => {
    const { author, database } = world;
    const client = await world.api.as(author);
    const record = await sealOnDevice(author, { names: [text('client record')] }, 'client-record');
    await client.data(
      'mutation($input: CreateClientRecordInput!) { createClientRecord(input: $input) { id } }',
      { input: { ...record, pseudonym: 'Quiet Harbour' } },
    );
    await buildConsent(database, { author, clientRecordId: record.id });
    const draft = await sealOnDevice(author, { text: text('draft') }, 'draft');
    const save = {
      expectedVersion: 0,
      clientRecordId: record.id,
      templateId: 'case-consultation',
      templateVersion: 1,
    };
    await client.data('mutation($input: SaveDraftInput!) { saveDraft(input: $input) { id } }', {
      input: { ...draft, ...save },
    });
    const { supervisor } = world;
    base = {
      draftId: draft.id,
      clientRecordId: record.id,
      assignmentIds: [await buildAssignment(database, { supervisor, supervisee: author })],
    };
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('after a refused and a successful submission, openings, a comment with its quote, a report, an extension', async () => {
    const { author, supervisor, database, api } = world;
    const [writer, reader] = [await api.as(author), await api.as(supervisor)];
    const refused = await inputOf(base, {
      question: text('refused submission').slice(0, 500),
      sections: [{ key: 'background', text: text('refused submission') }],
    });
    const refusal = await writer.data<Submitted>(SUBMIT, { input: refused });
    expect(refusal.submitCase.case).toBeNull();

    const keys = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];
    const bodies = ['short section', 'long section', 'other section'];
    const input = await inputOf(base, {
      question: text('question'),
      sections: keys.map((key, index) => ({ key, text: text(bodies[index] ?? 'short section') })),
    });
    const { submitCase } = await writer.data<Submitted>(SUBMIT, { input });
    expect(submitCase.findings).toEqual([]);
    caseId = submitCase.case?.id ?? '';

    const sections = await database.sql<{ id: string }>(
      'SELECT id FROM subrosa.case_sections WHERE case_id = $1 ORDER BY position',
      [caseId],
    );
    for (const { id } of sections) {
      const { openSection } = await reader.data<{ openSection: { text: string } }>(OPEN, { id });
      expect(openSection.text.length).toBeGreaterThan(100);
    }
    const anchor = { version: 1, section: 'background', from: 1_000, to: 1_200 };
    const quote = text('long section').slice(anchor.from, anchor.to);
    const comment = { caseId, text: text('comment'), pending: true, anchor: { ...anchor, quote } };
    expect((await reader.data<Added>(COMMENT, { input: comment })).addComment.comment).not.toBeNull();
    const report = { sectionId: sections[2]?.id, from: 10, to: 60 };
    const { reportPassage } = await reader.data<{ reportPassage: { id: string } }>(REPORT, { input: report });
    await writer.data(ANSWER, { id: reportPassage.id, reason: text('report answer') });
    const expiresAt = new Date((await database.now()).getTime() + 70 * 86_400_000).toISOString();
    const extension = { caseId, expiresAt, reasonCode: 'OTHER', reason: text('extension reason') };
    await reader.data(EXTEND, { input: extension });
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('after a sign-off with recommendations, a rating and a lasting note, and everything read once more', async () => {
    const { author, supervisor, api, database } = world;
    const zone = { timeZone: 'America/Los_Angeles' };
    const today = new Intl.DateTimeFormat('en-CA', zone).format(await database.now());
    const { sendReview } = await (
      await api.as(supervisor)
    ).data<{ sendReview: { refusals: object[]; findings: object[] } }>(REVIEW, {
      input: {
        caseId,
        version: 1,
        verdict: 'REVIEWED_IN_WRITING',
        password: text('password'),
        recommendations: text('recommendations'),
        ratings: [{ competency: 'RISK', score: 4, rationale: text('rationale') }],
        note: {
          heldOn: today,
          focus: text('note'),
          directions: text('directions'),
        },
      },
    });
    expect(sendReview.findings).toEqual([]);
    expect(sendReview.refusals).toEqual([]);
    for (const person of [author, supervisor]) {
      const { body } = await (await api.as(person)).send(READ, { id: caseId });
      const answer = JSON.stringify(body);
      for (const name of ['question', 'long section', 'comment', 'recommendations', 'note']) {
        expect(answer).toContain(JSON.stringify(text(name)).slice(1, 60));
      }
    }
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('after errors with text in flight: refused, failing in the database, malformed on the wire', async () => {
    const { supervisor, author, database, api } = world;
    const [writer, reader] = [await api.as(author), await api.as(supervisor)];
    const comment = (body: string, to = caseId) => ({ input: { caseId: to, text: body, pending: false } });
    expect(await reader.refusal(COMMENT, comment(text('refused comment'), newId()))).toBe('NOT_FOUND');
    await database.sql('ALTER TABLE subrosa.comments ADD CONSTRAINT broken CHECK (version < 0) NOT VALID');
    expect(await reader.refusal(COMMENT, comment(text('failed comment')))).toBe('INTERNAL');
    await database.sql('ALTER TABLE subrosa.comments DROP CONSTRAINT broken');

    const create = 'mutation($input: CreateClientRecordInput!) { createClientRecord(input: $input) { id } }';
    const clear = text('request variable');
    for (const input of [
      { id: newId(), pseudonym: clear, blob: clear, keyForAuthor: clear, keyForClinic: '' },
      { id: clear, unknown: clear },
      clear,
    ]) {
      await writer.refusal(create, { input });
    }
    const literal = JSON.stringify(text('request literal'));
    await writer.refusal(`query { clientRecord(id: ${literal}) { id } }`);
    await writer.refusal(`query { nothing(text: ${literal}) { id } }`);
    await writer.send(`query { ${text('malformed request')} "${text('malformed request')}`);
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('after the worker has destroyed the case and erased its keys', async () => {
    const { database } = world;
    const [row] = await database.sql<{ expires_at: Date }>(
      'SELECT expires_at FROM subrosa.cases WHERE id = $1',
      [caseId],
    );
    await database.setClock(row?.expires_at ?? null);
    const isErased = async (): Promise<boolean> => {
      const receipts = await database.sql<{ key_erased_at: Date }>(
        'SELECT key_erased_at FROM subrosa.destruction_receipts WHERE case_id = $1',
        [caseId],
      );
      return (receipts[0]?.key_erased_at.getTime() ?? Infinity) <= (row?.expires_at.getTime() ?? 0);
    };
    const deadline = Date.now() + 30_000;
    while (!(await isErased()) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await isErased()).toBe(true);
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('and the same search finds a text planted in clear, in every form, in a row and out of line', async () => {
    const planted = { short: canaryText(90), long: canaryText(12_000) };
    const control = new CanaryScanner(new Map(Object.entries(planted)));
    await world.database.sql(
      'CREATE TABLE public.planted (form text, bytes bytea); ALTER TABLE public.planted ALTER bytes SET STORAGE EXTERNAL',
    );
    for (const [form, encode] of Object.entries(FORMS)) {
      for (const value of Object.values(planted)) {
        await world.database.sql('INSERT INTO public.planted VALUES ($1, $2)', [form, encode(value)]);
      }
    }
    world.workerLines.push(JSON.stringify({ msg: planted.short }));
    const { sightings, bytes, files } = await world.search(control);
    for (const secret of Object.keys(planted)) {
      const heap = sightings.filter((one) => one.secret === secret && one.place.startsWith('base'));
      const log = sightings.filter((one) => one.secret === secret && one.place.startsWith('pg_wal'));
      expect(new Set(heap.map(({ form }) => form))).toEqual(new Set(Object.keys(FORMS)));
      expect(new Set(log.map(({ form }) => form))).toEqual(new Set(Object.keys(FORMS)));
    }
    expect(sightings).toContainEqual({ secret: 'short', form: 'json', place: 'logs of the processes' });
    // What was searched is the whole installation, not an empty folder.
    expect(files).toBeGreaterThan(500);
    expect(bytes).toBeGreaterThan(30_000_000);
  }, 60_000);
});
