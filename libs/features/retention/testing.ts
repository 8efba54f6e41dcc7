import type { ClinicId } from '@subrosa/kernel';
import { EpochKeys } from '@subrosa/platform/crypto/index.js';
import type { KeyStore } from '@subrosa/platform/crypto/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import type { Eraser } from '@subrosa/platform/retention/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { buildCaseParts, keyStoreOf } from '../cases/testing.js';
import { DestroyCase } from './destroy-case.js';
import { DestructionRepository } from './destruction.repository.js';
import { DiscardIdleDraft } from './discard-idle-draft.js';
import { DueRepository } from './due.repository.js';
import { EpochRepository } from './epoch.repository.js';
import { RetentionSweeps } from './retention-sweeps.js';
import { RetireEpoch } from './retire-epoch.js';

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
