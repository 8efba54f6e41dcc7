import type { PersonActor } from '@subrosa/access';
import { FOREVER, newId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { Screening } from '../cases/screening.js';
import { buildCaseParts, buildOpenings } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import type { ConsultationStage } from '../groups/index.js';
import { AddComment } from './add-comment.js';
import { CaseTextRepository } from './case-text.repository.js';
import { CaseTexts } from './case-texts.js';
import { CommentRepository } from './comment.repository.js';
import { ConsultationStageRepository } from './consultation-stage.repository.js';
import { DeleteComment } from './delete-comment.js';
import { DiscardComments } from './discard-comments.js';
import { DiscussionReader } from './discussion-reader.js';
import { EditComment } from './edit-comment.js';
import { FreeTextScreen } from './free-text-screen.js';
import { OpenCases } from './open-case.js';
import { ResolveThread } from './resolve-thread.js';
import { SendComments } from './send-comments.js';
import { ThreadQueries } from './thread.queries.js';
import { ThreadRepository } from './thread.repository.js';
import { Turns } from './turns.js';

// Its lists take a moment to read; one serves every test of the process.
const screening = new Screening();

/** The use cases of the feature, wired as the modules wire them, over the test's key store. */
export function discussionFeature(database: TestDatabase) {
  const { cases, keys, reader, lifecycle } = buildCaseParts(database);
  const threads = new ThreadRepository();
  const comments = new CommentRepository();
  const caseTexts = new CaseTextRepository();
  const texts = new CaseTexts(caseTexts, reader);
  const turns = new Turns(cases, new ConsultationStageRepository());
  const openCases = new OpenCases(cases, keys, caseTexts, turns);
  const screen = new FreeTextScreen(screening);
  return {
    cases,
    keys,
    lifecycle,
    threads,
    comments,
    caseTexts,
    texts,
    screen,
    turns,
    add: new AddComment(openCases, texts, caseTexts, screen, threads, comments),
    edit: new EditComment(openCases, texts, screen, comments),
    remove: new DeleteComment(openCases, comments, threads),
    resolve: new ResolveThread(threads),
    send: new SendComments(comments, threads),
    discard: new DiscardComments(comments, threads),
    queries: new ThreadQueries(threads, comments),
    reader: new DiscussionReader(cases, keys, caseTexts, texts),
  };
}

/** Runs something as a person in a Work of their own. */
export function as<T>(
  database: TestDatabase,
  actor: PersonActor,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  return database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
}

/** As if this person had answered the recognition question and opened every section of version 1, or those given. */
export async function buildReading(
  database: TestDatabase,
  viewer: PersonActor,
  built: BuiltCase,
  sectionIds: readonly string[] = built.sectionIds,
): Promise<void> {
  await database.sql(
    `INSERT INTO subrosa.recognitions (clinic_id, id, case_id, viewer_id, answer, answered_at)
     VALUES ($1, $2, $3, $4, 'NO', subrosa.now()) ON CONFLICT DO NOTHING`,
    [built.row.clinicId, newId(), built.row.id, viewer.personId],
  );
  await buildOpenings(database, viewer, sectionIds);
}

/** Puts a case before a group at this stage, past the facilitator. */
export async function putAtStage(
  database: TestDatabase,
  caseId: string,
  stage: ConsultationStage,
): Promise<void> {
  await database.sql(
    'UPDATE subrosa.consultations SET stage = $2, stage_since = subrosa.now() WHERE case_id = $1',
    [caseId, stage],
  );
}

/** Adds comments to the case as this person, each in a thread of its own; answers their ids. */
export async function buildComments(
  database: TestDatabase,
  writer: PersonActor,
  given: { readonly caseId: string; readonly texts: readonly string[]; readonly pending?: boolean },
): Promise<string[]> {
  const { add } = discussionFeature(database);
  const ids: string[] = [];
  for (const text of given.texts) {
    const input = { caseId: given.caseId, text, kept: [], pending: given.pending ?? false };
    const { comment } = await as(database, writer, (work) => add.execute(work, input));
    if (comment === null) throw new Error('the screen has marked the text of a test comment');
    ids.push(comment.id);
  }
  return ids;
}

/** True for a row that its writer has not sent. */
export const isUnsent = ({ visibleFrom }: { visibleFrom: Date }): boolean => visibleFrom >= FOREVER;
