import { isUuid } from '@subrosa/kernel';
import type { EntityMetadata } from 'typeorm';
import type { StoredValue } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';

type Column = EntityMetadata['columns'][number];

/** The column of a property. Throws where SQL and memory could disagree: unknown, nullable or transformed columns. */
export function columnOf(metadata: EntityMetadata, property: string): Column {
  const column = metadata.columns.find((candidate) => candidate.propertyPath === property);
  const names = { property, entity: metadata.targetName };
  if (!column) throw new AccessDefinitionError('a field without a column', names);
  if (column.isNullable) throw new AccessDefinitionError('a policy attribute is nullable', names);
  if (column.transformer)
    throw new AccessDefinitionError('a policy attribute is transformed on the way', names);
  return column;
}

type Comparison = 'uuid' | 'text' | 'whole number' | 'boolean' | 'instant';

// Closed on purpose: citext, char(n), numeric, bigint and json compare in PostgreSQL otherwise than in JavaScript.
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  uuid: 'uuid',
  text: 'text',
  'character varying': 'text',
  enum: 'text',
  smallint: 'whole number',
  integer: 'whole number',
  boolean: 'boolean',
  'timestamp with time zone': 'instant',
};

/** Throws unless the column's type compares with the value in PostgreSQL exactly as JavaScript does. */
export function comparable(column: Column, value: StoredValue): void {
  const metadata = column.entityMetadata;
  const type = metadata.dataSource.driver.normalizeType(column);
  const comparison = column.isArray ? undefined : COMPARISONS[type];
  if (comparison === undefined || !fits(comparison, value)) {
    throw new AccessDefinitionError('the column cannot be compared with this value safely', {
      property: column.propertyPath,
      entity: metadata.targetName,
      type,
    });
  }
}

function fits(comparison: Comparison, value: StoredValue): boolean {
  switch (comparison) {
    case 'uuid':
      // PostgreSQL would also match an upper-case spelling; JavaScript would not.
      return typeof value === 'string' && isUuid(value);
    case 'text':
      return typeof value === 'string';
    case 'whole number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'instant':
      return typeof value === 'object';
  }
}

/** The quoted table name, with its schema where the metadata has one. */
export function tableOf(metadata: EntityMetadata): string {
  return [metadata.schema, metadata.tableName]
    .filter((part) => part !== undefined && part !== '')
    .map(quote)
    .join('.');
}

/** A name as a quoted SQL identifier. */
export function quote(name: string | undefined): string {
  return `"${(name ?? '').replaceAll('"', '""')}"`;
}
