import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { AssignmentRepository } from '../assignments/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { HandOver } from './hand-over.js';
import { HandoverRepository } from './handover.repository.js';

const MOST = 100;

/** Either cases one by one, or everything open that rests on an assignment, which may have ended. */
export interface TransferInput {
  readonly caseIds?: readonly string[] | null | undefined;
  readonly fromAssignmentId?: string | null | undefined;
  readonly successorAssignmentId: string;
}

/** Hands open cases over to a successor without ending anything: who had them keeps them. */
@Injectable()
export class TransferCases {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(HandoverRepository) private readonly handovers: HandoverRepository,
    @Inject(HandOver) private readonly handOver: HandOver,
  ) {}

  /** All or none; answers the cases. SUCCESSOR_NOT_POSSIBLE or CASE_NOT_TRANSFERABLE with every reason. */
  async execute(work: Work, input: TransferInput): Promise<readonly string[]> {
    const named = namedCases(input);
    await this.clinics.lock(work);
    const from = input.fromAssignmentId
      ? (await this.assignments.lockVisible(work, input.fromAssignmentId, 'assignment.transfer')).row
      : null;
    const successor = await this.handOver.successor(work, input.successorAssignmentId, from);
    const resting = from === null ? [] : await this.handovers.restingOn(work, from);
    const caseIds = named ?? resting.map(({ id }) => id);
    if (caseIds.length === 0) {
      throw new AppError('CASE_NOT_TRANSFERABLE', { resource: 'Case', reasons: ['NO_OPEN_CASE'] });
    }
    if (named === null) await this.handOver.assertVisible(work, caseIds);
    await this.handOver.execute(work, { caseIds, successor, from });
    return caseIds;
  }
}

/** The cases that were named, each once; null where an assignment was. */
function namedCases({ caseIds, fromAssignmentId }: TransferInput): readonly string[] | null {
  if (caseIds && fromAssignmentId) {
    throw invalidInput('caseIds', 'must be left out where an assignment is named');
  }
  if (fromAssignmentId) return null;
  const named = [...new Set(caseIds ?? [])];
  if (named.length === 0) throw invalidInput('caseIds', 'name the cases, or the assignment they rest on');
  if (named.length > MOST) throw invalidInput('caseIds', `must be at most ${MOST}`);
  return named;
}
