import type { ClassRef, Grant, Resource } from '@subrosa/access';
import type { DataSource } from 'typeorm';
import { TABLES, snake } from './store-world.js';
import type { TableName, World } from './world.js';

/** What grants are about: a resource with the table of the world that holds its rows, and every action on it. */
export interface Subject {
  readonly resource: Resource;
  readonly table: TableName;
  /** The property that names a row of the table in the world. */
  readonly key: string;
  /** The same in the product's row, and in the database. */
  readonly property: string;
  readonly column: string;
  readonly actions: readonly string[];
}

/** Every resource that some grant is on; throws where the worlds have no rows of it. */
export function subjectsOf(grants: readonly Grant[], source: DataSource): readonly Subject[] {
  const resources = [...new Set(grants.map(({ on }) => on))];
  return resources.map((resource) => {
    const actions = new Set(grants.filter(({ on }) => on === resource).map(({ action }) => action));
    return { resource, actions: [...actions], ...placeOf(source, resource.entity) };
  });
}

function placeOf(
  source: DataSource,
  entity: ClassRef,
): Pick<Subject, 'table' | 'key' | 'property' | 'column'> {
  const { tableName, primaryColumns } = source.getMetadata(entity);
  const named = primaryColumns.find(({ propertyName }) => propertyName !== 'clinicId');
  const table = TABLES.find((name) => snake(name) === tableName);
  if (named === undefined || table === undefined) throw new Error(`the worlds have no table ${tableName}`);
  const { propertyName: property, databaseName: column } = named;
  const key = column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { table, key, property, column };
}

/** The value of a row's property, as text. */
export function keyOf(row: object, key: string): string {
  // Any object can be read by name.
  return String((row as Readonly<Record<string, unknown>>)[key]);
}

/** The rows of a world that are in a clinic or in none; the others no ability is ever asked about. */
export function rowsAt(world: World, table: TableName, clinicId: string): readonly object[] {
  return world[table].filter((row) => !('clinicId' in row) || row.clinicId === clinicId);
}
