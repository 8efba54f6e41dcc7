import { Injectable } from '@nestjs/common';
import { FOREVER, isUuid, newId } from '@subrosa/kernel';
import type { ReceiptId } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRow, caseResource } from '../cases/index.js';
import type { DestructionCause } from './domain/destruction-cause.js';
import { retryDelaySeconds } from './domain/retry-delay.js';

/** What the receipt of one destruction says beyond the case itself. */
export interface NewReceipt {
  readonly cause: DestructionCause;
  readonly erased: Readonly<Record<string, number>>;
  readonly ledgerPosition: string;
}

const LOCK_TIMEOUT = '5s';

/** The statements of destruction, with the worker's role: it sees dates and states, and blanks what it cannot read. */
@Injectable()
export class DestructionRepository extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  protected readonly seeAction = 'case.destroy';

  /**
   * The case, locked, if it is due at this statement, not destroyed, not held, and nobody else works on it; else null. Holds are
   * counted on the row itself, so that one committed while this waits for the row is seen.
   */
  async lockDue(work: Work, caseId: string): Promise<CaseRow | null> {
    if (!isUuid(caseId)) return null;
    await work.manager.query(`SELECT set_config('lock_timeout', $1, true)`, [LOCK_TIMEOUT]);
    return this.scoped(work, 'c')
      .query.andWhere('c.id = :id', { id: caseId })
      .setLock('pessimistic_write', undefined, ['c'])
      .setOnLocked('skip_locked')
      .getOne();
  }

  /**
   * Marks the epochs of the case as left, then blanks every wrapping of its key; answers how many there were. Epochs are locked
   * before keys and in the order of their ids, as everywhere, so that nothing deadlocks.
   */
  async eraseKeys(work: Work, caseId: string): Promise<number> {
    await work.manager.query(
      `WITH mine AS (
         SELECT e.id FROM subrosa.epochs e
          WHERE e.clinic_id = $1 AND NOT e.is_left AND e.erased_at IS NULL
            AND e.id IN (SELECT k.epoch_id FROM subrosa.case_keys k WHERE k.clinic_id = $1 AND k.case_id = $2)
          ORDER BY e.id FOR UPDATE)
       UPDATE subrosa.epochs e SET is_left = true FROM mine WHERE e.clinic_id = $1 AND e.id = mine.id`,
      [work.actor.clinicId, caseId],
    );
    const [, count]: [unknown[], number] = await work.manager.query(
      'UPDATE subrosa.case_keys SET wrapped_key = NULL WHERE clinic_id = $1 AND case_id = $2',
      [work.actor.clinicId, caseId],
    );
    return count;
  }

  /** Turns the locked case into what survives of it. */
  async markDestroyed(work: Work, caseId: string): Promise<void> {
    await work.manager.query(
      `UPDATE subrosa.cases SET state = 'DESTROYED', state_changed_at = subrosa.now(), version = version + 1
        WHERE clinic_id = $1 AND id = $2`,
      [work.actor.clinicId, caseId],
    );
  }

  /**
   * Writes the receipt, with what holds delayed: those that still stood when the case could have been destroyed. A second one for the same case violates its unique constraint and
   * undoes the transaction.
   */
  async addReceipt(work: Work, row: CaseRow, receipt: NewReceipt): Promise<void> {
    const wasDue =
      row.destroyNotBefore.getTime() > row.expiresAt.getTime() ? row.destroyNotBefore : row.expiresAt;
    await work.manager.query(
      `INSERT INTO subrosa.destruction_receipts (clinic_id, id, case_id, case_number, cause, policy_version, unreadable_at,
         destroyed_at, key_erased_at, backups_unreadable_from, erased, ledger_position, hold_count, hold_delayed_from,
         hold_delayed_until)
       SELECT $1, $2, $3, $4, $5, $6, $7, subrosa.now(), $8, $8, $9, $10, count(*),
              CASE WHEN count(*) = 0 THEN to_timestamp(0) ELSE greatest(min(l.held_since), $11) END,
              coalesce(max(l.held_until), to_timestamp(0))
         FROM subrosa.hold_cases l WHERE l.clinic_id = $1 AND l.case_id = $3 AND l.held_until > $11`,
      [
        row.clinicId,
        newId<ReceiptId>(),
        row.id,
        row.number,
        receipt.cause,
        row.policyVersion,
        row.expiresAt,
        FOREVER,
        JSON.stringify(receipt.erased),
        receipt.ledgerPosition,
        wasDue,
      ],
    );
  }

  /** Puts the case on the list of failures, so that sweepers leave it alone for a while; answers how often it has failed. */
  async noteFailure(work: Work, caseId: string, code: string): Promise<number> {
    const rows: { attempts: number }[] = await work.manager.query(
      `INSERT INTO subrosa.destruction_failures AS f (clinic_id, case_id, attempts, retry_at, error_code)
       VALUES ($1, $2, 1, subrosa.now(), $3)
       ON CONFLICT (clinic_id, case_id) DO UPDATE SET attempts = f.attempts + 1, error_code = EXCLUDED.error_code
       RETURNING attempts`,
      [work.actor.clinicId, caseId, code],
    );
    const attempts = rows[0]?.attempts ?? 1;
    await work.manager.query(
      `UPDATE subrosa.destruction_failures SET retry_at = subrosa.now() + make_interval(secs => $3)
        WHERE clinic_id = $1 AND case_id = $2`,
      [work.actor.clinicId, caseId, retryDelaySeconds(attempts)],
    );
    return attempts;
  }

  /** Takes the case off the list of failures. */
  async forgetFailure(work: Work, caseId: string): Promise<void> {
    await work.manager.query(
      'DELETE FROM subrosa.destruction_failures WHERE clinic_id = $1 AND case_id = $2',
      [work.actor.clinicId, caseId],
    );
  }

  /** Deletes a draft that has lain idle too long; answers its owner, or null if it is gone or was saved meanwhile. */
  async deleteIdleDraft(work: Work, draftId: string): Promise<string | null> {
    const [rows]: [{ owner_id: string }[], number] = await work.manager.query(
      `DELETE FROM subrosa.drafts WHERE clinic_id = $1 AND id = $2 AND expires_at <= subrosa.now() RETURNING owner_id`,
      [work.actor.clinicId, draftId],
    );
    return rows[0]?.owner_id ?? null;
  }
}
