import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { recordAssignment, refuseByGuard } from './assignment-outcome.js';
import type { AssignmentOutcome } from './assignment-outcome.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import { CheckAssignment } from './check-assignment.js';
import { acceptedPeriod } from './domain/assignment-period.js';
import { packOf } from './domain/clinic-pack.js';
import { isRefused } from './domain/guard-finding.js';

/** Lets the director accept or decline what a supervisor proposed. */
@Injectable()
export class DecideProposal {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
  ) {}

  /** Accepting asks the guard again, on what is so today; a refusal leaves the proposal waiting. ASSIGNMENT_NOT_PROPOSED if decided. */
  async execute(
    work: Work,
    input: { assignmentId: string; accept: boolean; expectedVersion: number },
  ): Promise<AssignmentOutcome> {
    const clinic = await this.clinics.lock(work);
    const { row, grant } = await this.assignments.lockVisible(work, input.assignmentId, 'assignment.decide');
    assertVersion('SupervisionAssignment', row, input.expectedVersion);
    if (row.state !== 'PROPOSED') {
      throw new AppError('ASSIGNMENT_NOT_PROPOSED', {
        resource: 'SupervisionAssignment',
        resourceId: row.id,
        state: row.state,
      });
    }
    return input.accept ? this.accept(work, clinic, { row, grant }) : this.decline(work, row, grant);
  }

  private async accept(
    work: Work,
    clinic: ClinicRow,
    { row, grant }: { row: SupervisionAssignmentRow; grant: Grant },
  ): Promise<AssignmentOutcome> {
    const { from, until } = acceptedPeriod({ from: row.activeFrom, until: row.activeUntil }, work.now());
    const accepted = {
      state: 'ASSIGNED' as const,
      activeFrom: from,
      // A proposal that waited past its own end would not fit the table; the guard has said so before it gets there.
      activeUntil: until,
      packVersion: packOf(clinic.jurisdiction).version,
    };
    const asIfAccepted = Object.assign(new SupervisionAssignmentRow(), row, accepted);
    const findings = await this.check.execute(work, clinic, { row: asIfAccepted, isNew: true });
    if (isRefused(findings)) return refuseByGuard(work, 'assignment.decide', { row, findings });
    const agreementDueAt = await this.check.agreementDue(work, clinic, asIfAccepted);
    const decided = { ...accepted, agreementDueAt, decidedBy: decider(work) };
    await updateRow(work, SupervisionAssignmentRow, row, decided);
    await work.emit('assignment.assigned', row.id);
    return recordAssignment(work, 'assignment.decide', { row, findings, grant });
  }

  private async decline(work: Work, row: SupervisionAssignmentRow, grant: Grant): Promise<AssignmentOutcome> {
    await updateRow(work, SupervisionAssignmentRow, row, { state: 'DECLINED', decidedBy: decider(work) });
    await work.emit('assignment.declined', row.id);
    return recordAssignment(work, 'assignment.decide', { row, findings: [], grant });
  }
}

function decider(work: Work): string | null {
  return work.actor.kind === 'person' ? work.actor.personId : null;
}
