import { Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { QueryFailedError } from 'typeorm';
import { ClinicRow } from '../clinics/index.js';
import { clientRecordResource } from './client-record.policy.js';
import { ClientRecordRow } from './client-record.row.js';

/** The actor's own client records; nobody else's can be asked for. */
@Injectable()
export class ClientRecordRepository extends ScopedRepository<ClientRecordRow> {
  protected readonly entity = ClientRecordRow;
  protected readonly resource = clientRecordResource;
  protected readonly seeAction = 'clientRecord.see';

  /** A page of own records, the newest first, after the record with the given id. */
  async own(
    work: Work,
    request: { first: number; afterId: string | null },
  ): Promise<{ items: Granted<ClientRecordRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'r');
    if (request.afterId !== null) scoped.query.andWhere('r.id < :after', { after: request.afterId });
    scoped.query.orderBy('r.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /** Stores a new record; PSEUDONYM_TAKEN if the author has one of that name, INVALID_INPUT if the id is used. */
  async add(work: Work, row: ClientRecordRow): Promise<void> {
    try {
      await insertRows(work, ClientRecordRow, [row]);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Replaces blob and keys of a record; VERSION_CONFLICT if it was changed since it was read. */
  async save(
    work: Work,
    row: ClientRecordRow,
    changes: Pick<ClientRecordRow, 'blob' | 'keyForAuthor' | 'keyForClinic' | 'updatedAt'>,
  ): Promise<void> {
    await updateRow(work, ClientRecordRow, row, changes);
  }

  /** True once the clinic has held a recovery ceremony. */
  async isRecoverable(work: Work): Promise<boolean> {
    const clinic = await work.manager.findOne(ClinicRow, {
      select: { id: true, recoveryPublicKey: true },
      where: { id: work.actor.clinicId },
    });
    return (clinic?.recoveryPublicKey ?? '') !== '';
  }
}

/** The two unique keys as what they mean to the author; anything else is a fault and stays one. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  // The driver's error is untyped; both properties are PostgreSQL's own and only compared.
  const { code, constraint } = error.driverError as { code?: unknown; constraint?: unknown };
  if (code !== '23505') return error;
  return constraint === 'client_records_pkey'
    ? invalidInput('id', 'is already used; make a new one')
    : new AppError('PSEUDONYM_TAKEN', { field: 'pseudonym' });
}
