import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { EpochKeys, newSecretKey } from '@subrosa/platform/crypto/index.js';
import type { KeyName, KeyStore, SecretKey } from '@subrosa/platform/crypto/index.js';
import { DEFAULT_POLICY, buildAssignment } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { ClientRecordRepository } from '../clients/index.js';
import { buildClientRecord } from '../clients/testing.js';
import { NO_PROGRAMME } from '../clinics/index.js';
import { ConsentRepository, DeterminationRepository } from '../consents/index.js';
import { buildConsent } from '../consents/testing.js';
import { AnswerRecognition } from './answer-recognition.js';
import { AnswerRecusal } from './answer-recusal.js';
import { AnswerReport } from './answer-report.js';
import {
  ExtensionRepository,
  OpeningRepository,
  PassageReportRepository,
  VersionRepository,
} from './attached.repository.js';
import type { CaseLines } from './audience-lines.js';
import { AudienceRepository } from './audience.repository.js';
import { CaseBasisRepository } from './case-basis.repository.js';
import { CaseKeyRepository } from './case-key.repository.js';
import { CaseKeys } from './case-keys.js';
import { CaseLifecycle } from './case-lifecycle.js';
import { CaseReader } from './case-reader.js';
import { CaseText } from './case-text.js';
import { CaseWriter } from './case-writer.js';
import type { RestsOn, VersionContent } from './case-writer.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.row.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { DiscardDraft } from './discard-draft.js';
import type { CaseState } from './domain/case-state.js';
import { DraftRepository } from './draft.repository.js';
import { ExpiryChange } from './expiry-change.js';
import { ExtendCase } from './extend-case.js';
import { FindAudience } from './find-audience.js';
import { LeaveGroup } from './leave-group.js';
import { OpenSection } from './open-section.js';
import { RecallCase } from './recall-case.js';
import { RecognitionRepository } from './recognition.repository.js';
import { RecusalRepository } from './recusal.repository.js';
import { ReportPassage } from './report-passage.js';
import { ResubmitCase } from './resubmit-case.js';
import { SaveDraft } from './save-draft.js';
import { Screening } from './screening.js';
import { SectionRepository } from './section.repository.js';
import { StepOut } from './step-out.js';
import { SubmissionGate } from './submission-gate.js';
import { SubmissionGrounds } from './submission-grounds.js';
import { SubmitCase } from './submit-case.js';
import { readdress, scopesOf } from './test/audience.js';
import type { BuiltAudience } from './test/audience.js';
import { WithdrawOnConsent } from './withdraw-on-consent.js';

/** Epoch keys in memory; the same interface as the directory of files, without the disk. */
export class MemoryKeyStore implements KeyStore {
  readonly keys = new Map<KeyName, SecretKey>();

  create(name: KeyName): Promise<SecretKey> {
    if (this.keys.has(name)) return Promise.reject(new Error('the name is taken'));
    const key = newSecretKey();
    this.keys.set(name, key);
    return Promise.resolve(key);
  }

  read(name: KeyName): Promise<SecretKey | null> {
    return Promise.resolve(this.keys.get(name) ?? null);
  }

  erase(name: KeyName): Promise<void> {
    this.keys.delete(name);
    return Promise.resolve();
  }
}

const stores = new WeakMap<TestDatabase, MemoryKeyStore>();

/** The key store of a test database: one and the same for everything that a test builds on it. */
export function keyStoreOf(database: TestDatabase): MemoryKeyStore {
  const store = stores.get(database) ?? new MemoryKeyStore();
  stores.set(database, store);
  return store;
}

const chosen = new WeakMap<TestDatabase, KeyStore>();

/** Makes everything that is built on this database from now on keep its epoch keys here, e.g. in a directory of files. */
export function useKeyStore(database: TestDatabase, store: KeyStore): void {
  chosen.set(database, store);
}

/** The whole feature over the test's key store, put together by hand as the module does. */
export function buildCaseParts(database: TestDatabase) {
  const cases = new CaseRepository();
  const keys = new CaseKeys(
    new CaseKeyRepository(),
    new EpochKeys(chosen.get(database) ?? keyStoreOf(database)),
  );
  const writer = new CaseWriter(cases, keys);
  const versions = new VersionRepository();
  const sections = new SectionRepository();
  const openings = new OpeningRepository();
  const reports = new PassageReportRepository();
  const extensions = new ExtensionRepository();
  const policies = new ClinicPolicyRepository();
  const drafts = new DraftRepository();
  const records = new ClientRecordRepository();
  const audience = new AudienceRepository();
  const text = new CaseText(cases, keys, sections, reports);
  const reader = new CaseReader(cases, versions, sections, text);
  const expiry = new ExpiryChange(keys);
  const recognitions = new RecognitionRepository();
  const recusals = new RecusalRepository();
  const basis = new CaseBasisRepository();
  const stepOut = new StepOut(cases);
  const determinations = new DeterminationRepository();
  const grounds = new SubmissionGrounds(new ConsentRepository(), records, determinations, policies);
  const gate = new SubmissionGate(screening, new FindAudience(audience), grounds);
  return {
    cases,
    keys,
    writer,
    drafts,
    reader,
    text,
    sections,
    openings,
    lifecycle: new CaseLifecycle(cases, versions, sections, openings, policies, expiry),
    saveDraft: new SaveDraft(drafts, records, policies),
    discardDraft: new DiscardDraft(drafts),
    submit: new SubmitCase(drafts, cases, gate, writer, policies),
    resubmit: new ResubmitCase(reader, reports, recusals, gate, writer, policies),
    open: new OpenSection(cases, sections, recognitions, recusals, text),
    stepOut,
    recognise: new AnswerRecognition(cases, recognitions, stepOut),
    answerRecusal: new AnswerRecusal(cases, recusals, basis, text, screening),
    leaveGroup: new LeaveGroup(cases),
    recusals,
    recognitions,
    recall: new RecallCase(cases, openings, expiry),
    report: new ReportPassage(cases, sections, text),
    answer: new AnswerReport(cases, reports, text, screening),
    extend: new ExtendCase(cases, extensions, text, policies, expiry, screening),
    withdraw: new WithdrawOnConsent(cases, basis, expiry),
  };
}

// Its lists take a moment to read; one serves every test of the process, as one serves every request.
const screening = new Screening();

/** The text that `buildCase` seals unless told otherwise; no word of it may be found in the database. */
export const CASE_TEXT: VersionContent = {
  question: 'How do I answer when the silence goes on and on?',
  sections: [
    { key: 'presenting_concern', class: 'RECORD_DERIVED', text: 'The client came about long silences.' },
    { key: 'background', class: 'RECORD_DERIVED', text: 'An only child of quiet parents.' },
    { key: 'course', class: 'RECORD_DERIVED', text: 'Twelve sessions, the last three without words.' },
    { key: 'assessment', class: 'RECORD_DERIVED', text: 'A careful person who fears to be a burden.' },
    { key: 'treatment', class: 'RECORD_DERIVED', text: 'Staying with the pause, naming what is felt.' },
    { key: 'dilemma', class: 'RECORD_DERIVED', text: 'I want to fill the pause myself.' },
  ],
  findings: [],
  engineVersion: 'test',
  recordVersion: 1,
  attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
};

/** What a built case stands on. */
export interface BuiltCase {
  readonly row: CaseRow;
  readonly assignmentId: string;
  readonly consentId: string;
  readonly clientRecordId: string;
  /** Ids of the sections of version 1, in order of disclosure. */
  readonly sectionIds: readonly string[];
}

/** The lines of a case that goes to these assignments. */
export function toSupervisors(assignmentIds: readonly string[]): CaseLines {
  const readers = assignmentIds.map((lineId) => ({ role: 'SUPERVISOR', lineId }) as const);
  return { kind: 'ASSIGNMENTS', readers, group: null };
}

/** What a case that supervisors read rests on: these consents. */
export function onSupervision(...consentIds: readonly string[]): RestsOn {
  const agreements = consentIds.map((consentId) => ({ consentId, scope: 'SUPERVISION' }) as const);
  return { agreements, determinationId: null };
}

/** A submitted case with sealed sections, written by the feature's own code; parents that are not given are made. */
export async function buildCase(
  database: TestDatabase,
  people: { author: PersonActor; supervisor: PersonActor },
  overrides: {
    assignmentId?: string;
    assignmentIds?: readonly string[];
    consentId?: string;
    clientRecordId?: string;
    content?: Partial<VersionContent>;
    /** For whom, if not for the supervisor; without a consent given, one with the scopes it needs is made. */
    audience?: BuiltAudience;
    /** Set afterwards, behind the walls. */
    state?: CaseState;
    expiresAt?: Date;
  } = {},
): Promise<BuiltCase> {
  const { author, supervisor } = people;
  const clientRecordId = overrides.clientRecordId ?? (await buildClientRecord(database, author));
  const scopes = overrides.audience === undefined ? null : scopesOf(overrides.audience);
  const consentId =
    overrides.consentId ??
    (await buildConsent(database, { author, clientRecordId }, scopes === null ? {} : { scopes }));
  const assignmentId =
    overrides.assignmentId ??
    overrides.assignmentIds?.[0] ??
    (await buildAssignment(database, { supervisor, supervisee: author }));
  const { writer } = buildCaseParts(database);
  const row = await database.unitOfWork.run(author, { action: 'case.submit', requestId: 'build' }, (work) =>
    writer.writeCase(work, author.personId, {
      draftId: newId(),
      clientRecordId,
      purpose: 'TRAINING_SUPERVISION',
      template: { id: 'case-consultation', version: 1 },
      teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
      urgency: 'ROUTINE',
      isUnscreened: false,
      part2ProgrammeId: NO_PROGRAMME,
      audience: toSupervisors(overrides.assignmentIds ?? [assignmentId]),
      // Another audience reads by other agreements, which are noted with its lines.
      restsOn: overrides.audience === undefined ? onSupervision(consentId) : onSupervision(),
      policy: { version: 1, ...DEFAULT_POLICY },
      content: { ...CASE_TEXT, ...overrides.content },
    }),
  );
  if (overrides.audience !== undefined)
    await readdress(database, row, { consentId, audience: overrides.audience });
  await settle(database, row, overrides);
  const sections = await database.sql<{ id: string }>(
    'SELECT id FROM subrosa.case_sections WHERE case_id = $1 ORDER BY position',
    [row.id],
  );
  return { row, assignmentId, consentId, clientRecordId, sectionIds: sections.map(({ id }) => id) };
}

/** Note that the key stays in the epoch of the ordinary expiry day: a test about epochs moves cases by the use cases instead. */
async function settle(
  database: TestDatabase,
  row: CaseRow,
  overrides: { state?: CaseState; expiresAt?: Date },
): Promise<void> {
  if (overrides.state === undefined && overrides.expiresAt === undefined) return;
  row.state = overrides.state ?? row.state;
  row.expiresAt = overrides.expiresAt ?? row.expiresAt;
  await database.sql('UPDATE subrosa.cases SET state = $2, expires_at = $3 WHERE id = $1', [
    row.id,
    row.state,
    row.expiresAt,
  ]);
}

/** Records that the viewer has opened these sections of version 1. */
export async function buildOpenings(
  database: TestDatabase,
  viewer: PersonActor,
  sectionIds: readonly string[],
): Promise<void> {
  for (const sectionId of sectionIds) {
    await database.sql(
      `INSERT INTO subrosa.openings (clinic_id, id, case_id, version_id, section_id, viewer_id, unlocks_position, opened_at)
       SELECT clinic_id, $2, case_id, version_id, id, $3, position + 1, subrosa.now() FROM subrosa.case_sections WHERE id = $1`,
      [sectionId, newId(), viewer.personId],
    );
  }
}
