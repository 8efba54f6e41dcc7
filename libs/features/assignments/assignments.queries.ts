import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { findingsFor, required } from './assignment-outcome.js';
import { assignmentResource } from './assignment.policy.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { AssignmentFilter } from './assignment.repository.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import { CheckAssignment } from './check-assignment.js';
import type { GuardFinding } from './domain/guard-finding.js';
import { newAssignment } from './new-assignment.js';
import type { AssignmentInput } from './new-assignment.js';

type GrantedAssignment = Granted<SupervisionAssignmentRow>;

const EVERYTHING: AssignmentFilter = {
  supervisorId: null,
  superviseeId: null,
  state: null,
  onlyInForce: true,
  after: null,
};

/** The read side of assignments. */
@Injectable()
export class AssignmentsQueries {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
  ) {}

  /** A page of visible assignments, the latest made first; ids that are none find nothing. */
  async page(work: Work, filter: AssignmentFilter, request: PageRequest) {
    const ids = [filter.supervisorId, filter.superviseeId];
    if (ids.some((id) => id !== null && !isUuid(id))) return { items: [], hasNextPage: false };
    return this.assignments.list(work, filter, request);
  }

  /** One visible assignment; NOT_FOUND otherwise. */
  async one(work: Work, id: string): Promise<GrantedAssignment> {
    const row = await this.assignments.get(work, id);
    return { row, grants: work.ability.matching('assignment.see', assignmentResource, row, work.now()) };
  }

  /** Who supervises the actor today. */
  async supervisors(work: Work): Promise<readonly GrantedAssignment[]> {
    if (work.actor.kind !== 'person') return [];
    return this.inForce(work, { ...EVERYTHING, superviseeId: work.actor.personId });
  }

  /** Whom the actor supervises today. */
  async supervisees(work: Work): Promise<readonly GrantedAssignment[]> {
    if (work.actor.kind !== 'person') return [];
    return this.inForce(work, { ...EVERYTHING, supervisorId: work.actor.personId });
  }

  /** What the guard would say now; only the mutation's own answer binds. FORBIDDEN for whoever could neither assign nor propose it. */
  async preview(work: Work, input: AssignmentInput): Promise<readonly GuardFinding[]> {
    const clinic = await this.clinics.get(work);
    const row = newAssignment(work, clinic, { ...input, state: 'PROPOSED' });
    required(this.assignments.allowsRow(work, row, 'assignment.preview'), 'assignment.preview');
    return findingsFor(work, await this.check.execute(work, clinic, { row, isNew: true }));
  }

  /** What the guard finds in a visible assignment that is made: CLOSE where its ground is gone, WARN where hours are at risk. */
  async standing(work: Work, id: string): Promise<readonly GuardFinding[]> {
    const row = await this.assignments.get(work, id);
    const clinic = await this.clinics.get(work);
    return findingsFor(work, await this.check.execute(work, clinic, { row, isNew: false }));
  }

  /** True if a grant gives this actor the action on the assignment. */
  can(work: Work, row: SupervisionAssignmentRow, action: string): boolean {
    return this.assignments.allowsRow(work, row, action) !== null;
  }

  private async inForce(work: Work, filter: AssignmentFilter): Promise<readonly GrantedAssignment[]> {
    return (await this.assignments.list(work, filter, { first: 100, after: null })).items;
  }
}
