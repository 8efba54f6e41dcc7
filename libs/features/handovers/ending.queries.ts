import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  AssignmentRepository,
  AssignmentsQueries,
  PartyRepository,
  isSoundSupervisor,
} from '../assignments/index.js';
import type { SupervisionAssignmentRow } from '../assignments/index.js';
import { HandoverRepository } from './handover.repository.js';

/** What ending an assignment would leave behind: numbers, and who could take over. */
export interface Ending {
  readonly openCases: number;
  readonly unscreenedCases: number;
  readonly unsentComments: number;
  readonly successorIds: readonly string[];
}

/** The question before an ending. */
@Injectable()
export class EndingQueries {
  constructor(
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(AssignmentsQueries) private readonly queries: AssignmentsQueries,
    @Inject(PartyRepository) private readonly parties: PartyRepository,
    @Inject(HandoverRepository) private readonly handovers: HandoverRepository,
  ) {}

  /** For whoever may end it; FORBIDDEN for its parties, NOT_FOUND for everybody else. */
  async ending(work: Work, assignmentId: string): Promise<Ending> {
    const row = await this.assignments.get(work, assignmentId);
    if (!this.queries.can(work, row, 'assignment.end')) {
      const named = { resource: 'SupervisionAssignment', resourceId: row.id };
      throw new AppError('FORBIDDEN', { ...named, action: 'assignment.end' });
    }
    const cases = await this.handovers.restingOn(work, row);
    const covers = row.kind === 'COVERING' ? [] : await this.assignments.covers(work, row.id);
    const writers = [...new Set([row, ...covers].map(({ supervisorId }) => supervisorId))];
    const unsent = await this.handovers.unsentBy(work, row, writers);
    return {
      openCases: cases.length,
      unscreenedCases: cases.filter(({ screening }) => screening === 'UNSCREENED').length,
      unsentComments: unsent.reduce((sum, { count }) => sum + count, 0),
      successorIds: await this.successors(work, row),
    };
  }

  private async successors(work: Work, row: SupervisionAssignmentRow): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const { row: other } of await this.assignments.besides(work, row)) {
      const party = await this.parties.get(work, other.supervisorId);
      if (isSoundSupervisor(party, work.now())) ids.push(other.id);
    }
    return ids;
  }
}
