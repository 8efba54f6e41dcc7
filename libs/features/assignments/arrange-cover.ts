import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { recordAssignment, refuseByGuard } from './assignment-outcome.js';
import type { AssignmentOutcome } from './assignment-outcome.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import { CheckAssignment } from './check-assignment.js';
import { isRefused } from './domain/guard-finding.js';
import { coverFor, typedPeriod } from './new-assignment.js';
import type { TypedDays } from './new-assignment.js';

/** Who covers for which assignment: for days of the clinic, or standing by. */
export interface CoverInput extends TypedDays {
  readonly assignmentId: string;
  readonly coveringId: string;
  readonly isStandby: boolean;
}

/** Gives a supervision somebody who stands in, for dates or until needed. */
@Injectable()
export class ArrangeCover {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
  ) {}

  /**
   * Every finding at once, with the rule that says so; one that refuses leaves everything as it was. ASSIGNMENT_NOT_COVERABLE for what
   * is a cover itself, ASSIGNMENT_ENDED for what is not in force.
   */
  async execute(work: Work, input: CoverInput): Promise<AssignmentOutcome> {
    assertDated(input);
    const clinic = await this.clinics.lock(work);
    const { row: covered, grant } = await this.assignments.lockVisible(
      work,
      input.assignmentId,
      'assignment.cover',
    );
    assertCoverable(covered, work.now());
    const { coveringId, isStandby } = input;
    const row = coverFor(work, clinic, { covered, coveringId, isStandby, typed: typedPeriod(clinic, input) });
    const findings = await this.check.execute(work, clinic, { row, isNew: true });
    if (isRefused(findings)) return refuseByGuard(work, 'assignment.cover', { row, findings });
    await insertRows(work, SupervisionAssignmentRow, [row]);
    await work.emit('assignment.assigned', row.id);
    return recordAssignment(work, 'assignment.cover', { row, findings, grant });
  }
}

/** A cover has a last day, or waits and has none. */
function assertDated({ isStandby, fromOn, untilOn }: CoverInput): void {
  if (!isStandby && !untilOn) throw invalidInput('untilOn', 'is needed: a cover ends, or it is a standby');
  if (isStandby && (fromOn || untilOn)) {
    throw invalidInput(fromOn ? 'fromOn' : 'untilOn', 'must be left out: a standby has no days');
  }
}

function assertCoverable(row: SupervisionAssignmentRow, now: Date): void {
  const named = { resource: 'SupervisionAssignment', resourceId: row.id };
  if (row.kind === 'COVERING') throw new AppError('ASSIGNMENT_NOT_COVERABLE', named);
  if (row.state !== 'ASSIGNED' || row.activeFrom > now || row.activeUntil <= now) {
    throw new AppError('ASSIGNMENT_ENDED', named);
  }
}
