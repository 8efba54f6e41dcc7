import type { EntityMetadata } from 'typeorm';
import type { Ability } from './ability.js';
import { columnOf, comparable, quote, tableOf } from './columns.js';
import type { ConditionNode, Instant, Now, StoredValue } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { relationOf, unknownOperator } from './resource.js';
import type { ClassRef, Relation, Resource, Shape } from './resource.js';

/** Where the predicate will stand. */
export interface CompileOptions {
  /** The alias of the resource's table in the surrounding query. */
  readonly alias: string;
  /** TypeORM's metadata of a row class, e.g. `(entity) => manager.connection.getMetadata(entity)`. */
  readonly metadata: (entity: ClassRef) => EntityMetadata;
  /** Starts every parameter and sub-alias; unique within the query. Default: made of alias and action. */
  readonly prefix?: string;
}

/** One grant of a predicate, as SQL over the surrounding query's alias. */
export interface CompiledGrant {
  readonly code: string;
  readonly reason: string;
  readonly sql: string;
}

/** A permission as a WHERE clause for `andWhere(sql, parameters)`; its parts share the parameters. */
export interface CompiledPredicate {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly perGrant: readonly CompiledGrant[];
}

interface Compilation {
  readonly metadata: CompileOptions['metadata'];
  readonly bind: (value: unknown) => string;
  readonly subAlias: () => string;
}

interface Place {
  readonly shape: Shape;
  readonly alias: string;
}

/** Compiles what the ability allows into SQL; no grant gives `FALSE`. Throws on a column that cannot be compared safely. */
// eslint-disable-next-line no-restricted-syntax -- the question as the ability is asked it, then the options
export function compilePredicate(
  ability: Ability,
  action: string,
  resource: Resource,
  options: CompileOptions,
): CompiledPredicate {
  const prefix = options.prefix ?? `${options.alias}_${action.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
  for (const name of [options.alias, prefix]) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      throw new AccessDefinitionError('a malformed alias or prefix', { name });
  }
  const parameters: Record<string, unknown> = {};
  let aliases = 0;
  const compilation: Compilation = {
    metadata: options.metadata,
    bind: (value) => {
      const name = `${prefix}_p${Object.keys(parameters).length}`;
      parameters[name] = value;
      return `:${name}`;
    },
    subAlias: () => `${prefix}_r${aliases++}`,
  };
  const perGrant = ability.conditions(action, resource).map(({ grant, condition }) => ({
    code: grant.code,
    reason: grant.reason,
    sql: compileNode(condition.node, { shape: resource, alias: options.alias }, compilation),
  }));
  return Object.freeze({
    sql: anyOf(perGrant.map(({ sql }) => sql)),
    parameters: Object.freeze(parameters),
    perGrant,
  });
}

/** One boolean expression of a select list, with the grant it stands for. */
export interface GrantColumn {
  readonly code: string;
  readonly reason: string;
  readonly alias: string;
  readonly expression: string;
  /** `(expression) AS "alias"`, for raw SQL. */
  readonly sql: string;
}

/** One boolean per grant, so that a list returns with each row the grants that let it through. */
export function grantColumns(perGrant: readonly CompiledGrant[], alias = 'g'): readonly GrantColumn[] {
  return perGrant.map(({ code, reason, sql }, index) => {
    const name = `${alias}_${index}`;
    return { code, reason, alias: name, expression: `(${sql})`, sql: `(${sql}) AS ${quote(name)}` };
  });
}

/** The grants whose column is true in a raw row, in the order of declaration. */
export function grantsOfRow(
  columns: readonly GrantColumn[],
  raw: Readonly<Record<string, unknown>>,
): readonly Pick<CompiledGrant, 'code' | 'reason'>[] {
  return columns.filter(({ alias }) => {
    const value = raw[alias];
    if (typeof value !== 'boolean')
      throw new AccessDefinitionError('a grant column was not selected', { alias });
    return value;
  });
}

function compileNode(node: ConditionNode, place: Place, compilation: Compilation): string {
  switch (node.op) {
    case 'and':
      return allOf(node.of.map((part) => compileNode(part, place, compilation)));
    case 'or':
      return anyOf(node.of.map((part) => compileNode(part, place, compilation)));
    case 'until':
      return `${NOW} < ${compilation.bind(new Date(node.instant))}`;
    case 'none':
      return `NOT ${compileSome(relationOf(place.shape, node.relation), node.where, { place, compilation })}`;
    case 'some':
      return compileSome(relationOf(place.shape, node.relation), node.where, { place, compilation });
    case 'eq':
      return `${columnFor(node.field, [node.value], { place, compilation })} = ${compilation.bind(plain(node.value))}`;
    case 'oneOf': {
      // Without a cast: PostgreSQL gives the parameter the array type of the column (uuid, text or an enum).
      const column = columnFor(node.field, node.values, { place, compilation });
      return `${column} = ANY(${compilation.bind(node.values.map(plain))})`;
    }
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter': {
      const values = 'now' in node.than ? [{ instant: 0 }] : [node.than];
      const column = columnFor(node.field, values, { place, compilation });
      return `${column} ${SYMBOLS[node.op]} ${moment(node.than, compilation)}`;
    }
    default:
      throw unknownOperator(node);
  }
}

// A scalar subselect is evaluated once for the statement, not once for the row; a JavaScript Date keeps milliseconds.
const NOW = "(SELECT date_trunc('milliseconds', subrosa.now()))";

/**
 * Keeps PostgreSQL from planning each EXISTS twice, once by row and once as a hash of the whole table, and what stands inside it four
 * and eight times. By row is what we want, as every relation goes by a key; planning took most of the time of a question.
 */
const ONE_PLAN = 'OFFSET 0';

const SYMBOLS = { before: '<', atOrBefore: '<=', after: '>', atOrAfter: '>=' } as const;

interface Spot {
  readonly place: Place;
  readonly compilation: Compilation;
}

function columnFor(field: string, values: readonly StoredValue[], { place, compilation }: Spot): string {
  const column = columnOf(compilation.metadata(place.shape.entity), field);
  for (const value of values) comparable(column, value);
  return `${quote(place.alias)}.${quote(column.databaseName)}`;
}

function compileSome(relation: Relation, where: ConditionNode, { place, compilation }: Spot): string {
  const parent = compilation.metadata(place.shape.entity);
  const child = compilation.metadata(relation.entity);
  const alias = compilation.subAlias();
  const joined = Object.entries(relation.on).map(([from, to]) => {
    const outer = `${quote(place.alias)}.${quote(columnOf(parent, from).databaseName)}`;
    return `${quote(alias)}.${quote(columnOf(child, to).databaseName)} = ${outer}`;
  });
  const condition = compileNode(where, { shape: relation, alias }, compilation);
  return `EXISTS (SELECT 1 FROM ${tableOf(child)} ${quote(alias)} WHERE ${[...joined, condition].join(' AND ')} ${ONE_PLAN})`;
}

function moment(than: Instant | Now, compilation: Compilation): string {
  return 'now' in than ? NOW : compilation.bind(new Date(than.instant));
}

function plain(value: StoredValue): string | number | boolean | Date {
  return typeof value === 'object' ? new Date(value.instant) : value;
}

function allOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'TRUE' : `(${parts.join(' AND ')})`;
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;
}
