import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { DeterminationRepository } from './determination.repository.js';
import type { DeterminationRow } from './determination.row.js';

/** Takes a determination back for good. */
@Injectable()
export class RevokeDetermination {
  constructor(@Inject(DeterminationRepository) private readonly determinations: DeterminationRepository) {}

  /**
   * The revoked determination. What rests on it alone is unreadable to its audience once this resolves, because reading asks for one
   * that stands; the event only schedules what follows. DETERMINATION_REVOKED the second time.
   */
  async execute(work: Work, determinationId: string): Promise<DeterminationRow> {
    const { row, grant } = await this.determinations.lockVisible(
      work,
      determinationId,
      'determination.revoke',
    );
    // Compared with "never" and not with now: a revocation that this one waited for may have begun later.
    if (row.revokedAt.getTime() !== FOREVER.getTime()) {
      throw new AppError('DETERMINATION_REVOKED', { resource: 'Determination', resourceId: row.id });
    }
    await this.determinations.revoke(work, row);
    await work.record({
      action: 'determination.revoke',
      outcome: 'DONE',
      resource: 'Determination',
      resourceId: row.id,
      grant: grant.code,
    });
    await work.emit('determination.revoked', row.id);
    return row;
  }
}
