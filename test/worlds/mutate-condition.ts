import {
  after,
  always,
  and,
  atOrAfter,
  atOrBefore,
  before,
  eq,
  never,
  none,
  now,
  oneOf,
  or,
  some,
  until,
} from '@subrosa/access';
import type { Condition, ConditionNode, ConditionValue } from '@subrosa/access';

/** One small mistake in a condition; `apply` leaves a condition of another shape as it is. */
export interface Edit {
  readonly name: string;
  readonly apply: (node: ConditionNode) => ConditionNode;
}

type TimeNode = Extract<ConditionNode, { readonly than: unknown }>;

const TIME = { before, atOrBefore, after, atOrAfter } as const;
const AT_THE_EDGE = {
  before: 'atOrBefore',
  atOrBefore: 'before',
  after: 'atOrAfter',
  atOrAfter: 'after',
} as const;
const TURNED = {
  before: 'after',
  atOrBefore: 'atOrAfter',
  after: 'before',
  atOrAfter: 'atOrBefore',
} as const;

/** Every small mistake that can be made in a condition of this shape. */
export function editsOf(node: ConditionNode): readonly Edit[] {
  const isAlways = node.op === 'and' && node.of.length === 0;
  return [
    ...(isAlways ? [] : [{ name: 'always', apply: () => always().node }]),
    { name: 'never', apply: () => never().node },
    ...editsBelow(node, ''),
  ];
}

function editsBelow(node: ConditionNode, path: string): readonly Edit[] {
  switch (node.op) {
    case 'and':
    case 'or':
      return node.of.flatMap((part, index) => [
        dropPart(node, { index, name: `${path}without ${node.op}[${index}] (${label(part)})` }),
        ...editsBelow(part, `${path}${node.op}[${index}] `).map((edit) => within(node, index, edit)),
      ]);
    case 'some':
    case 'none':
      return [
        change(node, `${path}any ${node.relation}`, (found) => ({ ...found, where: always().node })),
        ...editsBelow(node.where, `${path}${node.relation} `).map((edit) => inside(node, edit)),
      ];
    case 'oneOf':
      return node.values.map((value, index) =>
        change(node, `${path}${node.field} not ${JSON.stringify(value)}`, (found) => ({
          ...found,
          values: found.values.filter((_, n) => n !== index),
        })),
      );
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter':
      return [
        timed(node, `${path}${node.field} edge moved`, AT_THE_EDGE),
        timed(node, `${path}${node.field} turned round`, TURNED),
      ];
    case 'eq':
    case 'until':
      // Dropping them, or their relation, is the mistake that can be made with these.
      return [];
    default:
      throw new Error(`an operator without mutations: ${String(node satisfies never)}`);
  }
}

function label(node: ConditionNode): string {
  if (node.op === 'some' || node.op === 'none') return node.relation;
  return 'field' in node ? node.field : node.op;
}

/** An edit that acts on nodes of the same operator only. */
function change<N extends ConditionNode>(of: N, name: string, act: (found: N) => ConditionNode): Edit {
  // The same operator means the same type of node.
  return { name, apply: (found) => (found.op === of.op ? act(found as N) : found) };
}

type Group = Extract<ConditionNode, { readonly of: unknown }>;

function dropPart(group: Group, { index, name }: { index: number; name: string }): Edit {
  return change(group, name, (found) => ({ ...found, of: found.of.filter((_, n) => n !== index) }));
}

function within(group: Group, index: number, edit: Edit): Edit {
  return change(group, edit.name, (found) => ({
    ...found,
    of: found.of.map((part, n) => (n === index ? edit.apply(part) : part)),
  }));
}

function inside(node: Extract<ConditionNode, { readonly relation: string }>, edit: Edit): Edit {
  return change(node, edit.name, (found) => ({ ...found, where: edit.apply(found.where) }));
}

function timed(node: TimeNode, name: string, other: Readonly<Record<TimeNode['op'], TimeNode['op']>>): Edit {
  return change(node, name, (found) => ({ ...found, op: other[found.op] }));
}

/** The node as a condition again, through the constructors: nothing else is accepted. */
export function rebuilt(node: ConditionNode): Condition {
  switch (node.op) {
    case 'and':
      return and<string>(...node.of.map(rebuilt));
    case 'or':
      return or<string>(...node.of.map(rebuilt));
    case 'some':
      return some<string, string>(node.relation, rebuilt(node.where));
    case 'none':
      return none<string, string>(node.relation, rebuilt(node.where));
    case 'eq':
      return eq<string>(node.field, plain(node.value));
    case 'oneOf':
      return oneOf<string>(node.field, node.values.map(plain));
    case 'until':
      return until(new Date(node.instant));
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter':
      return TIME[node.op]<string>(node.field, 'now' in node.than ? now() : new Date(node.than.instant));
    default:
      throw new Error(`an operator that cannot be rebuilt: ${String(node satisfies never)}`);
  }
}

function plain(value: string | number | boolean | { readonly instant: number }): ConditionValue {
  return typeof value === 'object' ? new Date(value.instant) : value;
}
