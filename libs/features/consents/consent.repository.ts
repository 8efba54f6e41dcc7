import { Injectable } from '@nestjs/common';
import { AppError, FOREVER, isUuid, newId } from '@subrosa/kernel';
import { ScopedRepository, insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ConsentScopeRow } from './consent-scope.row.js';
import { consentResource } from './consent.policy.js';
import { ConsentRow } from './consent.row.js';
import type { Consent, ConsentScope } from './domain/consent.js';

/** Which consents are listed; null for no such limit. */
export interface ConsentFilter {
  readonly clientRecordId: string | null;
  readonly recordedBy: string | null;
}

/** The consents that the actor recorded, or may withdraw in the clinic's name. */
@Injectable()
export class ConsentRepository extends ScopedRepository<ConsentRow> {
  protected readonly entity = ConsentRow;
  protected readonly resource = consentResource;
  protected readonly seeAction = 'consent.see';

  /** A page of the visible consents of one client record, of one author or of all, the newest first, after the one given. */
  async list(
    work: Work,
    request: ConsentFilter & { first: number; afterId: string | null },
  ): Promise<{ items: Granted<ConsentRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'r');
    const { clientRecordId: record, recordedBy: person, afterId: after } = request;
    if (record !== null) scoped.query.andWhere('r.clientRecordId = :record', { record });
    if (person !== null) scoped.query.andWhere('r.recordedBy = :person', { person });
    if (after !== null) scoped.query.andWhere('r.id < :after', { after });
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
    // Asked after the locks: a withdrawal of one scope holds the consent too.
    const agreements = await this.agreementsIn(
      work,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => toConsent(row, agreements.get(row.id) ?? []));
  }

  /** What each of the visible consents agrees to, by consent; of any other nothing. */
  async agreementsOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, ConsentScopeRow[]>> {
    const visible = await this.findMany(work, ids);
    return this.agreementsIn(
      work,
      visible.map(({ id }) => id),
    );
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

  /** Stores a new consent with a row for each thing it agrees to. */
  async add(work: Work, row: ConsentRow): Promise<void> {
    await insertRows(work, ConsentRow, [row]);
    const agreements = row.scopes.map((scope) =>
      Object.assign(new ConsentScopeRow(), {
        clinicId: row.clinicId,
        id: newId(),
        consentId: row.id,
        scope,
        withdrawnAt: FOREVER,
      }),
    );
    await insertRows(work, ConsentScopeRow, agreements);
  }

  /** Withdraws these scopes of a consent that the caller has locked, and the whole with them where none is left. */
  async withdraw(
    work: Work,
    row: ConsentRow,
    withdrawn: { readonly scopes: readonly ConsentScope[]; readonly isWhole: boolean },
  ): Promise<void> {
    await work.manager
      .createQueryBuilder()
      .update(ConsentScopeRow)
      .set({ withdrawnAt: work.now() })
      .andWhere('clinic_id = :clinic AND consent_id = :consent AND scope = ANY(:scopes)', {
        clinic: row.clinicId,
        consent: row.id,
        scopes: [...withdrawn.scopes],
      })
      .execute();
    await updateRow<ConsentRow>(work, ConsentRow, row, withdrawn.isWhole ? { withdrawnAt: work.now() } : {});
  }

  /** Moves the date of the next review; everything else of a consent stays as it was given. */
  async save(work: Work, row: ConsentRow, changes: Pick<ConsentRow, 'reviewBy'>): Promise<void> {
    await updateRow<ConsentRow>(work, ConsentRow, row, changes);
  }

  private async agreementsIn(
    work: Work,
    consentIds: readonly string[],
  ): Promise<ReadonlyMap<string, ConsentScopeRow[]>> {
    const found = new Map<string, ConsentScopeRow[]>();
    if (consentIds.length === 0) return found;
    const rows = await work.manager
      .createQueryBuilder(ConsentScopeRow, 's')
      .andWhere('s.clinicId = :clinic AND s.consentId = ANY(:ids)', {
        clinic: work.actor.clinicId,
        ids: [...consentIds],
      })
      .getMany();
    for (const row of rows) found.set(row.consentId, [...(found.get(row.consentId) ?? []), row]);
    return found;
  }
}

/** A stored consent with its agreements as the pure rules read it. */
function toConsent(row: ConsentRow, agreements: readonly ConsentScopeRow[]): Consent {
  return {
    consentId: row.id,
    instrument: row.instrument,
    scopes: row.scopes,
    withdrawnScopes: agreements.filter(isAgreementWithdrawn).map(({ scope }) => scope),
    givers: row.givenBy,
    from: row.activeFrom,
    reviewBy: row.reviewBy,
    until: row.activeUntil,
    withdrawnAt: row.withdrawnAt,
  };
}

/** True once the agreement was withdrawn, by itself or with the whole; for good. */
export function isAgreementWithdrawn(agreement: ConsentScopeRow): boolean {
  return agreement.withdrawnAt.getTime() !== FOREVER.getTime();
}
