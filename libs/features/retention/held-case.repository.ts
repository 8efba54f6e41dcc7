import { Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { HoldCaseRow } from './hold-case.row.js';
import { heldCaseResource } from './hold.policy.js';
import { HoldRow } from './hold.row.js';

/** Which cases are held, as far as each actor may know. */
@Injectable()
export class HeldCaseRepository extends ScopedRepository<HoldCaseRow> {
  protected readonly entity = HoldCaseRow;
  protected readonly resource = heldCaseResource;
  protected readonly seeAction = 'heldCase.see';

  /** Those of the cases that a hold stands over, as far as the actor may know. */
  async standing(work: Work, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const wanted = caseIds.filter(isUuid);
    if (wanted.length === 0) return new Set();
    const rows = await this.scoped(work, 'l')
      .query.andWhere('l.caseId = ANY(:cases) AND l.heldUntil > subrosa.now()', { cases: wanted })
      .getMany();
    return new Set(rows.map(({ caseId }) => caseId));
  }

  /** The holds whose reasons the actor may read as the author of these cases, oldest first. */
  async released(
    work: Work,
    caseIds: readonly string[],
  ): Promise<{ held: Granted<HoldCaseRow>; hold: HoldRow }[]> {
    const wanted = caseIds.filter(isUuid);
    if (wanted.length === 0) return [];
    const scoped = this.scoped(work, 'l', 'heldCase.read-reason');
    scoped.query.andWhere('l.caseId = ANY(:cases)', { cases: wanted }).orderBy('l.holdId');
    const { items } = await this.page(scoped, { first: LIMIT, after: null });
    const holds = await this.holds(
      work,
      items.map(({ row }) => row.holdId),
    );
    return items.flatMap((held) => {
      const hold = holds.get(held.row.holdId);
      return hold === undefined ? [] : [{ held, hold }];
    });
  }

  /** How many cases each hold has taken in; of holds that were released to the actor before. */
  async counts(work: Work, holdIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; count: number }[] = await work.manager.query(
      `SELECT hold_id AS id, count(*)::int AS count FROM subrosa.hold_cases
        WHERE clinic_id = $1 AND hold_id = ANY($2) GROUP BY hold_id`,
      [work.actor.clinicId, holdIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  private async holds(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, HoldRow>> {
    const rows = await work.manager
      .createQueryBuilder(HoldRow, 'h')
      .andWhere('h.clinicId = :clinic AND h.id = ANY(:ids)', { clinic: work.actor.clinicId, ids })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** More reasons than that no author has to be shown at once. */
const LIMIT = 100;
