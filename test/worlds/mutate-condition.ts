import {
  after,
  always,
  and,
  atOrAfter,
  atOrBefore,
  before,
  eq,
  none,
  now,
  oneOf,
  or,
  some,
  until,
} from '@subrosa/access';
import type { Condition, ConditionNode, ConditionValue } from '@subrosa/access';

/** One small mistake in a node; `apply` leaves a node of another shape as it is. */
export interface Edit {
  readonly name: string;
  readonly apply: (node: ConditionNode) => ConditionNode;
}

/** A node that holds others, or a condition of one node, and the way to it: one number for each step down. */
export interface Site {
  readonly path: readonly number[];
  readonly node: ConditionNode;
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

/** Every place of a condition in which a mistake can be made. */
export function sitesOf(node: ConditionNode, path: readonly number[] = []): readonly Site[] {
  const below = partsOf(node).flatMap((part, nth) => sitesOf(part, [...path, nth]));
  return path.length === 0 || below.length > 0 || isInner(node) ? [{ path, node }, ...below] : [];
}

const isInner = (node: ConditionNode): boolean => ['and', 'or', 'some', 'none'].includes(node.op);

function partsOf(node: ConditionNode): readonly ConditionNode[] {
  if (node.op === 'and' || node.op === 'or') return node.of;
  return node.op === 'some' || node.op === 'none' ? [node.where] : [];
}

/** Every small mistake in the node itself or in the fields that it compares; those of its inner parts are theirs. */
export function editsOf(node: ConditionNode): readonly Edit[] {
  const inParts = partsOf(node).flatMap((part, nth) =>
    editsOfField(part).map(({ name, apply }) => ({
      name: `[${nth}] ${name}`,
      apply: (found: ConditionNode) => editedAt(found, [nth], apply),
    })),
  );
  if (node.op === 'and' || node.op === 'or')
    return [...node.of.map((part, nth) => dropped(part, nth)), ...inParts];
  if (node.op === 'some' || node.op === 'none') {
    const any = { name: `any ${node.relation}`, apply: () => ({ ...node, where: always().node }) };
    return partsOf(node.where).length === 0 && isInner(node.where) ? inParts : [any, ...inParts];
  }
  return editsOfField(node);
}

function dropped(part: ConditionNode, nth: number): Edit {
  return {
    name: `without [${nth}] (${label(part)})`,
    apply: (node) =>
      node.op === 'and' || node.op === 'or' ? { ...node, of: node.of.filter((_, n) => n !== nth) } : node,
  };
}

/** Mistakes in one comparison. Dropping it, or its relation, is the mistake that can be made with `eq` and `until`. */
function editsOfField(node: ConditionNode): readonly Edit[] {
  switch (node.op) {
    case 'oneOf':
      return node.values.map((value, nth) => ({
        name: `${node.field} not ${isId(value) ? `#${nth}` : JSON.stringify(value)}`,
        apply: (found) =>
          found.op === 'oneOf' ? { ...found, values: found.values.filter((_, n) => n !== nth) } : found,
      }));
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter':
      return [timed(`${node.field} edge moved`, AT_THE_EDGE), timed(`${node.field} turned round`, TURNED)];
    case 'eq':
    case 'until':
    case 'and':
    case 'or':
    case 'some':
    case 'none':
      return [];
    default:
      throw new Error(`an operator without mutations: ${String(node satisfies never)}`);
  }
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

function timed(name: string, other: Readonly<Record<TimeNode['op'], TimeNode['op']>>): Edit {
  return { name, apply: (found) => ('than' in found ? { ...found, op: other[found.op] } : found) };
}

/** How a node is called in the name of a mutant. */
export function label(node: ConditionNode): string {
  if (node.op === 'some' || node.op === 'none') return node.relation;
  return 'field' in node ? node.field : node.op;
}

/** The condition with the edit at the end of the path; a condition without that path stays as it is. */
export function editedAt(
  node: ConditionNode,
  path: readonly number[],
  edit: (node: ConditionNode) => ConditionNode,
): ConditionNode {
  const [step, ...rest] = path;
  if (step === undefined) return edit(node);
  if (node.op === 'and' || node.op === 'or') {
    return { ...node, of: node.of.map((part, n) => (n === step ? editedAt(part, rest, edit) : part)) };
  }
  const isRelated = node.op === 'some' || node.op === 'none';
  return isRelated ? { ...node, where: editedAt(node.where, rest, edit) } : node;
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
