import { AppError } from '@subrosa/kernel';
import type { PersonId } from '@subrosa/kernel';
import { buildAbility } from '@subrosa/access';
import type { Actor, GrantRegistry } from '@subrosa/access';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { serializeStatements } from './serialize-statements.js';
import { Work } from './work.js';

/** A read-only Work that stays open over several calls; whoever opened it commits or rolls back exactly once. */
export interface OpenWork {
  readonly work: Work;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** What a Work is opened for: the action's name goes into the ledger when it is refused. */
export interface WorkPurpose {
  readonly action: string;
  readonly requestId: string;
}

/** A transaction that has begun. */
interface Begun {
  readonly work: Work;
  readonly runner: QueryRunner;
  readonly close: () => Promise<void>;
}

/** Refusals and access errors are answers, not failures. */
function isExpected(error: unknown): error is AppError {
  return error instanceof AppError && error.kind !== 'fault';
}

/** Opens transactions with the tenant and the person set, so that row security knows who asks. */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: GrantRegistry,
  ) {}

  /**
   * Runs `act` in one transaction and commits. An access error or refusal undoes the changes, is written to the ledger in the
   * same transaction, and is thrown again; a fault undoes everything and is recorded in a transaction of its own.
   */
  async run<T>(actor: Actor, purpose: WorkPurpose, act: (work: Work) => Promise<T>): Promise<T> {
    const open = await this.begin(actor, purpose);
    try {
      const result = await this.attempt(open, purpose, act);
      // If this fails nobody knows whether it was committed, so nothing outside the database is undone for it.
      await open.runner.commitTransaction();
      return result;
    } catch (error) {
      if (open.runner.isTransactionActive) await open.runner.rollbackTransaction().catch(() => undefined);
      if (!isExpected(error)) await this.recordFault(actor, purpose);
      throw error;
    } finally {
      await open.close();
    }
  }

  private async attempt<T>(
    { work, runner }: Begun,
    purpose: WorkPurpose,
    act: (work: Work) => Promise<T>,
  ): Promise<T> {
    await runner.query('SAVEPOINT before_act');
    try {
      return await act(work);
    } catch (error) {
      if (isExpected(error)) await this.refuse({ work, runner }, purpose, error);
      else await runner.rollbackTransaction().catch(() => undefined);
      await work.undo();
      throw error;
    }
  }

  /**
   * Runs the look-ups of identity before a clinic is chosen: only the person is set (or nobody), so row security shows nothing of
   * any clinic.
   */
  async runWithoutClinic<T>(
    personId: PersonId | null,
    act: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('subrosa.person_id', $1, true)`, [personId ?? '']);
      return act(manager);
    });
  }

  /** Opens a Work for reading that the caller closes; used for one GraphQL query over all its resolvers. */
  async open(actor: Actor, purpose: WorkPurpose): Promise<OpenWork> {
    const { work, runner, close } = await this.begin(actor, purpose);
    const end = async (act: () => Promise<void>): Promise<void> => {
      try {
        await act();
      } finally {
        await close();
      }
    };
    return {
      work,
      commit: () => end(() => runner.commitTransaction()),
      rollback: () => end(() => runner.rollbackTransaction()),
    };
  }

  private async begin(actor: Actor, purpose: WorkPurpose): Promise<Begun> {
    const runner = serializeStatements(this.dataSource.createQueryRunner());
    try {
      // Not a plain BEGIN: TypeORM locks rows only in a transaction that it knows of.
      await runner.startTransaction();
      const rows: { now: Date }[] = await runner.manager.query(
        `SELECT set_config('subrosa.clinic_id', $1, true), set_config('subrosa.person_id', $2, true), subrosa.now() AS now`,
        [actor.clinicId, actor.kind === 'person' ? actor.personId : ''],
      );
      const now = rows[0]?.now;
      if (now === undefined) throw new AppError('UNAVAILABLE');
      const ability = buildAbility(actor, this.grants);
      const work = new Work({ actor, ability, manager: runner.manager, now, requestId: purpose.requestId });
      return { work, runner, close: () => runner.release() };
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
      throw error;
    }
  }

  private async refuse(
    open: { work: Work; runner: QueryRunner },
    purpose: WorkPurpose,
    error: AppError,
  ): Promise<void> {
    await open.runner.query('ROLLBACK TO SAVEPOINT before_act');
    const { resource, resourceId, ...details } = error.details;
    await open.work.record({
      action: purpose.action,
      outcome: 'REFUSED',
      resource: typeof resource === 'string' ? resource : 'Request',
      ...(typeof resourceId === 'string' ? { resourceId } : {}),
      details: { code: error.code, ...details },
    });
    await open.runner.commitTransaction();
  }

  private async recordFault(actor: Actor, purpose: WorkPurpose): Promise<void> {
    try {
      const { work, runner, close } = await this.begin(actor, purpose);
      try {
        await work.record({ action: purpose.action, outcome: 'FAILED', resource: 'Request' });
        await runner.commitTransaction();
      } finally {
        await close();
      }
    } catch {
      // The fault itself is what the caller must see; a ledger that cannot be reached is the same fault once more.
    }
  }
}
