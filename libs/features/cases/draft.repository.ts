import { Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { QueryFailedError } from 'typeorm';
import { draftResource } from './draft.policy.js';
import { DraftRow } from './draft.row.js';

/** The actor's own drafts; nobody else's can be asked for. */
@Injectable()
export class DraftRepository extends ScopedRepository<DraftRow> {
  protected readonly entity = DraftRow;
  protected readonly resource = draftResource;
  protected readonly seeAction = 'draft.see';

  /** A page of own drafts, the newest first, after the draft with the given id. */
  async own(
    work: Work,
    request: { first: number; afterId: string | null },
  ): Promise<{ items: Granted<DraftRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'd');
    if (request.afterId !== null) scoped.query.andWhere('d.id < :after', { after: request.afterId });
    scoped.query.orderBy('d.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /** Stores a first save; INVALID_INPUT if the id is used. */
  async add(work: Work, row: DraftRow): Promise<void> {
    try {
      await insertRows(work, DraftRow, [row]);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Stores a further save; VERSION_CONFLICT if it was changed since it was read. */
  async save(
    work: Work,
    row: DraftRow,
    changes: Pick<DraftRow, 'blob' | 'keyForAuthor' | 'keyForClinic' | 'savedAt' | 'expiresAt'>,
  ): Promise<void> {
    await updateRow(work, DraftRow, row, changes);
  }

  /** Deletes a draft that the caller has locked. */
  async remove(work: Work, row: DraftRow): Promise<void> {
    await work.manager
      .createQueryBuilder()
      .delete()
      .from(DraftRow)
      .andWhere('clinic_id = :clinic AND id = :id', { clinic: work.actor.clinicId, id: row.id })
      .execute();
  }
}

/** A used id as what it means to the author; anything else is a fault and stays one. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  // The driver's error is untyped; both properties are PostgreSQL's own and only compared.
  const { code, constraint } = error.driverError as { code?: unknown; constraint?: unknown };
  if (code === '23505' && constraint === 'drafts_pkey')
    return invalidInput('id', 'is already used; make a new one');
  return code === '23503' ? new AppError('NOT_FOUND', { resource: 'ClientRecord' }) : error;
}
