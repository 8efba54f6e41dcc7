import { Inject, Injectable } from '@nestjs/common';
import type { ErrorDetails } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import type { EndReason } from './assignment.row.js';
import { endedPeriod } from './domain/assignment-period.js';

/** Why it closes, by which grant, and what else the ledger is to say. */
export interface Closing {
  readonly action: 'assignment.end' | 'assignment.settle';
  readonly reason: Exclude<EndReason, 'NONE'>;
  readonly grant: string;
  readonly details?: ErrorDetails;
}

/** The last step of every ending; whoever calls it has locked the row and decided. */
@Injectable()
export class CloseAssignment {
  constructor(@Inject(AssignmentRepository) private readonly assignments: AssignmentRepository) {}

  /** Ends the assignment now, with everybody who covers for it: nobody stands in for what is over. Answers who covered. */
  async withCovers(
    work: Work,
    row: SupervisionAssignmentRow,
    closing: Closing,
  ): Promise<readonly SupervisionAssignmentRow[]> {
    const covers = row.kind === 'COVERING' ? [] : await this.assignments.lockCovers(work, row.id);
    await this.alone(work, row, closing);
    for (const cover of covers) {
      await this.alone(work, cover, { ...closing, details: { coveredId: row.id } });
    }
    return covers;
  }

  /** Ends this one now; one that has not begun never does. */
  async alone(work: Work, row: SupervisionAssignmentRow, closing: Closing): Promise<void> {
    const { until } = endedPeriod({ from: row.activeFrom, until: row.activeUntil }, work.now());
    await updateRow(work, SupervisionAssignmentRow, row, { activeUntil: until, endReason: closing.reason });
    await work.record({
      action: closing.action,
      outcome: 'DONE',
      resource: 'SupervisionAssignment',
      resourceId: row.id,
      grant: closing.grant,
      details: {
        reason: closing.reason,
        supervisorId: row.supervisorId,
        superviseeId: row.superviseeId,
        kind: row.kind,
        ...closing.details,
      },
    });
    await work.emit('assignment.ended', row.id);
  }
}
