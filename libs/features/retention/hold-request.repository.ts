import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { holdRequestResource } from './hold.policy.js';
import { HoldRequestRow } from './hold-request.row.js';
import type { HoldRequestState } from './hold-request.row.js';

/** The requests for holds as each actor may see them. */
@Injectable()
export class HoldRequestRepository extends ScopedRepository<HoldRequestRow> {
  protected readonly entity = HoldRequestRow;
  protected readonly resource = holdRequestResource;
  protected readonly seeAction = 'holdRequest.see';

  /** A page of the visible requests, the newest first. */
  async newest(
    work: Work,
    request: { first: number; afterId: string | null; states: readonly HoldRequestState[] | null },
  ): Promise<{ items: Granted<HoldRequestRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'q');
    const { query } = scoped;
    if (request.afterId !== null) query.andWhere('q.id < :after', { after: request.afterId });
    if (request.states !== null) query.andWhere('q.state = ANY(:states)', { states: request.states });
    query.orderBy('q.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /** Adds a request; false if this person's request for the case is open already. */
  async add(work: Work, row: HoldRequestRow): Promise<boolean> {
    const added: unknown[] = await work.manager.query(
      `INSERT INTO subrosa.hold_requests (clinic_id, id, case_id, requested_by, reason_code, reason, state, decided_at, created_at,
         version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (clinic_id, case_id, requested_by) WHERE state = 'ASKED' DO NOTHING RETURNING id`,
      [
        row.clinicId,
        row.id,
        row.caseId,
        row.requestedBy,
        row.reasonCode,
        row.reason,
        row.state,
        row.decidedAt,
        row.createdAt,
        row.version,
      ],
    );
    return added.length === 1;
  }

  /** Answers every open request for one of the cases with the hold; answers the ids of these requests. */
  async answer(
    work: Work,
    placed: { readonly holdId: string; readonly caseIds: readonly string[]; readonly by: string },
  ): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await work.manager.query(
      `UPDATE subrosa.hold_requests SET state = 'PLACED', hold_id = $2, decided_by = $3, decided_at = subrosa.now(), version = version + 1
        WHERE clinic_id = $1 AND state = 'ASKED' AND case_id = ANY($4) RETURNING id`,
      [work.actor.clinicId, placed.holdId, placed.by, placed.caseIds],
    );
    return rows.map(({ id }) => id);
  }
}
