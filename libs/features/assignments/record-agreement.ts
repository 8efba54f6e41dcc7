import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion, calendarDay, dayAt, startOfDay } from '../clinics/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';

/** Which supervision agreement was signed on which day. */
export interface AgreementInput {
  readonly assignmentId: string;
  readonly signedOn: string;
  readonly expectedVersion: number;
}

/** Records that the supervision agreement is signed; the paper itself stays where it is. */
@Injectable()
export class RecordAgreement {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
  ) {}

  /** AGREEMENT_NOT_ASKED for a cover, ASSIGNMENT_ENDED, AGREEMENT_SIGNED the second time; a day that is still to come is INVALID_INPUT. */
  async execute(work: Work, input: AgreementInput): Promise<SupervisionAssignmentRow> {
    const signedOn = calendarDay(input.signedOn, 'signedOn');
    const { timeZone } = await this.clinics.lock(work);
    const { row, grant } = await this.assignments.lockVisible(
      work,
      input.assignmentId,
      'assignment.recordAgreement',
    );
    assertVersion('SupervisionAssignment', row, input.expectedVersion);
    assertSignable(row, work.now());
    if (signedOn > dayAt(work.now(), timeZone)) throw invalidInput('signedOn', 'must not be in the future');
    const signedAt = startOfDay(signedOn, timeZone);
    await updateRow(work, SupervisionAssignmentRow, row, { agreementSignedAt: signedAt });
    await work.record({
      action: 'assignment.recordAgreement',
      outcome: 'DONE',
      resource: 'SupervisionAssignment',
      resourceId: row.id,
      grant: grant.code,
      details: { signedOn },
    });
    await work.emit('assignment.agreementSigned', row.id);
    return row;
  }
}

function assertSignable(row: SupervisionAssignmentRow, now: Date): void {
  const named = { resource: 'SupervisionAssignment', resourceId: row.id };
  if (row.kind === 'COVERING') throw new AppError('AGREEMENT_NOT_ASKED', named);
  if (row.state !== 'ASSIGNED' || row.activeUntil <= now) throw new AppError('ASSIGNMENT_ENDED', named);
  if (row.agreementSignedAt < FOREVER) throw new AppError('AGREEMENT_SIGNED', named);
}
