import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { DestructionRepository } from './destruction.repository.js';
import { causeOf } from './domain/destruction-cause.js';

/** What became of a request to destroy: NOTHING_DUE also stands for destroyed before, held, or in another's hands just now. */
export type DestructionOutcome = 'DESTROYED' | 'NOTHING_DUE' | 'FAILED';

/**
 * Destroys one case that is due: keys and text, receipt, line of the ledger and event in one transaction, with the worker's role.
 * The job, the sweeper and the operator's command all call this; however often and however many at once, there is one receipt.
 */
@Injectable()
export class DestroyCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DestructionRepository) private readonly destructions: DestructionRepository,
    @Inject(EraserRegistry) private readonly erasers: EraserRegistry,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  /** Never throws for a case that cannot be destroyed: the failure is noted, and the sweeper comes back to it later. */
  async execute(clinicId: ClinicId, caseId: string): Promise<DestructionOutcome> {
    const actor = { kind: 'system', name: 'expirer', clinicId } as const;
    const requestId = `destroy-${caseId}`;
    try {
      return await this.unitOfWork.run(actor, { action: 'case.destroy', requestId }, (work) =>
        this.destroy(work, caseId),
      );
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      await this.unitOfWork.run(actor, { action: 'case.destroy', requestId }, (work) =>
        this.destructions.noteFailure(work, caseId, code),
      );
      this.logger.fault('a case could not be destroyed', { requestId, clinicId }, error);
      return 'FAILED';
    }
  }

  private async destroy(work: Work, caseId: string): Promise<DestructionOutcome> {
    const due = await this.destructions.lockDue(work, caseId);
    if (due === null) return 'NOTHING_DUE';
    const erased: Record<string, number> = { keys: await this.destructions.eraseKeys(work, caseId) };
    for (const eraser of this.erasers.all()) erased[eraser.name] = await eraser.erase(work, caseId);
    await this.destructions.markDestroyed(work, caseId);
    const cause = causeOf(due);
    const ledgerPosition = await work.record({
      action: 'case.destroy',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: caseId,
      caseId,
      grant: 'case.destroy.destroyer',
      details: { cause, ...erased },
      idempotencyKey: `destroy:${caseId}`,
    });
    await this.destructions.addReceipt(work, due, { cause, erased, ledgerPosition });
    await this.destructions.forgetFailure(work, caseId);
    await work.emit('case.destroyed', caseId);
    return 'DESTROYED';
  }
}
