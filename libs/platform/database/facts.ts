import { AccessDefinitionError, columnOf } from '@subrosa/access';
import type { ClassRef, Facts, Relation, Shape } from '@subrosa/access';
import type { EntityManager } from 'typeorm';

type Loaded = Readonly<Record<string, unknown>>;

/**
 * The facts that `ability.allows` asks for, in the order of the rows: the shape's fields from the rows given, its
 * relations from the database, one statement per relation however many rows there are. Only related rows that the
 * current transaction can see are found, which is what the compiled predicate sees too.
 */
export async function loadFacts(
  manager: EntityManager,
  shape: Shape,
  rows: readonly object[],
): Promise<readonly Facts[]> {
  // Any object can be read by name; every value that is used is checked.
  return factsOf(manager, shape, rows as readonly Loaded[]);
}

async function factsOf(
  manager: EntityManager,
  shape: Shape,
  rows: readonly Loaded[],
): Promise<readonly Facts[]> {
  const facts = rows.map((row) => pick(row, shape.fields));
  // One after the other: a unit of work has one connection.
  for (const [name, relation] of Object.entries(shape.relations)) {
    const related = await loadRelated(manager, relation, rows);
    rows.forEach((row, index) => {
      const own = related.get(keyOf(row, Object.keys(relation.on))) ?? [];
      Object.assign(facts[index] ?? {}, { [name]: own });
    });
  }
  return facts;
}

async function loadRelated(
  manager: EntityManager,
  relation: Relation,
  parents: readonly Loaded[],
): Promise<ReadonlyMap<string, readonly Facts[]>> {
  const byParent = new Map<string, Facts[]>();
  if (parents.length === 0) return byParent;
  const rows = await selectRelated(manager, relation, parents);
  const facts = await factsOf(manager, relation, rows);
  rows.forEach((row, index) => {
    const key = keyOf(row, Object.values(relation.on));
    const list = byParent.get(key) ?? [];
    list.push(facts[index] ?? {});
    byParent.set(key, list);
  });
  return byParent;
}

/** The rows whose joined columns each hold a value of some parent: a superset, which the grouping by key makes exact. */
async function selectRelated(
  manager: EntityManager,
  relation: Relation,
  parents: readonly Loaded[],
): Promise<readonly Loaded[]> {
  const entity: ClassRef = relation.entity;
  const metadata = manager.dataSource.getMetadata(entity);
  // EXISTS in the compiled predicate knows no soft deletion either.
  const query = manager.createQueryBuilder(entity, 'related').withDeleted().select([]);
  for (const property of neededProperties(relation)) {
    columnOf(metadata, property);
    query.addSelect(`related.${property}`, property);
  }
  for (const [from, to] of Object.entries(relation.on)) {
    const values = [...new Set(parents.map((parent) => present(parent, from)))];
    query.andWhere(`related.${to} = ANY(:${to})`, { [to]: values });
  }
  for (const { propertyPath } of metadata.primaryColumns) query.addOrderBy(`related.${propertyPath}`);
  return query.getRawMany<Loaded>();
}

function neededProperties(relation: Relation): ReadonlySet<string> {
  const joins = Object.values(relation.relations).flatMap(({ on }) => Object.keys(on));
  return new Set([...relation.fields, ...Object.values(relation.on), ...joins]);
}

function pick(row: Loaded, fields: readonly string[]): Facts {
  return Object.fromEntries(fields.map((field) => [field, present(row, field)]));
}

function keyOf(row: Loaded, properties: readonly string[]): string {
  return JSON.stringify(properties.map((property) => present(row, property)));
}

function present(row: Loaded, property: string): unknown {
  const value = row[property];
  if (value === undefined || value === null) {
    throw new AccessDefinitionError('the row is partly loaded', { field: property });
  }
  return value;
}
