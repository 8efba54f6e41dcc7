import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { LedgerOutcome } from '@subrosa/platform/database/index.js';

/** What is noted of a session, and under which request. */
interface SessionStep {
  readonly action: string;
  readonly requestId: string;
}

/**
 * Notes what happens to sessions and passwords in the ledger of the clinic in which the session acts. Before a clinic is chosen
 * there is no ledger to note it in; failed sign-ins are counted instead.
 */
@Injectable()
export class SessionLedger {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** Does it, and notes that it was done or refused. */
  async around<T>(actor: PersonActor | null, step: SessionStep, act: () => Promise<T>): Promise<T> {
    try {
      const result = await act();
      await this.note(actor, step, 'DONE');
      return result;
    } catch (error) {
      await this.note(actor, step, error instanceof AppError ? 'REFUSED' : 'FAILED');
      throw error;
    }
  }

  /** Notes one step; nothing without a clinic. */
  async note(actor: PersonActor | null, step: SessionStep, outcome: LedgerOutcome): Promise<void> {
    if (actor === null) return;
    await this.unitOfWork.run(actor, step, (work) =>
      work.record({ action: step.action, outcome, resource: 'Session', resourceId: actor.sessionId }),
    );
  }
}
