import type { ClassRef } from '@subrosa/access';

/** A row of the class with every column given; the compiler misses none. */
export function newRow<Row extends object>(
  entity: ClassRef<Row>,
  columns: { [Column in keyof Row]: Row[Column] },
): Row {
  return Object.assign(new entity(), columns);
}
