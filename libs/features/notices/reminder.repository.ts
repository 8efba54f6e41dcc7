import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRow, caseResource } from '../cases/index.js';
import type { Turn } from './domain/decide-remind.js';
import { turnHolders } from './recipients.js';

/** How often those whose turn it is in a case were reminded, and when the actor did so last. */
export interface RemindingRow {
  readonly caseId: string;
  readonly sent: number;
  readonly lastOwnAt: Date | null;
}

/** Cases in which the actor waits for somebody, with what was sent about them; numbers and instants only. */
@Injectable()
export class ReminderRepository extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  protected readonly seeAction = 'case.see';

  /** Of these cases those about which the actor may remind somebody; what is counted is the turn that it is now. */
  async ofCases(work: Work, personId: string, caseIds: readonly string[]): Promise<RemindingRow[]> {
    if (caseIds.length === 0) return [];
    const of = 'subrosa.reminders m WHERE m.clinic_id = c.clinic_id AND m.case_id = c.id';
    const turn = `CASE c.state WHEN 'CHANGES_REQUESTED' THEN 'AUTHOR' ELSE 'REVIEWER' END`;
    return this.scoped(work, 'c', 'case.remind')
      .query.select('c.id', 'caseId')
      .addSelect(`(SELECT count(*)::int FROM ${of} AND m.turn = ${turn})`, 'sent')
      .addSelect(`(SELECT max(m.sent_at) FROM ${of} AND m.sent_by = :person)`, 'lastOwnAt')
      .andWhere('c.id = ANY(:cases)', { cases: [...caseIds] })
      .setParameter('person', personId)
      .getRawMany<RemindingRow>();
  }

  /** How many people a reminder by that person would reach now. */
  async reach(
    work: Work,
    about: { readonly caseId: string; readonly turn: Turn; readonly sentBy: string },
  ): Promise<number> {
    const rows: { count: number }[] = await work.manager.query(
      `SELECT count(*)::int AS count FROM subrosa.cases c CROSS JOIN LATERAL (${turnHolders('c', '$3')}) t
        WHERE c.clinic_id = $1 AND c.id = $2 AND t.person_id <> $4::uuid`,
      [work.actor.clinicId, about.caseId, about.turn, about.sentBy],
    );
    return rows[0]?.count ?? 0;
  }
}
