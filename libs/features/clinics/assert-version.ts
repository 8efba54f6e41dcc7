import { AppError } from '@subrosa/kernel';
import type { VersionedRow } from '@subrosa/platform/database/index.js';

/** Refuses a change of something that was changed since the person saw it; VERSION_CONFLICT names the present version. */
export function assertVersion(resource: string, row: VersionedRow, expected: number): void {
  if (row.version !== expected) {
    throw new AppError('VERSION_CONFLICT', { resource, resourceId: row.id, current: row.version });
  }
}
