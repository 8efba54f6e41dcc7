import { AppError } from '@subrosa/kernel';
import type { ClassRef } from '@subrosa/access';
import type { TenantRow } from './scoped-repository.js';
import type { Work } from './work.js';

/** A row that counts its changes. */
export interface VersionedRow extends TenantRow {
  version: number;
}

/** Inserts one row or several of one kind; the caller has decided that it may. */
export async function insertRows<Row extends object>(
  work: Work,
  entity: ClassRef<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  // TypeORM's deep partial type does not accept the row type itself; the rows are complete.
  await work.manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values([...rows] as never)
    .updateEntity(false)
    .execute();
}

/**
 * Changes columns of one row if it still has the version it was read with, and counts the version up; VERSION_CONFLICT otherwise,
 * so that nothing is overwritten unseen.
 */
// Four, because every caller reads as a sentence: in this Work, of this kind, this row, these changes.
// eslint-disable-next-line no-restricted-syntax
export async function updateRow<Row extends VersionedRow>(
  work: Work,
  entity: ClassRef<Row>,
  row: Row,
  changes: Partial<Row>,
): Promise<void> {
  const result = await work.manager
    .createQueryBuilder()
    .update(entity)
    // As above: a partial row is what it takes.
    .set({ ...changes, version: row.version + 1 } as never)
    .where('clinic_id = :clinic AND id = :id AND version = :version', {
      clinic: work.actor.clinicId,
      id: row.id,
      version: row.version,
    })
    .execute();
  if (result.affected !== 1)
    throw new AppError('VERSION_CONFLICT', { resource: entity.name, current: row.version });
  Object.assign(row, changes, { version: row.version + 1 });
}
