import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { SupervisionAssignmentRow } from '../assignments/index.js';
import { CaseAudienceRow, CaseRow, caseResource } from '../cases/index.js';
import type { CaseAge } from './domain/case-age.js';

/** How many cases stand in a state since about when. */
export interface StateCount {
  readonly state: string;
  readonly age: CaseAge;
  readonly count: number;
}

/** What waits for a supervisor. */
export interface WaitingCount {
  readonly supervisorId: string;
  readonly waiting: number;
  readonly overdue: number;
}

const WAITING = `c.state IN ('SUBMITTED', 'IN_REVIEW') AND c.expiresAt > subrosa.now()`;
const OPEN = `c.state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED') AND c.expiresAt > subrosa.now()`;
const MOST_ROWS = 200;

/** Cases as the board counts them: with the grants of "that a case exists", so that nobody counts what they may not know of. */
@Injectable()
export class BoardCaseRepository extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  protected readonly seeAction = 'case.see';

  /** The living cases by state and age. */
  async byStateAndAge(work: Work): Promise<StateCount[]> {
    const age = `CASE WHEN c.submittedAt > subrosa.now() - interval '2 days' THEN 'UNDER_TWO_DAYS'
      WHEN c.submittedAt > subrosa.now() - interval '7 days' THEN 'UNDER_A_WEEK'
      WHEN c.submittedAt > subrosa.now() - interval '30 days' THEN 'UNDER_A_MONTH' ELSE 'OLDER' END`;
    return this.scoped(work, 'c')
      .query.select('c.state', 'state')
      .addSelect(age, 'age')
      .addSelect('count(*)::int', 'count')
      .andWhere('c.expiresAt > subrosa.now()')
      .groupBy('c.state')
      .addGroupBy(age)
      .orderBy('c.state')
      .addOrderBy(age)
      .getRawMany<StateCount>();
  }

  /** What waits for each supervisor whom a living case names. */
  async waitingBySupervisor(work: Work): Promise<WaitingCount[]> {
    return this.scoped(work, 'c')
      .query.innerJoin(CaseAudienceRow, 'l', 'l.clinicId = c.clinicId AND l.caseId = c.id')
      .innerJoin(SupervisionAssignmentRow, 'a', 'a.clinicId = l.clinicId AND a.id = l.assignmentId')
      .select('a.supervisorId', 'supervisorId')
      .addSelect('count(DISTINCT c.id)::int', 'waiting')
      .addSelect('count(DISTINCT c.id) FILTER (WHERE c.dueAt <= subrosa.now())::int', 'overdue')
      .andWhere(WAITING)
      .groupBy('a.supervisorId')
      .getRawMany<WaitingCount>();
  }

  /** Cases whose review is overdue, the longest waiting first, at most 200. */
  async overdue(work: Work): Promise<CaseRow[]> {
    return this.scoped(work, 'c')
      .query.andWhere(`${WAITING} AND c.dueAt <= subrosa.now()`)
      .orderBy('c.dueAt')
      .addOrderBy('c.id')
      .limit(MOST_ROWS)
      .getMany();
  }

  /** Open cases that become unreadable within so many days, the nearest first, at most 200. */
  async closeToExpiry(work: Work, days: number): Promise<CaseRow[]> {
    return this.scoped(work, 'c')
      .query.andWhere(`${OPEN} AND c.expiresAt <= subrosa.now() + make_interval(days => :days)`, { days })
      .orderBy('c.expiresAt')
      .addOrderBy('c.id')
      .limit(MOST_ROWS)
      .getMany();
  }
}
