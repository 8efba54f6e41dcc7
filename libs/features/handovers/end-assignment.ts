import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput, unreachable } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { AssignmentRepository, CloseAssignment } from '../assignments/index.js';
import type { EndReason, SupervisionAssignmentRow } from '../assignments/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { decideEnding } from './domain/decide-ending.js';
import type { EndingRefusal, OpenCases, UnsentComments } from './domain/decide-ending.js';
import { HandOver } from './hand-over.js';
import { HandoverRepository } from './handover.repository.js';
import type { RestingCase, Unsent } from './handover.repository.js';
import { SettleComments } from './settle-comments.js';

/** Which assignment ends, why, and what becomes of what rests on it. */
export interface EndInput {
  readonly assignmentId: string;
  readonly reason: Exclude<EndReason, 'NONE'>;
  readonly unsentComments?: UnsentComments | null | undefined;
  readonly openCases?: OpenCases | null | undefined;
  readonly successorAssignmentId?: string | null | undefined;
  readonly expectedVersion: number;
}

/** What the ending did. */
export interface Ended {
  readonly assignment: SupervisionAssignmentRow;
  /** Open cases that this left without the supervisor and without a successor. */
  readonly openCases: number;
  readonly handedOver: number;
  readonly commentsSent: number;
  readonly commentsDiscarded: number;
}

interface Resting {
  readonly row: SupervisionAssignmentRow;
  readonly cases: readonly RestingCase[];
  readonly unsent: readonly Unsent[];
}

/** Ends a supervision: asks first what becomes of what waits, and then closes at once. */
@Injectable()
export class EndAssignment {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CloseAssignment) private readonly close: CloseAssignment,
    @Inject(HandoverRepository) private readonly handovers: HandoverRepository,
    @Inject(HandOver) private readonly handOver: HandOver,
    @Inject(SettleComments) private readonly comments: SettleComments,
  ) {}

  /**
   * In one transaction: unsent comments are shown or deleted, open cases are handed over, the assignment and its covers end. Refused
   * with the numbers while there is something to decide that nobody decided: OPEN_CASES_UNDECIDED, COMMENTS_UNDECIDED.
   */
  async execute(work: Work, input: EndInput): Promise<Ended> {
    await this.clinics.lock(work);
    const { row, grant } = await this.assignments.lockVisible(work, input.assignmentId, 'assignment.end');
    assertVersion('SupervisionAssignment', row, input.expectedVersion);
    if (row.state !== 'ASSIGNED' || row.activeUntil <= work.now()) {
      throw new AppError('ASSIGNMENT_ENDED', { resource: 'SupervisionAssignment', resourceId: row.id });
    }
    const resting = await this.look(work, row);
    assertDecided(resting, input);
    const settled = await this.comments.execute(work, resting.unsent, {
      choice: input.unsentComments ?? null,
      grant: grant.code,
    });
    const handedOver = await this.pass(work, resting, input.successorAssignmentId ?? null);
    const done = { ...settled, handedOver, openCases: resting.cases.length - handedOver };
    await this.close.withCovers(work, row, {
      action: 'assignment.end',
      reason: input.reason,
      grant: grant.code,
      details: done,
    });
    return { assignment: row, ...done };
  }

  /** What rests on it, with its cases locked: nobody comments or submits to it between the question and the answer. */
  private async look(work: Work, row: SupervisionAssignmentRow): Promise<Resting> {
    const covers = row.kind === 'COVERING' ? [] : await this.assignments.lockCovers(work, row.id);
    const writers = [...new Set([row, ...covers].map(({ supervisorId }) => supervisorId))];
    const before = await this.handovers.unsentBy(work, row, writers);
    const cases = await this.handovers.restingOn(work, row);
    await this.handovers.lockCases(work, [
      ...cases.map(({ id }) => id),
      ...before.map(({ caseId }) => caseId),
    ]);
    return { row, cases, unsent: await this.handovers.unsentBy(work, row, writers) };
  }

  private async pass(work: Work, { row, cases }: Resting, successorId: string | null): Promise<number> {
    if (successorId === null) return 0;
    const successor = await this.handOver.successor(work, successorId, row);
    const caseIds = cases.map(({ id }) => id);
    await this.handOver.assertVisible(work, caseIds);
    // What the author had sent to both is the successor's already.
    const theirs = await this.handovers.namedBy(work, caseIds, successor.id);
    await this.handOver.execute(work, {
      caseIds: caseIds.filter((id) => !theirs.has(id)),
      successor,
      from: row,
    });
    return caseIds.length;
  }
}

function assertDecided({ row, cases, unsent }: Resting, input: EndInput): void {
  const counts = {
    openCases: cases.length,
    unsentComments: unsent.reduce((sum, { count }) => sum + count, 0),
  };
  const refusal = decideEnding({
    open: counts.openCases,
    unsent: counts.unsentComments,
    openCases: input.openCases ?? null,
    unsentComments: input.unsentComments ?? null,
    hasSuccessor: (input.successorAssignmentId ?? null) !== null,
  });
  if (refusal !== null) throw refused(refusal, { resourceId: row.id, ...counts });
}

function refused(
  refusal: EndingRefusal,
  details: { readonly resourceId: string; readonly openCases: number; readonly unsentComments: number },
): AppError {
  switch (refusal) {
    case 'OPEN_CASES_UNDECIDED':
    case 'COMMENTS_UNDECIDED':
      return new AppError(refusal, { resource: 'SupervisionAssignment', ...details });
    case 'SUCCESSOR_MISSING':
      return invalidInput('successorAssignmentId', 'is needed to hand over');
    case 'SUCCESSOR_NOT_ASKED':
      return invalidInput('successorAssignmentId', 'must be left out unless the open cases are handed over');
    default:
      return unreachable(refusal);
  }
}
