import type { ConditionNode } from './condition.js';
import type { Relation, Shape } from './resource.js';
import { relationOf } from './resource.js';

/**
 * The part of a shape that the conditions look at: what has to be loaded to decide them and nothing more. Deciding anything else on
 * facts loaded so throws, because a missing relation is never read as an empty one.
 */
export function narrow(shape: Shape, conditions: readonly ConditionNode[]): Shape {
  const asked = new Map<string, ConditionNode[]>();
  for (const node of conditions) collect(node, asked);
  const relations = [...asked].map(([name, nodes]): [string, Relation] => {
    const relation = relationOf(shape, name);
    return [name, { ...relation, ...narrow(relation, nodes) }];
  });
  return { entity: shape.entity, fields: shape.fields, relations: Object.fromEntries(relations) };
}

function collect(node: ConditionNode, asked: Map<string, ConditionNode[]>): void {
  if (node.op === 'and' || node.op === 'or') for (const part of node.of) collect(part, asked);
  if (node.op === 'some' || node.op === 'none')
    asked.set(node.relation, [...(asked.get(node.relation) ?? []), node.where]);
}
