import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { AssignmentRepository, PartyRepository, isInForce, isSoundSupervisor } from '../assignments/index.js';
import type { SupervisionAssignmentRow } from '../assignments/index.js';
import { CaseRepository } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { decideSuccessor } from './domain/decide-successor.js';
import { decideTransfer } from './domain/decide-transfer.js';
import type { TransferRefusal } from './domain/decide-transfer.js';
import { HandoverRepository } from './handover.repository.js';

/** Which cases go to whom; `from` is the assignment that they leave, null where they were named one by one. */
export interface Handover {
  readonly caseIds: readonly string[];
  readonly successor: SupervisionAssignmentRow;
  readonly from: SupervisionAssignmentRow | null;
}

interface Refused {
  readonly caseId: string;
  readonly reasons: readonly TransferRefusal[];
}

/** Hands cases over to a successor: a line in the audience by a director's decision, and nothing else of the case. */
@Injectable()
export class HandOver {
  constructor(
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(PartyRepository) private readonly parties: PartyRepository,
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(HandoverRepository) private readonly handovers: HandoverRepository,
  ) {}

  /** The assignment that is to take over, locked; SUCCESSOR_NOT_POSSIBLE with every reason. */
  async successor(
    work: Work,
    id: string,
    from: SupervisionAssignmentRow | null,
  ): Promise<SupervisionAssignmentRow> {
    const { row } = await this.assignments.lockVisible(work, id, 'assignment.transfer');
    const party = await this.parties.get(work, row.supervisorId);
    const reasons = decideSuccessor({
      id: row.id,
      superviseeId: row.superviseeId,
      isCover: row.kind === 'COVERING',
      isInForce: isInForce(row, work.now()),
      isSound: isSoundSupervisor(party, work.now()),
      from,
    });
    if (reasons.length > 0) {
      const named = { resource: 'SupervisionAssignment', resourceId: row.id };
      throw new AppError('SUCCESSOR_NOT_POSSIBLE', { ...named, reasons });
    }
    return row;
  }

  /** A director who is out of a case does not hand it over, and is told only that another one has to. */
  async assertVisible(work: Work, caseIds: readonly string[]): Promise<void> {
    const visible = await this.cases.findMany(work, caseIds);
    if (visible.length < caseIds.length) {
      throw new AppError('CASE_NOT_TRANSFERABLE', { resource: 'Case', reasons: ['ANOTHER_DIRECTOR'] });
    }
  }

  /** All of them or none: CASE_NOT_TRANSFERABLE names every reason and the cases it holds for. One line of the ledger for each. */
  async execute(work: Work, { caseIds, successor, from }: Handover): Promise<void> {
    const rows: CaseRow[] = [];
    for (const id of [...caseIds].sort()) rows.push((await this.cases.lockVisible(work, id, 'case.see')).row);
    await this.assertTransferable(work, rows, successor);
    for (const row of rows) await this.transfer(work, row, { successor, from });
  }

  private async assertTransferable(
    work: Work,
    rows: readonly CaseRow[],
    successor: SupervisionAssignmentRow,
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const theirs = await this.handovers.namedBy(work, ids, successor.id);
    const closed = await this.handovers.closedTo(work, ids, successor.supervisorId);
    const refused = rows.map((row) => ({
      caseId: row.id,
      reasons: decideTransfer({
        state: row.state,
        audienceKind: row.audienceKind,
        screening: row.screening,
        isOfSupervisee: row.authorId === successor.superviseeId,
        isTheirs: theirs.has(row.id),
        canSuccessorRead: !closed.has(row.id),
      }),
    }));
    refuseTransfer(refused.filter(({ reasons }) => reasons.length > 0));
  }

  private async transfer(
    work: Work,
    row: CaseRow,
    { successor, from }: Pick<Handover, 'successor' | 'from'>,
  ): Promise<void> {
    const grant = await this.cases.assertAllowed(work, row, 'case.transfer');
    await this.handovers.addLine(work, {
      caseId: row.id,
      assignmentId: successor.id,
      directorId: directorOf(work),
    });
    await work.record({
      action: 'case.transfer',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: { successorId: successor.id, ...(from === null ? {} : { fromId: from.id }) },
    });
    await work.emit('case.transferred', row.id);
  }
}

/** Throws CASE_NOT_TRANSFERABLE if anything is refused: each reason once, and the cases. */
function refuseTransfer(refused: readonly Refused[]): void {
  if (refused.length === 0) return;
  throw new AppError('CASE_NOT_TRANSFERABLE', {
    resource: 'Case',
    reasons: [...new Set(refused.flatMap(({ reasons }) => reasons))],
    caseIds: refused.map(({ caseId }) => caseId),
  });
}

function directorOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { action: 'case.transfer' });
  return work.actor.personId;
}
