import { isMade } from './condition.js';
import type { Condition, ConditionNode } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';

// A global takes longer to look up than to use (see evaluate.ts).
const { hasOwn } = Object;

/** A row class: what TypeORM looks its metadata up by. */
export type ClassRef<Row extends object = object> = new () => Row;

/** A table as a policy sees it: the properties it may speak of and the rows it may look at through relations. */
export interface Shape {
  readonly entity: ClassRef;
  readonly fields: readonly string[];
  readonly relations: Readonly<Record<string, Relation>>;
}

declare const paths: unique symbol;
declare const parentKeys: unique symbol;

/** Related rows, found by equal columns; feeds both the correlated EXISTS and the loader of facts. */
export interface Relation<ParentKeys extends string = string, Paths extends string = string> extends Shape {
  /** Parent property to child property; all of them must be equal. */
  readonly on: Readonly<Record<string, string>>;
  readonly [parentKeys]?: ParentKeys;
  readonly [paths]?: Paths;
}

/** What a grant is about: a named table with the fields and relations that its policy may use. */
export interface Resource<Paths extends string = string> extends Shape {
  readonly name: string;
  readonly [paths]?: Paths;
}

/** One row for an in-memory decision: fields as properties, relations as arrays of the same. */
export type Facts = Readonly<Record<string, unknown>>;

type RelationsOf<Row> = Readonly<Record<string, Relation<keyof Row & string>>>;
type PathsIn<R> = R extends Relation<string, infer P> ? P : never;
type RelationPaths<R> = [R] extends [never]
  ? never
  : { [K in keyof R & string]: `${K}.` | `${K}.${PathsIn<R[K]>}` }[keyof R & string];

interface Definition<Row extends object, Field, Relations> {
  readonly entity: ClassRef<Row>;
  readonly fields: readonly Field[];
  readonly relations?: Relations;
}

/** Describes rows that hang on a parent by equal columns, e.g. `on: { clinicId: 'clinicId', id: 'caseId' }`. */
export function relation<
  Row extends object,
  Field extends keyof Row & string,
  const On extends Readonly<Record<string, keyof Row & string>>,
  Relations extends RelationsOf<Row> = never,
>(
  definition: Definition<Row, Field, Relations> & { readonly on: On },
): Relation<keyof On & string, Field | RelationPaths<Relations>> {
  const shape = shapeOf(definition);
  const pairs = Object.entries(definition.on);
  if (pairs.length === 0) throw new AccessDefinitionError('a relation has no columns to join on');
  for (const [parent, child] of pairs) [parent, child].forEach(checkName);
  return Object.freeze({ ...shape, on: Object.freeze({ ...definition.on }) });
}

/** Describes what grants may be given on. Throws on repeated, malformed or clashing names. */
export function resource<
  Row extends object,
  Field extends keyof Row & string,
  Relations extends RelationsOf<Row> = never,
>(
  definition: Definition<Row, Field, Relations> & { readonly name: string },
): Resource<Field | RelationPaths<Relations>> {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(definition.name)) {
    throw new AccessDefinitionError('a malformed name', { name: definition.name });
  }
  return Object.freeze({ ...shapeOf(definition), name: definition.name });
}

function shapeOf(definition: Definition<object, string, object>): Shape {
  // The public signatures allow relations only; an index signature is what the compiler wants to hear here.
  const relations = { ...definition.relations } as Record<string, Relation>;
  const names = [...definition.fields, ...Object.keys(relations)];
  names.forEach(checkName);
  if (new Set(names).size !== names.length) {
    throw new AccessDefinitionError('a resource names a field or relation twice', {
      entity: definition.entity.name,
    });
  }
  return {
    entity: definition.entity,
    fields: Object.freeze([...definition.fields]),
    relations: Object.freeze(relations),
  };
}

function checkName(name: string): void {
  // Also keeps `__proto__` and quotes out of every place that these names reach.
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new AccessDefinitionError('a malformed name', { name });
}

/** Throws unless the condition was made by this package and speaks only of fields and relations that the resource has. */
export function checkCondition(shape: Shape, condition: Condition): void {
  if (!isMade(condition)) {
    throw new AccessDefinitionError('a condition was not made by the constructors of the language');
  }
  checkNode(shape, condition.node);
}

function checkNode(shape: Shape, node: ConditionNode): void {
  switch (node.op) {
    case 'and':
    case 'or':
      for (const part of node.of) checkNode(shape, part);
      return;
    case 'until':
      return;
    case 'some':
    case 'none':
      checkNode(relationOf(shape, node.relation), node.where);
      return;
    case 'eq':
    case 'oneOf':
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter':
      if (!shape.fields.includes(node.field)) {
        throw new AccessDefinitionError('unknown field', { field: node.field, entity: shape.entity.name });
      }
      return;
    default:
      throw unknownOperator(node);
  }
}

/** The relation of that name, or an {@link AccessDefinitionError}. */
export function relationOf(shape: Shape, name: string): Relation {
  const found = hasOwn(shape.relations, name) ? shape.relations[name] : undefined;
  if (!found)
    throw new AccessDefinitionError('unknown relation', { relation: name, entity: shape.entity.name });
  return found;
}

/** For `default:` branches over nodes: the compiler proves that none is left, at run time it is a fault. */
export function unknownOperator(node: never): AccessDefinitionError {
  return new AccessDefinitionError('unknown operator', { found: typeof node });
}
