import { Injectable } from '@nestjs/common';
import type { PageRequest } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { assignmentResource } from './assignment.policy.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import type { AssignmentState } from './assignment.row.js';

/** Which assignments are listed; `after` is the id to go on from. */
export interface AssignmentFilter {
  readonly supervisorId: string | null;
  readonly superviseeId: string | null;
  readonly state: AssignmentState | null;
  readonly onlyInForce: boolean;
  readonly after: string | null;
}

const IN_FORCE = `a.state = 'ASSIGNED' AND a.activeFrom <= subrosa.now() AND a.activeUntil > subrosa.now()`;

/** Assignments, always with what decides who may see them. */
@Injectable()
export class AssignmentRepository extends ScopedRepository<SupervisionAssignmentRow> {
  protected override readonly entity = SupervisionAssignmentRow;
  protected override readonly resource = assignmentResource;
  protected override readonly seeAction = 'assignment.see';

  /** A page of visible assignments, the latest made first. */
  async list(
    work: Work,
    filter: AssignmentFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<SupervisionAssignmentRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'a');
    const { query } = scoped;
    const { supervisorId, superviseeId, state, after } = filter;
    if (supervisorId !== null) query.andWhere('a.supervisorId = :supervisorId', { supervisorId });
    if (superviseeId !== null) query.andWhere('a.superviseeId = :superviseeId', { superviseeId });
    if (state !== null) query.andWhere('a.state = :state', { state });
    if (filter.onlyInForce) query.andWhere(IN_FORCE);
    if (after !== null) query.andWhere('a.id < :after', { after });
    query.orderBy('a.id', 'DESC');
    return this.page(scoped, request);
  }

  /** The grant for the action on a row that may not be stored yet, or null. */
  allowsRow(work: Work, row: SupervisionAssignmentRow, action: string): Grant | null {
    return work.ability.allows(action, assignmentResource, row, work.now());
  }

  /** Every assignment of the clinic that is or will be in force at the instant or later; for the guard, not for lists. */
  async heldFrom(work: Work, at: Date): Promise<SupervisionAssignmentRow[]> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .andWhere(`a.clinicId = :clinic AND a.state = 'ASSIGNED'`, { clinic: work.actor.clinicId })
      .andWhere('a.activeUntil > :at AND a.activeUntil > a.activeFrom', { at })
      .getMany();
  }

  /** True if the same two people wait for a decision already; the caller has locked the clinic. */
  async isProposed(work: Work, pair: { supervisorId: string; superviseeId: string }): Promise<boolean> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .andWhere(`a.clinicId = :clinic AND a.state = 'PROPOSED'`, { clinic: work.actor.clinicId })
      .andWhere('a.supervisorId = :supervisorId AND a.superviseeId = :superviseeId', { ...pair })
      .getExists();
  }

  /**
   * How many cases that are alive were sent to the assignment. That a case exists is the director's to know; the tables are named
   * in SQL because cases stand above assignments, and a port that nobody has filled would count none and ask nothing.
   */
  async countOpenCases(work: Work, assignmentId: string): Promise<number> {
    const rows: { n: number }[] = await work.manager.query(
      `SELECT count(*)::int AS n
         FROM subrosa.case_audience s JOIN subrosa.cases c ON c.clinic_id = s.clinic_id AND c.id = s.case_id
        WHERE s.clinic_id = $1 AND s.assignment_id = $2 AND c.expires_at > subrosa.now()
          AND c.state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED')`,
      [work.actor.clinicId, assignmentId],
    );
    return rows[0]?.n ?? 0;
  }
}
