import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { AssignmentOutcome } from './assignment-outcome.js';
import type { AssignmentType } from './assignment.type.js';
import { toAssignmentType } from './assignment.view.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { toFindingType } from './guard.type.js';
import type { AssignmentOutcomeType } from './guard.type.js';

/** Assignments as their readers see them after a change. */
@Injectable()
export class AssignmentViews {
  constructor(@Inject(AssignmentsQueries) private readonly queries: AssignmentsQueries) {}

  /** One visible assignment as it is in this transaction; NOT_FOUND otherwise. */
  async one(work: Work, id: string): Promise<AssignmentType> {
    const item = await this.queries.one(work, id);
    return toAssignmentType(item, work.now(), (action) => this.queries.can(work, item.row, action));
  }

  /** What became of a request, with the assignment if one was made. */
  async outcome(work: Work, { assignment, findings }: AssignmentOutcome): Promise<AssignmentOutcomeType> {
    return {
      assignment: assignment === null ? null : await this.one(work, assignment.id),
      isRefused: assignment === null,
      findings: findings.map(toFindingType),
    };
  }
}
