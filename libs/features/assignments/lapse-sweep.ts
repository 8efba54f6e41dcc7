import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import type { Sweep } from '@subrosa/platform/outbox/index.js';
import { LapsedRepository } from './lapsed.repository.js';
import { SettleLapse } from './settle-lapse.js';

const BATCH = 20;
const ROUND_MS = 10_000;

/** Looks in every clinic for supervisors whose licence, role or membership has lapsed or come back, and settles each by itself. */
@Injectable()
export class LapseSweep implements Sweep {
  readonly name = 'lapsed-assignments';

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LapsedRepository) private readonly lapsed: LapsedRepository,
    @Inject(SettleLapse) private readonly settle: SettleLapse,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  /** Counts what was done, not what was found: a round of failures must not be followed by another at once. */
  async run(): Promise<number> {
    const until = performance.now() + ROUND_MS;
    let done = 0;
    for (const { clinicId, id } of await this.lapsed.unsettled(BATCH)) {
      if (performance.now() > until) break;
      try {
        if (await this.settleOne(clinicId, id)) done += 1;
      } catch (error) {
        // One that fails must not keep the others of its batch waiting.
        this.logger.fault('a lapse was not settled', { topic: this.name, clinicId }, error);
      }
    }
    return done;
  }

  private settleOne(clinicId: ClinicId, id: string): Promise<boolean> {
    const actor = { kind: 'system', name: 'sweeper', clinicId } as const;
    const purpose = { action: 'assignment.settle', requestId: `settle-${id}` };
    return this.unitOfWork.run(actor, purpose, (work) => this.settle.execute(work, id));
  }
}
