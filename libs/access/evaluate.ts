import type { ConditionNode, Instant, Now, StoredValue } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import type { Facts, Shape } from './resource.js';
import { relationOf, unknownOperator } from './resource.js';

// Looking a global up takes longer than the whole of a comparison where code runs in a context of its own, as tests do.
const DATE = Date;
const isTrue = Boolean;
const { isArray } = Array;
const { isNaN } = Number;

/**
 * Decides a node over one row in memory, with the meaning that the compiled SQL has.
 * Every branch is evaluated, so that a partly loaded row throws always and not only when it happens to matter.
 */
export function evaluate(node: ConditionNode, shape: Shape, row: { facts: Facts; now: Date }): boolean {
  switch (node.op) {
    case 'and':
      return node.of.map((part) => evaluate(part, shape, row)).every(isTrue);
    case 'or':
      return node.of.map((part) => evaluate(part, shape, row)).some(isTrue);
    case 'until':
      return row.now.getTime() < node.instant;
    case 'some':
      return hasRelated(node, shape, row);
    case 'none':
      return !hasRelated(node, shape, row);
    case 'eq':
      return isSame(fieldValue(row.facts, node.field), node.value, node.field);
    case 'oneOf': {
      const value = fieldValue(row.facts, node.field);
      return node.values.map((wanted) => isSame(value, wanted, node.field)).some(isTrue);
    }
    case 'before':
      return instantValue(row.facts, node.field) < bound(node.than, row.now);
    case 'atOrBefore':
      return instantValue(row.facts, node.field) <= bound(node.than, row.now);
    case 'after':
      return instantValue(row.facts, node.field) > bound(node.than, row.now);
    case 'atOrAfter':
      return instantValue(row.facts, node.field) >= bound(node.than, row.now);
    default:
      throw unknownOperator(node);
  }
}

function hasRelated(
  node: Extract<ConditionNode, { relation: string }>,
  shape: Shape,
  row: { facts: Facts; now: Date },
): boolean {
  const related = relationOf(shape, node.relation);
  return relatedRows(row.facts, node.relation)
    .map((facts) => evaluate(node.where, related, { facts, now: row.now }))
    .some(isTrue);
}

function bound(than: Instant | Now, now: Date): number {
  return 'now' in than ? now.getTime() : than.instant;
}

function fieldValue(facts: Facts, field: string): unknown {
  const value = facts[field];
  if (value === undefined) throw new AccessDefinitionError('the row is partly loaded', { field });
  if (value === null) throw new AccessDefinitionError('a policy attribute is null', { field });
  return value;
}

function instantValue(facts: Facts, field: string): number {
  const value = fieldValue(facts, field);
  if (!(value instanceof DATE) || isNaN(value.getTime())) throw mismatch(field);
  return value.getTime();
}

function isSame(value: unknown, wanted: StoredValue, field: string): boolean {
  if (typeof wanted === 'object') {
    if (!(value instanceof DATE) || isNaN(value.getTime())) throw mismatch(field);
    return value.getTime() === wanted.instant;
  }
  // A bigint column arrives as text: it would be unequal here and equal in SQL, so it must not pass silently.
  if (typeof value !== typeof wanted) throw mismatch(field);
  return value === wanted;
}

function relatedRows(facts: Facts, relation: string): readonly Facts[] {
  const rows: unknown = facts[relation];
  if (!isArray(rows)) throw new AccessDefinitionError('the row is partly loaded', { relation });
  return rows.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) {
      throw new AccessDefinitionError('a related row is not an object', { relation });
    }
    // Any object can be read by name; every value is checked where it is used.
    return row as Facts;
  });
}

function mismatch(field: string): AccessDefinitionError {
  return new AccessDefinitionError('the row and the policy disagree on the type of a field', { field });
}
