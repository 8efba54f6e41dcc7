import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { EpochKeys } from '@subrosa/platform/crypto/index.js';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseKeys } from '../cases/index.js';
import { EpochRepository } from './epoch.repository.js';

/**
 * Takes an epoch that a case has left out of use: closes it, moves the keys of the cases that stay into the next epoch of the same
 * day, erases its key outside PostgreSQL, and only then notes that it is gone and completes the receipts. Every step can be
 * repeated, so whatever a crash leaves undone the next sweep finishes.
 */
@Injectable()
export class RetireEpoch {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(EpochRepository) private readonly epochs: EpochRepository,
    @Inject(CaseKeys) private readonly caseKeys: CaseKeys,
    @Inject(EpochKeys) private readonly epochKeys: EpochKeys,
    @Inject(CONFIG) private readonly config: Pick<Config, 'KEY_BACKUP_DAYS'>,
  ) {}

  /** Answers whether this call is the one that retired the epoch. */
  async execute(clinicId: ClinicId, epochId: string): Promise<boolean> {
    const step = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
      this.unitOfWork.run(
        { kind: 'system', name: 'expirer', clinicId },
        { action: 'epoch.retire', requestId: `retire-${epochId}` },
        act,
      );
    await step((work) => this.epochs.close(work, epochId));
    await step((work) => this.empty(work, epochId));
    // Nothing wraps into a closed epoch, and what it held has moved for good: nobody needs its key.
    await this.epochKeys.erase(epochId);
    return step((work) => this.noteErased(work, epochId));
  }

  private async empty(work: Work, epochId: string): Promise<void> {
    const epoch = await this.epochs.lockClosed(work, epochId);
    if (epoch === null) return;
    await this.epochs.makeDurable(work);
    await this.caseKeys.empty(work, epoch);
  }

  private async noteErased(work: Work, epochId: string): Promise<boolean> {
    const completed = await this.epochs.noteErased(work, epochId, this.config.KEY_BACKUP_DAYS);
    if (completed === null) return false;
    await work.record({
      action: 'epoch.retire',
      outcome: 'DONE',
      resource: 'Epoch',
      resourceId: epochId,
      details: { receiptsCompleted: completed },
      idempotencyKey: `retire-epoch:${epochId}`,
    });
    return true;
  }
}
