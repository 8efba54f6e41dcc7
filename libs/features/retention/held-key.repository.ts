import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';

/** A locked case, as far as its key is concerned. */
export interface HeldKey {
  readonly id: string;
  readonly expiresAt: Date;
  readonly destroyNotBefore: Date;
  readonly holdCount: number;
}

/** Which keys lie elsewhere than the holds on their cases want, with the worker's role. */
@Injectable()
export class HeldKeyRepository {
  /**
   * Some of the cases of a hold whose keys are misplaced, locked in the order of their ids, with what they are once locked. Cases are
   * locked before epochs, as everywhere.
   */
  async lockMisplaced(work: Work, holdId: string, limit: number): Promise<HeldKey[]> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT c.id FROM subrosa.hold_cases l
         JOIN subrosa.cases c ON c.clinic_id = l.clinic_id AND c.id = l.case_id
         JOIN subrosa.case_keys k ON k.clinic_id = c.clinic_id AND k.case_id = c.id AND k.wrapped_key IS NOT NULL
         JOIN subrosa.epochs e ON e.clinic_id = k.clinic_id AND e.id = k.epoch_id
        WHERE l.clinic_id = $1 AND l.hold_id = $2 AND (e.expiry_day = '9999-12-31') <> (c.hold_count > 0)
        ORDER BY c.id LIMIT $3`,
      [work.actor.clinicId, holdId, limit],
    );
    return this.lock(
      work,
      rows.map(({ id }) => id),
    );
  }

  /** The cases, locked, in the order of their ids; those that are destroyed left out. */
  async lock(work: Work, caseIds: readonly string[]): Promise<HeldKey[]> {
    if (caseIds.length === 0) return [];
    return work.manager.query(
      `SELECT c.id, c.expires_at AS "expiresAt", c.destroy_not_before AS "destroyNotBefore", c.hold_count AS "holdCount"
         FROM subrosa.cases c WHERE c.clinic_id = $1 AND c.id = ANY($2) AND c.state <> 'DESTROYED' ORDER BY c.id FOR UPDATE`,
      [work.actor.clinicId, caseIds],
    );
  }
}
