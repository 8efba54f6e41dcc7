import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { ConflictRepository } from './conflict.repository.js';
import { DeclaredConflictRow } from './declared-conflict.row.js';

/** Takes back a declared tie. */
@Injectable()
export class WithdrawConflict {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConflictRepository) private readonly conflicts: ConflictRepository,
  ) {}

  /** For the declarer alone, once; CONFLICT_WITHDRAWN the second time. What the other one has declared stands. */
  async execute(
    work: Work,
    input: { readonly conflictId: string; readonly expectedVersion: number },
  ): Promise<DeclaredConflictRow> {
    await this.clinics.lock(work);
    const standing = await this.conflicts.get(work, input.conflictId);
    if (standing.withdrawnAt <= work.now()) {
      throw new AppError('CONFLICT_WITHDRAWN', { resource: 'DeclaredConflict', resourceId: standing.id });
    }
    const { row, grant } = await this.conflicts.lockVisible(work, input.conflictId, 'conflict.withdraw');
    assertVersion('DeclaredConflict', row, input.expectedVersion);
    await updateRow(work, DeclaredConflictRow, row, { withdrawnAt: work.now() });
    await work.record({
      action: 'conflict.withdraw',
      outcome: 'DONE',
      resource: 'DeclaredConflict',
      resourceId: row.id,
      grant: grant.code,
    });
    return row;
  }
}
