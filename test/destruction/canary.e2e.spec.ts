import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildCaseParts } from '@subrosa/features/cases/testing.js';
import { submissionOf } from '@subrosa/features/cases/test/submission.js';
import { buildConsent } from '@subrosa/features/consents/testing.js';
import { discussionFeature } from '@subrosa/features/discussion/testing.js';
import { FileKeyStore, LastingCipher } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
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
  note: canaryText(5_000),
  'refused submission': canaryText(7_000),
  'refused comment': canaryText(3_990),
  'failed comment': canaryText(3_500),
  'request variable': canaryText(2_500),
  'request literal': canaryText(700),
  'malformed request': canaryText(700),
};
const text = (name: string): string => TEXTS[name] ?? '';

describe('the canary: no text of a case lies anywhere in clear', () => {
  const scanner = new CanaryScanner(new Map(Object.entries(TEXTS)));
  let world: CanaryWorld;
  let caseId: string;
  let base: { draftId: string; clientRecordId: string; assignmentIds: string[] };

  beforeAll(async () => {
    world = await startCanaryWorld();
    await world.startWorker();
  }, 180_000);
  afterAll(async () => {
    await world.close();
  }, 60_000);

  const as = <T>(person: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    world.database.unitOfWork.run(person, { action: 'canary', requestId: newId() }, act);

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
    const { saveDraft } = buildCaseParts(database);
    await as(author, (work) =>
      saveDraft.execute(work, {
        ...draft,
        expectedVersion: 0,
        clientRecordId: record.id,
        templateId: 'case-consultation',
        templateVersion: 1,
      }),
    );
    const { supervisor } = world;
    base = {
      draftId: draft.id,
      clientRecordId: record.id,
      assignmentIds: [await buildAssignment(database, { supervisor, supervisee: author })],
    };
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('after a refused and a successful submission, openings, a comment with its quote, a report, an extension', async () => {
    const { author, supervisor, database } = world;
    const { submit, open, report, answer, extend } = buildCaseParts(database);
    const refused = await submissionOf(base, {
      question: text('refused submission').slice(0, 500),
      sections: [{ key: 'background', text: text('refused submission') }],
    });
    expect((await as(author, (work) => submit.execute(work, refused))).row).toBeNull();

    const sections = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];
    const bodies = ['short section', 'long section', 'other section'];
    const input = await submissionOf(base, {
      question: text('question'),
      sections: sections.map((key, index) => ({ key, text: text(bodies[index] ?? 'short section') })),
    });
    const submitted = await as(author, (work) => submit.execute(work, input));
    expect(submitted.findings).toEqual([]);
    caseId = submitted.row?.id ?? '';

    const ids = await database.sql<{ id: string }>(
      'SELECT id FROM subrosa.case_sections WHERE case_id = $1 ORDER BY position',
      [caseId],
    );
    for (const { id } of ids) await as(supervisor, (work) => open.execute(work, id));
    const { add } = discussionFeature(database);
    const quote = text('long section').slice(1_000, 1_200);
    const comment = await as(supervisor, (work) =>
      add.execute(work, {
        caseId,
        text: text('comment'),
        kept: [],
        pending: false,
        anchor: { version: 1, section: 'background', from: 1_000, to: 1_200, quote },
      }),
    );
    expect(comment.findings).toEqual([]);
    const reported = await as(supervisor, (work) =>
      report.execute(work, { sectionId: ids[2]?.id ?? '', from: 10, to: 60 }),
    );
    await as(author, (work) =>
      answer.execute(work, { reportId: reported.id, reason: text('report answer') }),
    );
    const now = await database.now();
    await as(supervisor, (work) =>
      extend.extend(work, {
        caseId,
        expiresAt: new Date(now.getTime() + 70 * 86_400_000),
        reasonCode: 'OTHER',
        reason: text('extension reason'),
      }),
    );
    // Supervision notes are sealed under the clinic's lasting key.
    const lasting = new LastingCipher(
      new FileKeyStore(world.api.config.KEY_DIRECTORY, world.api.config.KEY_WRAPPING_KEY),
    );
    const noteId = newId();
    await database.sql(
      `INSERT INTO subrosa.supervision_notes (clinic_id, id, case_id, case_number, supervisor_id, supervisee_id, held_on, body,
         keep_until, created_at) VALUES ($1, $2, $3, 1, $4, $5, '2026-01-01', $6, '2033-01-01', subrosa.now())`,
      [
        world.clinicId,
        noteId,
        caseId,
        supervisor.personId,
        author.personId,
        await lasting.seal(world.clinicId, `supervision_note|${noteId}`, text('note')),
      ],
    );
    expect((await world.search(scanner)).sightings).toEqual([]);
  }, 60_000);

  it('after errors with text in flight: refused, failing in the database, malformed on the wire', async () => {
    const { supervisor, database } = world;
    const { add } = discussionFeature(database);
    const comment = (body: string, to = caseId): Promise<unknown> =>
      as(supervisor, (work) => add.execute(work, { caseId: to, text: body, kept: [], pending: false }));
    await expect(comment(text('refused comment'), newId())).rejects.toThrow();
    await database.sql('ALTER TABLE subrosa.comments ADD CONSTRAINT broken CHECK (version < 0) NOT VALID');
    await expect(comment(text('failed comment'))).rejects.toThrow();
    await database.sql('ALTER TABLE subrosa.comments DROP CONSTRAINT broken');

    const client = await world.api.as(supervisor);
    const create = 'mutation($input: CreateClientRecordInput!) { createClientRecord(input: $input) { id } }';
    const clear = text('request variable');
    for (const input of [
      { id: newId(), pseudonym: clear, blob: clear, keyForAuthor: clear, keyForClinic: '' },
      { id: clear, unknown: clear },
      clear,
    ]) {
      await client.refusal(create, { input });
    }
    const literal = JSON.stringify(text('request literal'));
    await client.refusal(`query { clientRecord(id: ${literal}) { id } }`);
    await client.refusal(`query { nothing(text: ${literal}) { id } }`);
    await client.send(`query { ${text('malformed request')} "${text('malformed request')}`);
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
