import { Injectable } from '@nestjs/common';
import { FOREVER } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { conflictResource } from './conflict.policy.js';
import { DeclaredConflictRow } from './declared-conflict.row.js';

/** How many declarations one person may have standing; more are a mistake. */
export const MAX_CONFLICTS = 100;

/** Declared ties: each person's own, and for the guard the bare answer whether there is one. */
@Injectable()
export class ConflictRepository extends ScopedRepository<DeclaredConflictRow> {
  protected override readonly entity = DeclaredConflictRow;
  protected override readonly resource = conflictResource;
  protected override readonly seeAction = 'conflict.see';

  /** The actor's own declarations that stand, the oldest first. */
  async own(work: Work): Promise<Granted<DeclaredConflictRow>[]> {
    const scoped = this.scoped(work, 'd');
    scoped.query.andWhere('d.withdrawnAt = :never', { never: FOREVER }).orderBy('d.id');
    return (await this.page(scoped, { first: MAX_CONFLICTS, after: null })).items;
  }

  /** The grant for the action on a row that may not be stored yet, or null. */
  allowsRow(work: Work, row: DeclaredConflictRow, action: string): Grant | null {
    return work.ability.allows(action, conflictResource, row, work.now());
  }

  /** True if either of the two has declared a tie to the other that stands; for the guard, not for lists. */
  async isTied(work: Work, oneId: string, otherId: string): Promise<boolean> {
    return work.manager
      .createQueryBuilder(DeclaredConflictRow, 'd')
      .select('d.id')
      .andWhere('d.clinicId = :clinic AND d.withdrawnAt > subrosa.now()', { clinic: work.actor.clinicId })
      .andWhere(
        '((d.declaredBy = :oneId AND d.otherId = :otherId) OR (d.declaredBy = :otherId AND d.otherId = :oneId))',
        { oneId, otherId },
      )
      .getExists();
  }
}
