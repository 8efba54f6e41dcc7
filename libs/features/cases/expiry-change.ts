import { Inject, Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseKeys } from './case-keys.js';
import { CaseRow } from './case.row.js';
import { coverFrom } from './domain/retention-policy.js';

/** Moves the expiry of a case, whichever step asks for it: the key first, then the row, then the event that schedules destruction. */
@Injectable()
export class ExpiryChange {
  constructor(@Inject(CaseKeys) private readonly keys: CaseKeys) {}

  /** Applies the new expiry together with the other columns of the step; the caller has locked the row and decided. */
  async apply(
    work: Work,
    row: CaseRow,
    changes: Partial<
      Pick<CaseRow, 'state' | 'stateChangedAt' | 'dueAt' | 'withdrawnBy' | 'destroyNotBefore'>
    > &
      Pick<CaseRow, 'expiresAt'>,
  ): Promise<void> {
    await this.keys.move(work, row, changes.expiresAt);
    await updateRow(work, CaseRow, row, { ...changes, coverFrom: coverFrom(changes.expiresAt) });
    await work.emit('case.due', row.id, later(row.expiresAt, row.destroyNotBefore));
  }
}

function later(one: Date, other: Date): Date {
  return one.getTime() < other.getTime() ? other : one;
}
