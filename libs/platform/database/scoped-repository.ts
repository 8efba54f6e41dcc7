import { AppError, isUuid } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import { compilePredicate, grantColumns, grantsOfRow } from '@subrosa/access';
import type { ClassRef, Facts, Grant, GrantColumn, Resource } from '@subrosa/access';
import type { SelectQueryBuilder } from 'typeorm';
import { loadFacts } from './facts.js';
import type { Work } from './work.js';

/** Every tenant table has these three. */
export interface TenantRow {
  clinicId: string;
  id: string;
}

/** A row with the grants that let this actor see it. */
export interface Granted<Row> {
  readonly row: Row;
  readonly grants: readonly { readonly code: string; readonly reason: string }[];
}

/** A locked row that the actor may act on, with the facts it was decided on and the grant that said yes. */
export interface LockedRow<Row> {
  readonly row: Row;
  readonly facts: Facts;
  readonly grant: Grant;
}

/**
 * Queries that carry the permission's WHERE. A feature's repository extends it, names its row, its resource and the action that
 * makes a row visible, and adds its own queries on top of `scoped`.
 */
export abstract class ScopedRepository<Row extends TenantRow> {
  protected abstract readonly entity: ClassRef<Row>;
  protected abstract readonly resource: Resource;
  /** The action whose grants decide that a row exists for this actor. */
  protected abstract readonly seeAction: string;

  /** A query over the rows on which the actor may do `action`, in the actor's clinic; add conditions with `andWhere` only. */
  protected scoped(
    work: Work,
    alias: string,
    action: string = this.seeAction,
  ): { query: SelectQueryBuilder<Row>; grants: readonly GrantColumn[] } {
    const metadata = (entity: ClassRef) => work.manager.dataSource.getMetadata(entity);
    const predicate = compilePredicate(work.ability, action, this.resource, { alias, metadata });
    const query = work.manager
      .createQueryBuilder(this.entity, alias)
      .where(`${alias}.clinicId = :scope_clinic`, { scope_clinic: work.actor.clinicId })
      .andWhere(predicate.sql, predicate.parameters);
    return { query, grants: grantColumns(predicate.perGrant) };
  }

  /** The row if this actor may see it, else null; malformed ids are simply not found. */
  async find(work: Work, id: string): Promise<Row | null> {
    if (!isUuid(id)) return null;
    return this.scoped(work, 'r').query.andWhere('r.id = :id', { id }).getOne();
  }

  /** The row, or NOT_FOUND, recorded as a refused request. */
  async get(work: Work, id: string): Promise<Row> {
    return (await this.find(work, id)) ?? this.refuseInvisible(work, id);
  }

  /** Those of the ids that this actor may see, in one statement; for loaders. */
  async findMany(work: Work, ids: readonly string[]): Promise<Row[]> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return [];
    return this.scoped(work, 'r').query.andWhere('r.id = ANY(:ids)', { ids: wanted }).getMany();
  }

  /**
   * Locks the row and decides on it. Invisible: NOT_FOUND, the same as absent. Visible but not allowed: FORBIDDEN with the action.
   */
  async lockVisible(work: Work, id: string, action: string): Promise<LockedRow<Row>> {
    const row = isUuid(id)
      ? await this.scoped(work, 'r')
          .query.andWhere('r.id = :id', { id })
          .setLock('pessimistic_write', undefined, ['r'])
          .getOne()
      : null;
    if (row === null) throw this.invisible(id);
    const facts = await this.factsOf(work, row, action);
    // The lock may have been waited for; what was allowed when the Work began may have expired since.
    const grant = work.ability.allows(action, this.resource, facts, await currentInstant(work));
    if (grant === null) {
      throw new AppError('FORBIDDEN', { resource: this.resource.name, resourceId: id, action });
    }
    return { row, facts, grant };
  }

  /** Checks an action on an already visible row without locking; FORBIDDEN if no grant allows it. */
  async assertAllowed(work: Work, row: Row, action: string): Promise<Grant> {
    const grant = await this.allows(work, row, action);
    if (grant === null)
      throw new AppError('FORBIDDEN', { resource: this.resource.name, resourceId: row.id, action });
    return grant;
  }

  /** The grant that allows the action on this row, or null; feeds `viewerCan`. */
  async allows(work: Work, row: Row, action: string): Promise<Grant | null> {
    return work.ability.allows(action, this.resource, await this.factsOf(work, row, action), work.now());
  }

  /** The row's facts for deciding this action in memory: the relations that it looks at for this actor, and no others. */
  protected async factsOf(work: Work, row: Row, action: string): Promise<Facts> {
    const [facts] = await loadFacts(work.manager, work.ability.looksAt(this.resource, [action]), [row]);
    if (facts === undefined) throw new AppError('INTERNAL');
    return facts;
  }

  /** A page of visible rows with their grants, ordered by id (UUIDv7: oldest first) unless the query orders otherwise. */
  protected async page(
    scoped: { query: SelectQueryBuilder<Row>; grants: readonly GrantColumn[] },
    request: PageRequest,
  ): Promise<{ items: Granted<Row>[]; hasNextPage: boolean }> {
    const { query, grants } = scoped;
    for (const column of grants) query.addSelect(column.expression, column.alias);
    const { entities, raw } = await query
      .limit(request.first + 1)
      .getRawAndEntities<Record<string, unknown>>();
    const items = entities.map((row, index) => ({ row, grants: grantsOfRow(grants, raw[index] ?? {}) }));
    return { items: items.slice(0, request.first), hasNextPage: items.length > request.first };
  }

  private async refuseInvisible(work: Work, id: string): Promise<never> {
    await work.record({
      action: this.seeAction,
      outcome: 'REFUSED',
      resource: this.resource.name,
      ...(isUuid(id) ? { resourceId: id } : {}),
      details: { code: 'NOT_FOUND' },
    });
    throw this.invisible(id);
  }

  private invisible(id: string): AppError {
    return new AppError('NOT_FOUND', {
      resource: this.resource.name,
      ...(isUuid(id) ? { resourceId: id } : {}),
    });
  }
}

/** The database's clock at this statement, for decisions that must not lag behind the Work's beginning. */
export async function currentInstant(work: Work): Promise<Date> {
  const rows: { now: Date }[] = await work.manager.query('SELECT subrosa.now() AS now');
  const now = rows[0]?.now;
  if (now === undefined) throw new AppError('UNAVAILABLE');
  return now;
}
