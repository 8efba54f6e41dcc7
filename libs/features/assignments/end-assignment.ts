import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import type { EndReason } from './assignment.row.js';
import { endedPeriod } from './domain/assignment-period.js';

/** What becomes of cases that wait for this supervisor; handing over comes with transfers. */
export type Unfinished = 'CLOSE_NOW';

/** Which assignment ends and why. */
export interface EndInput {
  readonly assignmentId: string;
  readonly reason: Exclude<EndReason, 'NONE'>;
  readonly unfinished?: Unfinished | null;
  readonly expectedVersion: number;
}

/** Ends a supervision. */
@Injectable()
export class EndAssignment {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
  ) {}

  /**
   * Closes it before it returns and says how many open cases that left without this supervisor. OPEN_CASES_UNDECIDED, with their
   * number, while there are some and nobody said what becomes of them.
   */
  async execute(
    work: Work,
    input: EndInput,
  ): Promise<{ assignment: SupervisionAssignmentRow; openCases: number }> {
    await this.clinics.lock(work);
    const { row, grant } = await this.assignments.lockVisible(work, input.assignmentId, 'assignment.end');
    const named = { resource: 'SupervisionAssignment', resourceId: row.id };
    assertVersion('SupervisionAssignment', row, input.expectedVersion);
    if (row.state !== 'ASSIGNED' || row.activeUntil <= work.now()) {
      throw new AppError('ASSIGNMENT_ENDED', named);
    }
    const openCases = await this.assignments.countOpenCases(work, row.id);
    if (openCases > 0 && (input.unfinished ?? null) === null) {
      throw new AppError('OPEN_CASES_UNDECIDED', { ...named, openCases });
    }
    const { until } = endedPeriod({ from: row.activeFrom, until: row.activeUntil }, work.now());
    await updateRow(work, SupervisionAssignmentRow, row, { activeUntil: until, endReason: input.reason });
    await work.record({
      action: 'assignment.end',
      outcome: 'DONE',
      ...named,
      grant: grant.code,
      details: {
        reason: input.reason,
        openCases,
        supervisorId: row.supervisorId,
        superviseeId: row.superviseeId,
      },
    });
    await work.emit('assignment.ended', row.id);
    return { assignment: row, openCases };
  }
}
