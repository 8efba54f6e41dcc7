import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';

/** A case key in force, as stored. */
export interface StoredCaseKey {
  readonly caseId: string;
  readonly epochId: string;
  readonly wrappedKey: Buffer;
}

/** The statements on epochs and wrapped keys; which case is asked about was decided before. */
@Injectable()
export class CaseKeyRepository {
  /** The id of the day's open epoch, or null. Not locked: lock it before wrapping into it. */
  async findOpenEpoch(work: Work, day: string): Promise<string | null> {
    const rows: { id: string }[] = await work.manager.query(
      'SELECT id FROM subrosa.epochs WHERE clinic_id = $1 AND expiry_day = $2 AND is_open',
      [work.actor.clinicId, day],
    );
    return rows[0]?.id ?? null;
  }

  /** Keeps the epoch from being retired until this transaction ends; false if it no longer is open. */
  async lockOpenEpoch(work: Work, epochId: string): Promise<boolean> {
    const rows: unknown[] = await work.manager.query(
      'SELECT 1 FROM subrosa.epochs WHERE clinic_id = $1 AND id = $2 AND is_open FOR SHARE',
      [work.actor.clinicId, epochId],
    );
    return rows.length === 1;
  }

  /** The day of an epoch, `YYYY-MM-DD`, or null. */
  async dayOf(work: Work, epochId: string): Promise<string | null> {
    const rows: { day: string }[] = await work.manager.query(
      'SELECT expiry_day::text AS day FROM subrosa.epochs WHERE clinic_id = $1 AND id = $2',
      [work.actor.clinicId, epochId],
    );
    return rows[0]?.day ?? null;
  }

  /** Adds an open epoch for the day; false if another transaction was first. */
  async insertEpoch(work: Work, epochId: string, day: string): Promise<boolean> {
    const rows: unknown[] = await work.manager.query(
      `INSERT INTO subrosa.epochs (clinic_id, id, expiry_day, sequence, is_open, is_left, created_at)
       SELECT $1, $2, $3, coalesce(max(e.sequence), 0) + 1, true, false, subrosa.now()
         FROM subrosa.epochs e WHERE e.clinic_id = $1 AND e.expiry_day = $3
       ON CONFLICT DO NOTHING RETURNING id`,
      [work.actor.clinicId, epochId, day],
    );
    return rows.length === 1;
  }

  /** Notes that a case leaves the epoch before its day. */
  async markLeft(work: Work, epochId: string): Promise<void> {
    await work.manager.query(
      'UPDATE subrosa.epochs SET is_left = true WHERE clinic_id = $1 AND id = $2 AND NOT is_left',
      [work.actor.clinicId, epochId],
    );
  }

  /** The keys in force of these cases; a case past its expiry has none for the app role. */
  async inForce(work: Work, caseIds: readonly string[]): Promise<StoredCaseKey[]> {
    if (caseIds.length === 0) return [];
    return work.manager.query(
      `SELECT case_id AS "caseId", epoch_id AS "epochId", wrapped_key AS "wrappedKey" FROM subrosa.case_keys
        WHERE clinic_id = $1 AND case_id = ANY($2) AND wrapped_key IS NOT NULL`,
      [work.actor.clinicId, caseIds],
    );
  }

  /** The keys in force that this epoch wraps. */
  async heldBy(work: Work, epochId: string): Promise<StoredCaseKey[]> {
    return work.manager.query(
      `SELECT case_id AS "caseId", epoch_id AS "epochId", wrapped_key AS "wrappedKey" FROM subrosa.case_keys
        WHERE clinic_id = $1 AND epoch_id = $2 AND wrapped_key IS NOT NULL ORDER BY case_id`,
      [work.actor.clinicId, epochId],
    );
  }

  /** Stores the key in force; any earlier one of the case is blanked first. */
  async put(work: Work, key: StoredCaseKey): Promise<void> {
    const { caseId, epochId, wrappedKey } = key;
    await work.manager.query(
      'UPDATE subrosa.case_keys SET wrapped_key = NULL WHERE clinic_id = $1 AND case_id = $2 AND wrapped_key IS NOT NULL',
      [work.actor.clinicId, caseId],
    );
    await work.manager.query(
      `INSERT INTO subrosa.case_keys (clinic_id, case_id, epoch_id, wrapped_key, created_at)
       VALUES ($1, $2, $3, $4, subrosa.now())
       ON CONFLICT (clinic_id, case_id, epoch_id) DO UPDATE SET wrapped_key = EXCLUDED.wrapped_key`,
      [work.actor.clinicId, caseId, epochId, wrappedKey],
    );
  }
}
