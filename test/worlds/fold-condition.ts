import type { ConditionNode } from '@subrosa/access';

const ALWAYS: ConditionNode = { op: 'and', of: [] };
const NEVER: ConditionNode = { op: 'or', of: [] };

const isAlways = (node: ConditionNode): boolean => node.op === 'and' && node.of.length === 0;
const isNever = (node: ConditionNode): boolean => node.op === 'or' && node.of.length === 0;

/**
 * The same condition without what decides nothing, so that a mistake in such a part is no mistake: a reader who reads notes anyway is
 * asked nothing about them. Every row on a case has its case.
 */
export function folded(node: ConditionNode): ConditionNode {
  if (node.op === 'and') {
    const of = node.of.map(folded).filter((part) => !isAlways(part));
    return of.some(isNever) ? NEVER : alone('and', of);
  }
  if (node.op === 'or') {
    const of = node.of.map(folded).filter((part) => !isNever(part));
    return of.some(isAlways) ? ALWAYS : alone('or', of);
  }
  if (node.op !== 'some' && node.op !== 'none') return node;
  const where = folded(node.where);
  if (isNever(where)) return node.op === 'some' ? NEVER : ALWAYS;
  return node.op === 'some' && node.relation === 'case' && isAlways(where) ? ALWAYS : { ...node, where };
}

function alone(op: 'and' | 'or', of: readonly ConditionNode[]): ConditionNode {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { op, of };
}
