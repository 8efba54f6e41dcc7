import { Injectable } from '@nestjs/common';
import { FOREVER } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';

/** The statements that take an epoch out of use, with the worker's role. */
@Injectable()
export class EpochRepository {
  /** Closes the epoch: waits for those who are wrapping into it, and lets nobody in after them. */
  async close(work: Work, epochId: string): Promise<void> {
    await work.manager.query(
      `UPDATE subrosa.epochs SET is_open = false, is_left = true
        WHERE clinic_id = $1 AND id = $2 AND erased_at IS NULL AND (is_open OR NOT is_left)`,
      [work.actor.clinicId, epochId],
    );
  }

  /**
   * Locks the cases whose keys the closed epoch holds, then the epoch; its day, or null if it is erased already. The cases come
   * first because storing a key checks its case: taken later, that check could wait for someone who waits for the epoch.
   */
  async lockClosed(work: Work, epochId: string): Promise<{ id: string; day: string } | null> {
    await work.manager.query(
      `SELECT c.id FROM subrosa.cases c
        WHERE c.clinic_id = $1 AND c.id IN (
          SELECT k.case_id FROM subrosa.case_keys k WHERE k.clinic_id = $1 AND k.epoch_id = $2 AND k.wrapped_key IS NOT NULL)
        ORDER BY c.id FOR KEY SHARE`,
      [work.actor.clinicId, epochId],
    );
    const rows: { id: string; day: string }[] = await work.manager.query(
      `SELECT id, expiry_day::text AS day FROM subrosa.epochs
        WHERE clinic_id = $1 AND id = $2 AND NOT is_open AND erased_at IS NULL FOR UPDATE`,
      [work.actor.clinicId, epochId],
    );
    return rows[0] ?? null;
  }

  /** The commit that follows must be on disk before a key is erased: after a lost commit the living cases would be lost as well. */
  async makeDurable(work: Work): Promise<void> {
    await work.manager.query('SET LOCAL synchronous_commit = on');
  }

  /**
   * Notes that the epoch's key is gone, and completes the receipts of cases all of whose keys are gone by now; answers how many, or
   * null if it was noted before. One at a time in a clinic: of two that did not see each other neither would complete a receipt.
   */
  async noteErased(work: Work, epochId: string, keyBackupDays: number): Promise<number | null> {
    const { clinicId } = work.actor;
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtext('subrosa.epochs'), hashtext($1::text))`, [
      clinicId,
    ]);
    const [, noted]: [unknown[], number] = await work.manager.query(
      'UPDATE subrosa.epochs SET erased_at = subrosa.now() WHERE clinic_id = $1 AND id = $2 AND NOT is_open AND erased_at IS NULL',
      [clinicId, epochId],
    );
    if (noted === 0) return null;
    const [, completed]: [unknown[], number] = await work.manager.query(
      `UPDATE subrosa.destruction_receipts r
          SET key_erased_at = done.at, backups_unreadable_from = done.at + make_interval(hours => 24 * $3::int)
         FROM (SELECT k.case_id, max(e.erased_at) AS at
                 FROM subrosa.case_keys k JOIN subrosa.epochs e ON e.clinic_id = k.clinic_id AND e.id = k.epoch_id
                WHERE k.clinic_id = $1
                  AND k.case_id IN (SELECT m.case_id FROM subrosa.case_keys m WHERE m.clinic_id = $1 AND m.epoch_id = $2)
                GROUP BY k.case_id HAVING bool_and(e.erased_at IS NOT NULL)) done
        WHERE r.clinic_id = $1 AND r.case_id = done.case_id AND r.key_erased_at = $4`,
      [clinicId, epochId, keyBackupDays, FOREVER],
    );
    return completed;
  }
}
