import { Inject, Injectable } from '@nestjs/common';
import { AppError, MILLISECONDS, invalidInput, isUuid } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, calendarDay, dayAt, endOfDay, startOfDay } from '../clinics/index.js';
import { LedgerRepository } from './ledger.repository.js';
import type { LedgerCount, LedgerFilter } from './ledger.repository.js';

const STANDARD_DAYS = 30;
const MOST_DAYS = 92;

/** The read side of the ledger. Looking at it changes nothing and is not itself an event. */
@Injectable()
export class LedgerQueries {
  constructor(
    @Inject(LedgerRepository) private readonly ledger: LedgerRepository,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
  ) {}

  /** A page of the lines this actor may see, the latest first; an id that is none finds nothing. */
  async events(work: Work, filter: LedgerFilter, request: PageRequest) {
    if (filter.caseId !== null && !isUuid(filter.caseId)) return { items: [], hasNextPage: false };
    return this.ledger.list(work, filter, request);
  }

  /** Counts by day, both days included; the last 30 days if none are given, at most 92. FORBIDDEN for whoever may not count. */
  async aggregates(
    work: Work,
    days: { readonly fromOn?: string | null; readonly untilOn?: string | null },
  ): Promise<LedgerCount[]> {
    if (!work.ability.mayEver('ledger.count')) throw new AppError('FORBIDDEN', { action: 'ledger.count' });
    const { timeZone } = await this.clinics.get(work);
    const until = endOfDay(calendarDay(days.untilOn ?? dayAt(work.now(), timeZone), 'untilOn'), timeZone);
    const monthBefore = dayAt(new Date(until.getTime() - STANDARD_DAYS * MILLISECONDS.day), timeZone);
    const from = startOfDay(calendarDay(days.fromOn ?? monthBefore, 'fromOn'), timeZone);
    if (from >= until) throw invalidInput('fromOn', 'must not be later than untilOn');
    if (until.getTime() - from.getTime() > (MOST_DAYS + 1) * MILLISECONDS.day) {
      throw invalidInput('fromOn', `must be at most ${MOST_DAYS} days before untilOn`);
    }
    return this.ledger.counts(work, { from, until }, timeZone);
  }
}
