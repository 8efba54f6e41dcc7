import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { Sweep } from '@subrosa/platform/outbox/index.js';
import { LapsedSnoozeRepository } from './lapsed-snooze.repository.js';

const BATCH = 200;

/**
 * Deletes what has lapsed. From its instant on a snooze means nothing, whether or not this has run; it is deleted so that no list is
 * kept of what somebody put off, and for the same reason the ledger is told nothing.
 */
@Injectable()
export class SweepSnoozes implements Sweep {
  readonly name = 'lapsed-snoozes';

  constructor(
    @Inject(LapsedSnoozeRepository) private readonly lapsed: LapsedSnoozeRepository,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(): Promise<number> {
    const found = await this.lapsed.find(BATCH);
    let deleted = 0;
    for (const clinicId of new Set(found.map((one) => one.clinicId))) {
      const ids = found.filter((one) => one.clinicId === clinicId).map(({ id }) => id);
      const actor = { kind: 'system', name: 'sweeper', clinicId } as const;
      deleted += await this.unitOfWork.run(
        actor,
        { action: 'inbox.lapse', requestId: `snoozes-${clinicId}` },
        (work) => this.lapsed.delete(work, ids),
      );
    }
    return deleted;
  }
}
