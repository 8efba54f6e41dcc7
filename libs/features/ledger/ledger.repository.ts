import { Injectable } from '@nestjs/common';
import type { PageRequest, Period } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, LedgerOutcome, Work } from '@subrosa/platform/database/index.js';
import { LedgerEventRow } from './ledger-event.row.js';
import { ledgerResource } from './ledger.policy.js';

/** Which lines are listed; `after` is the position to go on from, downwards. */
export interface LedgerFilter {
  readonly action: string | null;
  readonly outcome: LedgerOutcome | null;
  readonly caseId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly after: string | null;
}

/** How often something came out some way on one day of the clinic. */
export interface LedgerCount {
  readonly day: string;
  readonly action: string;
  readonly outcome: LedgerOutcome;
  readonly count: number;
}

const MOST_COUNTS = 5_000;

/** Reads the ledger; nothing in the product writes it but one function of the database. */
@Injectable()
export class LedgerRepository extends ScopedRepository<LedgerEventRow> {
  protected override readonly entity = LedgerEventRow;
  protected override readonly resource = ledgerResource;
  protected override readonly seeAction = 'ledger.see';

  /** A page of visible lines, the latest first. */
  async list(
    work: Work,
    filter: LedgerFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<LedgerEventRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'e');
    const { query } = scoped;
    const { action, outcome, caseId, from, until, after } = filter;
    if (action !== null) query.andWhere('e.action = :action', { action });
    if (outcome !== null) query.andWhere('e.outcome = :outcome', { outcome });
    if (caseId !== null) query.andWhere('e.aboutCase = :caseId', { caseId });
    if (from !== null) query.andWhere('e.at >= :from', { from });
    if (until !== null) query.andWhere('e.at < :until', { until });
    if (after !== null) query.andWhere('e.position < :after', { after });
    query.orderBy('e.position', 'DESC');
    return this.page(scoped, request);
  }

  /** Counts by action, outcome and day in the zone, at most 5,000; they name neither people nor cases. */
  async counts(work: Work, period: Period, timeZone: string): Promise<LedgerCount[]> {
    const day = `to_char(e.at AT TIME ZONE :timeZone, 'YYYY-MM-DD')`;
    return this.scoped(work, 'e', 'ledger.count')
      .query.select(day, 'day')
      .addSelect('e.action', 'action')
      .addSelect('e.outcome', 'outcome')
      .addSelect('count(*)::int', 'count')
      .andWhere('e.at >= :from AND e.at < :until', { ...period })
      .groupBy(day)
      .addGroupBy('e.action')
      .addGroupBy('e.outcome')
      .orderBy('day', 'DESC')
      .addOrderBy('e.action')
      .addOrderBy('e.outcome')
      .setParameter('timeZone', timeZone)
      .limit(MOST_COUNTS)
      .getRawMany<LedgerCount>();
  }
}
