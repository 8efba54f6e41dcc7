import type { ConditionNode, Facts } from '@subrosa/access';

/** A row with the moment of the decision. */
export interface Row {
  readonly facts: Facts;
  readonly now: Date;
}

/**
 * The product's evaluation looks at every part, so that a partly loaded row always throws. Looking for mistakes asks too often for
 * that: this one stops at the first part that decides. What it finds is found again by the product's own and by SQL.
 */
export function holds(node: ConditionNode, row: Row): boolean {
  const { facts, now } = row;
  switch (node.op) {
    case 'and':
      return node.of.every((part) => holds(part, row));
    case 'or':
      return node.of.some((part) => holds(part, row));
    case 'until':
      return now.getTime() < node.instant;
    case 'some':
      return related(facts, node.relation).some((one) => holds(node.where, { facts: one, now }));
    case 'none':
      return !related(facts, node.relation).some((one) => holds(node.where, { facts: one, now }));
    case 'eq':
      return facts[node.field] === node.value;
    case 'oneOf':
      return node.values.some((value) => facts[node.field] === value);
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter':
      return compares(node, row);
    default:
      throw new Error(`an operator that is not decided: ${String(node satisfies never)}`);
  }
}

// The facts are those of the product's loader: related rows are lists of facts.
const related = (facts: Facts, relation: string): readonly Facts[] => facts[relation] as readonly Facts[];

function compares(node: Extract<ConditionNode, { readonly than: unknown }>, { facts, now }: Row): boolean {
  // Fields that are compared with instants hold dates.
  const value = (facts[node.field] as Date).getTime();
  const bound = 'now' in node.than ? now.getTime() : node.than.instant;
  if (node.op === 'before') return value < bound;
  if (node.op === 'atOrBefore') return value <= bound;
  return node.op === 'after' ? value > bound : value >= bound;
}
