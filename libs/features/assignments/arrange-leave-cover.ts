import { Inject, Injectable } from '@nestjs/common';
import { AppError, isUuid } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { recordAssignment, refuseByGuard, required } from './assignment-outcome.js';
import type { AssignmentOutcome } from './assignment-outcome.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import { CheckAssignment } from './check-assignment.js';
import { coveredPart } from './domain/cover-period.js';
import { isRefused } from './domain/guard-finding.js';
import type { GuardFinding } from './domain/guard-finding.js';
import { newPeriod } from './domain/assignment-period.js';
import { coverFor, typedPeriod } from './new-assignment.js';

/** Which supervisor is away on which days, and who stands in. */
export interface LeaveInput {
  readonly supervisorId: string;
  readonly coveringId: string;
  readonly fromOn?: string | null | undefined;
  readonly untilOn: string;
}

/** What became of one of the supervisions of who is away. */
export interface LeaveCover extends AssignmentOutcome {
  readonly coveredId: string;
}

interface Planned {
  readonly covered: SupervisionAssignmentRow;
  readonly row: SupervisionAssignmentRow;
  readonly grant: Grant;
  readonly findings: readonly GuardFinding[];
}

/** Covers a supervisor's whole leave: one cover for each supervision that runs in it. */
@Injectable()
export class ArrangeLeaveCover {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
  ) {}

  /**
   * All or nothing: what the guard refuses for one of them leaves all of them as they were. NO_ASSIGNMENT_TO_COVER where the supervisor
   * has none in those days that the actor can see.
   */
  async execute(work: Work, input: LeaveInput): Promise<readonly LeaveCover[]> {
    const clinic = await this.clinics.lock(work);
    const planned = await this.plan(work, clinic, input);
    const isAllowed = !planned.some(({ findings }) => isRefused(findings));
    if (isAllowed) {
      await insertRows(
        work,
        SupervisionAssignmentRow,
        planned.map(({ row }) => row),
      );
    }
    const covers: LeaveCover[] = [];
    for (const one of planned) {
      const outcome = isAllowed ? await arranged(work, one) : await refused(work, one);
      covers.push({ ...outcome, coveredId: one.covered.id });
    }
    return covers;
  }

  private async plan(work: Work, clinic: ClinicRow, input: LeaveInput): Promise<readonly Planned[]> {
    const leave = newPeriod(typedPeriod(clinic, input), work.now());
    const held = isUuid(input.supervisorId)
      ? await this.assignments.lockSupervisions(work, input.supervisorId, leave)
      : [];
    if (held.length === 0)
      throw new AppError('NO_ASSIGNMENT_TO_COVER', { resource: 'SupervisionAssignment' });
    const planned: Planned[] = [];
    for (const covered of held) {
      const grant = required(
        this.assignments.allowsRow(work, covered, 'assignment.cover'),
        'assignment.cover',
      );
      const typed = coveredPart(leave, { from: covered.activeFrom, until: covered.activeUntil }) ?? leave;
      const asked = { covered, coveringId: input.coveringId, isStandby: false, typed };
      const row = coverFor(work, clinic, asked);
      const together = planned.map((one) => one.row);
      const findings = await this.check.execute(work, clinic, { row, isNew: true, together });
      planned.push({ covered, row, grant, findings });
    }
    return planned;
  }
}

async function arranged(work: Work, { row, findings, grant }: Planned): Promise<AssignmentOutcome> {
  await work.emit('assignment.assigned', row.id);
  return recordAssignment(work, 'assignment.cover', { row, findings, grant });
}

/** Only what itself was refused is a line of the ledger; the others come back with their findings, and without a cover. */
async function refused(work: Work, { row, findings }: Planned): Promise<AssignmentOutcome> {
  if (isRefused(findings)) return refuseByGuard(work, 'assignment.cover', { row, findings });
  return { assignment: null, findings };
}
