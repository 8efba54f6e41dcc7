import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { QueryFailedError } from 'typeorm';
import { holdResource } from './hold.policy.js';
import { HoldRow } from './hold.row.js';

/** What PostgreSQL says when a function of holds is called by someone who is no privacy officer any more. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** The holds as the privacy officer sees them; they are written by functions of the database only. */
@Injectable()
export class HoldRepository extends ScopedRepository<HoldRow> {
  protected readonly entity = HoldRow;
  protected readonly resource = holdResource;
  protected readonly seeAction = 'hold.see';

  /** A page of the holds, the newest first; only those that stand, or only the released ones, if asked. */
  async newest(
    work: Work,
    request: { first: number; afterId: string | null; isStanding: boolean | null },
  ): Promise<{ items: Granted<HoldRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'h');
    const { query } = scoped;
    if (request.afterId !== null) query.andWhere('h.id < :after', { after: request.afterId });
    if (request.isStanding === true) query.andWhere('h.releasedAt > subrosa.now()');
    if (request.isStanding === false) query.andWhere('h.releasedAt <= subrosa.now()');
    query.orderBy('h.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /** The holds that stand over the same cases for the same reason code. */
  async standingLike(work: Work, hold: HoldRow): Promise<HoldRow[]> {
    return this.scoped(work, 'h')
      .query.andWhere('h.releasedAt > subrosa.now() AND h.extent = :extent AND h.reasonCode = :code', {
        extent: hold.extent,
        code: hold.reasonCode,
      })
      .andWhere('h.caseId IS NOT DISTINCT FROM :case AND h.authorId IS NOT DISTINCT FROM :author', {
        case: hold.caseId,
        author: hold.authorId,
      })
      .andWhere('h.submittedFrom = :from AND h.submittedUntil = :until', {
        from: hold.submittedFrom,
        until: hold.submittedUntil,
      })
      .getMany();
  }

  /** Writes the hold and counts it on every case that it takes in, in one call; answers the ids of these cases. */
  async place(work: Work, hold: HoldRow): Promise<string[]> {
    const rows = await callAsOfficer<{ id: string }>(work, {
      text: 'SELECT case_id AS id FROM subrosa.place_hold($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      parameters: [
        hold.id,
        hold.extent,
        hold.caseId,
        hold.authorId,
        hold.submittedFrom,
        hold.submittedUntil,
        hold.reasonCode,
        hold.reason,
        hold.reviewOn,
      ],
    });
    return rows.map(({ id }) => id);
  }

  /** Releases the standing hold of this version; answers how many cases it held, or null if it no longer stands like that. */
  async release(work: Work, hold: HoldRow): Promise<number | null> {
    const rows = await callAsOfficer<{ held: number | null }>(work, {
      text: 'SELECT subrosa.release_hold($1, $2) AS held',
      parameters: [hold.id, hold.version],
    });
    return rows[0]?.held ?? null;
  }

  /** Changes what may change of the standing hold of this version; false if it no longer stands like that. */
  async change(
    work: Work,
    hold: HoldRow,
    changes: Pick<HoldRow, 'reviewOn' | 'isReasonReleased'>,
  ): Promise<boolean> {
    const rows = await callAsOfficer<{ changed: boolean }>(work, {
      text: 'SELECT subrosa.change_hold($1, $2, $3, $4) AS changed',
      parameters: [hold.id, hold.version, changes.reviewOn, changes.isReasonReleased],
    });
    return rows[0]?.changed ?? false;
  }

  /** True for a person who is, or was, a member of the clinic. */
  async isPerson(work: Work, personId: string): Promise<boolean> {
    const rows: unknown[] = await work.manager.query(
      'SELECT 1 FROM subrosa.memberships WHERE clinic_id = $1 AND person_id = $2',
      [work.actor.clinicId, personId],
    );
    return rows.length === 1;
  }
}

async function callAsOfficer<Row>(
  work: Work,
  call: { readonly text: string; readonly parameters: readonly unknown[] },
): Promise<Row[]> {
  try {
    // Each call names its columns as its row type does.
    return await work.manager.query<Row[]>(call.text, [...call.parameters]);
  } catch (error) {
    if (error instanceof QueryFailedError && codeOf(error.driverError) === INSUFFICIENT_PRIVILEGE) {
      throw new AppError('FORBIDDEN', { resource: 'Hold' });
    }
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
