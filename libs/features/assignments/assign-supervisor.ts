import { Inject, Injectable } from '@nestjs/common';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { recordAssignment, refuseByGuard, required } from './assignment-outcome.js';
import type { AssignmentOutcome } from './assignment-outcome.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import { CheckAssignment } from './check-assignment.js';
import { isRefused } from './domain/guard-finding.js';
import { newAssignment } from './new-assignment.js';
import type { AssignmentInput } from './new-assignment.js';

/** Gives a supervisee a supervisor. */
@Injectable()
export class AssignSupervisor {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
  ) {}

  /** Every finding at once, with the rule that says so; one that refuses leaves everything as it was. */
  async execute(work: Work, input: AssignmentInput): Promise<AssignmentOutcome> {
    const clinic = await this.clinics.lock(work);
    const row = newAssignment(work, clinic, { ...input, state: 'ASSIGNED' });
    const grant = required(this.assignments.allowsRow(work, row, 'assignment.assign'), 'assignment.assign');
    const findings = await this.check.execute(work, clinic, { row, isNew: true });
    if (isRefused(findings)) return refuseByGuard(work, 'assignment.assign', { row, findings });
    row.agreementDueAt = await this.check.agreementDue(work, clinic, row);
    await insertRows(work, SupervisionAssignmentRow, [row]);
    await work.emit('assignment.assigned', row.id);
    return recordAssignment(work, 'assignment.assign', { row, findings, grant });
  }
}
