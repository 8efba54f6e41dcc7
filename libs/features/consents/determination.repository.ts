import { Injectable } from '@nestjs/common';
import { AppError, isUuid } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { QueryFailedError } from 'typeorm';
import { determinationResource } from './determination.policy.js';
import { DeterminationRow } from './determination.row.js';

/** Determinations, always with what decides who may see them. */
@Injectable()
export class DeterminationRepository extends ScopedRepository<DeterminationRow> {
  protected readonly entity = DeterminationRow;
  protected readonly resource = determinationResource;
  protected readonly seeAction = 'determination.see';

  /** A page of the visible determinations, of one client record or of all, the newest first, after the one given. */
  async list(
    work: Work,
    request: { clientRecordId: string | null; first: number; afterId: string | null },
  ): Promise<{ items: Granted<DeterminationRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'd');
    const { clientRecordId: record, afterId: after } = request;
    if (record !== null) scoped.query.andWhere('d.clientRecordId = :record', { record });
    if (after !== null) scoped.query.andWhere('d.id < :after', { after });
    scoped.query.orderBy('d.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /**
   * The determinations that stand for an own client record, held until the transaction ends: a revocation waits, so that it either stops
   * the new case or finds it among those that rest on it.
   */
  async holdForRecord(work: Work, clientRecordId: string): Promise<DeterminationRow[]> {
    if (!isUuid(clientRecordId)) return [];
    return this.scoped(work, 'd')
      .query.andWhere('d.clientRecordId = :record', { record: clientRecordId })
      .andWhere(
        'd.activeFrom <= subrosa.now() AND subrosa.now() < d.activeUntil AND subrosa.now() < d.revokedAt',
      )
      .orderBy('d.id')
      .setLock('pessimistic_read', undefined, ['d'])
      .getMany();
  }

  /** Stores a new determination; NOT_FOUND if the clinic has no such client record. */
  async add(work: Work, row: DeterminationRow): Promise<void> {
    try {
      await insertRows(work, DeterminationRow, [row]);
    } catch (error) {
      // The officer sees no client record, so the foreign key is what knows whether there is one.
      throw isMissingRecord(error) ? new AppError('NOT_FOUND', { resource: 'ClientRecord' }) : error;
    }
  }

  /** Ends a determination that the caller has locked. */
  async revoke(work: Work, row: DeterminationRow): Promise<void> {
    await updateRow<DeterminationRow>(work, DeterminationRow, row, { revokedAt: work.now() });
  }
}

function isMissingRecord(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  // The driver's error is untyped; both properties are PostgreSQL's own and only compared.
  const { code, constraint } = error.driverError as { code?: unknown; constraint?: unknown };
  return code === '23503' && constraint === 'determinations_clinic_id_client_record_id_fkey';
}
