import type { ConditionNode } from './condition.js';

/** True for a node whose shape alone says that no row satisfies it, such as `and(never(), …)`; such a grant gives nothing. */
export function isNever(node: ConditionNode): boolean {
  if (node.op === 'and') return node.of.some(isNever);
  if (node.op === 'or') return node.of.every(isNever);
  return node.op === 'some' && isNever(node.where);
}
