import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { EpochKeys, LastingCipher } from '@subrosa/platform/crypto/index.js';
import type { KeyStore } from '@subrosa/platform/crypto/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import type { Eraser } from '@subrosa/platform/retention/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { systemActor } from '@subrosa/testing';
import { ClinicRepository } from '../clinics/index.js';
import { Screening } from '../cases/index.js';
import { buildCaseParts, keyStoreOf } from '../cases/testing.js';
import { AskHold } from './ask-hold.js';
import { ChangeHold } from './change-hold.js';
import { DestroyCase } from './destroy-case.js';
import { DestructionRepository } from './destruction.repository.js';
import { DiscardIdleDraft } from './discard-idle-draft.js';
import { DueRepository } from './due.repository.js';
import { EpochRepository } from './epoch.repository.js';
import { HeldCaseRepository } from './held-case.repository.js';
import { HeldKeyRepository } from './held-key.repository.js';
import { HoldQueries } from './hold.queries.js';
import { HoldRepository } from './hold.repository.js';
import { HoldRequestRepository } from './hold-request.repository.js';
import type { HoldRow } from './hold.row.js';
import { HoldWords } from './hold-words.js';
import { PlaceHold } from './place-hold.js';
import type { PlaceHoldInput } from './place-hold.js';
import { RetentionSweeps } from './retention-sweeps.js';
import { RetireEpoch } from './retire-epoch.js';
import { SettleHeldKeys } from './settle-held-keys.js';

/** Everything of destruction over one test database, with the worker's role. */
export interface RetentionParts {
  readonly destroyCase: DestroyCase;
  readonly retireEpoch: RetireEpoch;
  readonly sweeps: RetentionSweeps;
  /** Runs every sweep until none finds anything; answers how much each did. */
  sweepAll(): Promise<Record<string, number>>;
}

/** Wires destruction as the worker does; a test may replace the key store, the erasers or the statements on epochs. */
export function buildRetention(
  database: TestDatabase,
  overrides: {
    keyStore?: KeyStore;
    erasers?: readonly Eraser[];
    epochs?: EpochRepository;
    keyBackupDays?: number;
  } = {},
): RetentionParts {
  const logger = new Logger('silent');
  const unitOfWork = database.workerUnitOfWork;
  const registry = new EraserRegistry();
  for (const eraser of overrides.erasers ?? []) registry.register(eraser);
  const epochKeys = new EpochKeys(overrides.keyStore ?? keyStoreOf(database));
  const destructions = new DestructionRepository();
  const destroyCase = new DestroyCase(unitOfWork, destructions, registry, logger);
  const retireEpoch = new RetireEpoch(
    unitOfWork,
    overrides.epochs ?? new EpochRepository(),
    buildCaseParts(database).keys,
    epochKeys,
    { KEY_BACKUP_DAYS: overrides.keyBackupDays ?? 0 },
  );
  const sweeps = new RetentionSweeps(
    new DueRepository(database.worker),
    destroyCase,
    retireEpoch,
    new DiscardIdleDraft(unitOfWork, destructions),
    logger,
  );
  return { destroyCase, retireEpoch, sweeps, sweepAll: () => sweepAll(sweeps) };
}

async function sweepAll(sweeps: RetentionSweeps): Promise<Record<string, number>> {
  const report: Record<string, number> = {};
  for (const sweep of sweeps.all()) {
    let total = 0;
    for (let done = await sweep.run(); done > 0; done = await sweep.run()) total += done;
    report[sweep.name] = total;
  }
  return report;
}

/** The epochs of a clinic with what they hold, oldest first. */
export async function epochsOf(
  database: TestDatabase,
  clinicId: ClinicId,
): Promise<{ id: string; isOpen: boolean; isLeft: boolean; erasedAt: Date | null; held: number }[]> {
  return database.sql(
    `SELECT e.id, e.is_open AS "isOpen", e.is_left AS "isLeft", e.erased_at AS "erasedAt",
            (SELECT count(*)::int FROM subrosa.case_keys k WHERE k.epoch_id = e.id AND k.wrapped_key IS NOT NULL) AS held
       FROM subrosa.epochs e WHERE e.clinic_id = $1 ORDER BY e.created_at, e.sequence`,
    [clinicId],
  );
}

// Its lists take a moment to read; one serves every test of the process.
const screening = new Screening();

/** Everything of holds over one test database, put together by hand as the modules do. */
export function buildHoldParts(database: TestDatabase) {
  const holds = new HoldRepository();
  const requests = new HoldRequestRepository();
  const held = new HeldCaseRepository();
  const clinics = new ClinicRepository();
  const { cases, keys } = buildCaseParts(database);
  const words = new HoldWords(new LastingCipher(keyStoreOf(database)), screening);
  return {
    holds,
    requests,
    held,
    place: new PlaceHold(holds, requests, cases, clinics, words),
    change: new ChangeHold(holds, clinics),
    ask: new AskHold(requests, cases, words),
    queries: new HoldQueries(holds, requests, held, words, cases),
    settle: new SettleHeldKeys(new HeldKeyRepository(), keys),
  };
}

/** Places a hold by the feature's own code, to be reviewed in a month; of the whole clinic unless told otherwise. */
export async function buildHold(
  database: TestDatabase,
  officer: PersonActor,
  overrides: Partial<PlaceHoldInput> = {},
): Promise<HoldRow> {
  const now = await database.now();
  const reviewOn = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { place } = buildHoldParts(database);
  return database.unitOfWork.run(officer, { action: 'hold.place', requestId: 'build' }, (work) =>
    place.execute(work, {
      extent: 'CLINIC',
      reasonCode: 'LITIGATION',
      reason: WORDS,
      reviewOn,
      ...overrides,
    }),
  );
}

const WORDS = 'A claim was announced and the files are to be kept.';

/** Does what the worker does on the events of holds that wait in the outbox; answers how many there were. */
export async function settleHolds(database: TestDatabase, clinicId: ClinicId): Promise<number> {
  const { settle } = buildHoldParts(database);
  let total = 0;
  for (;;) {
    const events = await database.sql<{ id: string; topic: string; subjectId: string }>(
      `UPDATE subrosa.outbox SET handled_at = subrosa.now()
        WHERE clinic_id = $1 AND handled_at IS NULL AND topic = ANY($2) RETURNING id, topic, subject_id AS "subjectId"`,
      [clinicId, settle.topics],
    );
    if (events.length === 0) return total;
    for (const event of events) {
      const purpose = { action: `event.${event.topic}`, requestId: `job-${event.id}` };
      await database.workerUnitOfWork.run(systemActor(clinicId, 'relay'), purpose, (work) =>
        settle.handle(work, event),
      );
    }
    total += events.length;
  }
}
