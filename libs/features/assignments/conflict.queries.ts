import { Inject, Injectable } from '@nestjs/common';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ConflictRepository } from './conflict.repository.js';
import type { DeclaredConflictRow } from './declared-conflict.row.js';

/** The read side of declared ties. */
@Injectable()
export class ConflictQueries {
  constructor(@Inject(ConflictRepository) private readonly conflicts: ConflictRepository) {}

  /** The actor's own that stand; nobody reads another's. */
  async own(work: Work): Promise<readonly Granted<DeclaredConflictRow>[]> {
    return this.conflicts.own(work);
  }
}
