import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { CaseRow, READERSHIPS, caseResource } from '../cases/index.js';

/** The rules by which a case is seen by those who have to do with it. */
const PARTY_GRANTS = new Set(
  ['author', ...READERSHIPS.map(({ name }) => name)].map((name) => `case.see.${name}`),
);

/** For how many days a case that is over stands in the inbox as its receipt. */
const ENDED_DAYS = 7;

const LIVING = ['SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED', 'WITHDRAWN'];

/** Cases as an inbox looks for them: with the grants of "that a case exists", so that it counts nothing that its reader may not know of. */
@Injectable()
export class InboxCaseRepository extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  protected readonly seeAction = 'case.see';

  /**
   * The living cases that the actor wrote or that were sent to them, those that wait for something and end first before others; behind
   * them those that have been over for a week at most.
   */
  async involving(work: Work, most: number): Promise<Granted<CaseRow>[]> {
    const scoped = this.scoped(work, 'c');
    const parties = scoped.grants.filter(({ code }) => PARTY_GRANTS.has(code));
    if (parties.length === 0) return [];
    scoped.query
      .andWhere(`(${parties.map(({ expression }) => expression).join(' OR ')})`)
      .andWhere(
        `((c.state = ANY(:living) AND c.expiresAt > subrosa.now() - make_interval(days => :days))
          OR (c.state = 'DESTROYED' AND least(c.expiresAt, c.stateChangedAt) > subrosa.now() - make_interval(days => :days)))`,
        { living: LIVING, days: ENDED_DAYS },
      )
      .orderBy(
        `CASE WHEN c.state = 'DESTROYED' OR c.expiresAt <= subrosa.now() THEN 2
              WHEN c.state IN ('REVIEWED', 'WITHDRAWN') THEN 1 ELSE 0 END`,
      )
      .addOrderBy('c.expiresAt')
      .addOrderBy('c.id');
    return (await this.page(scoped, { first: most, after: null })).items;
  }

  /** The visible cases whose review is overdue, the longest waiting first. */
  async overdue(work: Work, most: number): Promise<CaseRow[]> {
    return this.scoped(work, 'c')
      .query.andWhere(`c.state IN ('SUBMITTED', 'IN_REVIEW') AND c.expiresAt > subrosa.now()`)
      .andWhere('c.dueAt <= subrosa.now()')
      .orderBy('c.dueAt')
      .addOrderBy('c.id')
      .limit(most)
      .getMany();
  }
}
