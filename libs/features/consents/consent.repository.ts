import { Injectable } from '@nestjs/common';
import { AppError, isUuid } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { consentResource } from './consent.policy.js';
import { ConsentRow } from './consent.row.js';
import type { Consent } from './domain/consent.js';

/** The consents that the actor recorded. */
@Injectable()
export class ConsentRepository extends ScopedRepository<ConsentRow> {
  protected readonly entity = ConsentRow;
  protected readonly resource = consentResource;
  protected readonly seeAction = 'consent.see';

  /** A page of the consents of one client record, the newest first, after the consent with the given id. */
  async ofRecord(
    work: Work,
    request: { clientRecordId: string; first: number; afterId: string | null },
  ): Promise<{ items: Granted<ConsentRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'r');
    scoped.query.andWhere('r.clientRecordId = :record', { record: request.clientRecordId });
    if (request.afterId !== null) scoped.query.andWhere('r.id < :after', { after: request.afterId });
    scoped.query.orderBy('r.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }

  /**
   * Every consent of the record, held until the transaction ends: a withdrawal waits, so that it either stops the new case or
   * finds it among those that rest on it.
   */
  async holdForRecord(work: Work, clientRecordId: string): Promise<Consent[]> {
    if (!isUuid(clientRecordId)) return [];
    const rows = await this.scoped(work, 'r')
      .query.andWhere('r.clientRecordId = :record', { record: clientRecordId })
      .orderBy('r.id')
      .setLock('pessimistic_read', undefined, ['r'])
      .getMany();
    return rows.map(toConsent);
  }

  /** Refuses a client record that is not the actor's own: NOT_FOUND, the same as absent. */
  async requireOwnRecord(work: Work, clientRecordId: string): Promise<void> {
    const found: unknown[] =
      isUuid(clientRecordId) && work.actor.kind === 'person'
        ? await work.manager.query(
            'SELECT 1 FROM subrosa.client_records WHERE clinic_id = $1 AND id = $2 AND owner_id = $3',
            [work.actor.clinicId, clientRecordId, work.actor.personId],
          )
        : [];
    if (found.length === 1) return;
    throw new AppError('NOT_FOUND', {
      resource: 'ClientRecord',
      ...(isUuid(clientRecordId) ? { resourceId: clientRecordId } : {}),
    });
  }

  /** Stores a new consent. */
  async add(work: Work, row: ConsentRow): Promise<void> {
    await insertRows(work, ConsentRow, [row]);
  }

  /** Changes the two dates that may move; everything else of a consent stays as it was given. */
  async save(
    work: Work,
    row: ConsentRow,
    changes: Partial<Pick<ConsentRow, 'reviewBy' | 'withdrawnAt'>>,
  ): Promise<void> {
    await updateRow<ConsentRow>(work, ConsentRow, row, changes);
  }
}

/** A stored consent as the pure rules read it. */
export function toConsent(row: ConsentRow): Consent {
  return {
    consentId: row.id,
    scopes: row.scopes,
    givers: row.givenBy,
    from: row.activeFrom,
    reviewBy: row.reviewBy,
    until: row.activeUntil,
    withdrawnAt: row.withdrawnAt,
  };
}
