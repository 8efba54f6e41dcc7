import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
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

/** Lets a supervisor propose to supervise somebody; it gives nothing until the director decides. */
@Injectable()
export class ProposeAssignment {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
  ) {}

  /** The guard answers as it would to the director; ASSIGNMENT_ALREADY_PROPOSED while the same two wait. */
  async execute(work: Work, input: AssignmentInput): Promise<AssignmentOutcome> {
    const clinic = await this.clinics.lock(work);
    const row = newAssignment(work, clinic, { ...input, state: 'PROPOSED' });
    const grant = required(this.assignments.allowsRow(work, row, 'assignment.propose'), 'assignment.propose');
    const findings = await this.check.execute(work, clinic, { row, isNew: true });
    if (isRefused(findings)) return refuseByGuard(work, 'assignment.propose', { row, findings });
    if (await this.assignments.isProposed(work, row)) throw new AppError('ASSIGNMENT_ALREADY_PROPOSED');
    await insertRows(work, SupervisionAssignmentRow, [row]);
    await work.emit('assignment.proposed', row.id);
    return recordAssignment(work, 'assignment.propose', { row, findings, grant });
  }
}
