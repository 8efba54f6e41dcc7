import { ROLES } from './actor.js';
import type { Condition, ConditionNode, InstantOperator, StoredValue } from './condition.js';
import type { Grant, GrantRegistry } from './grant.js';
import { isNever } from './is-never.js';
import { checkCondition, unknownOperator } from './resource.js';
import { sampleActors } from './sample-actors.js';
import type { Sample, Words } from './sample-actors.js';

const HEAD = ['Action', 'Resource', 'Who', 'Rows', 'Reason shown', 'Code'];

/**
 * Every grant as a Markdown table, sorted by resource and action; the same grants give the same text on every run.
 * Throws on a condition that its resource does not understand, so that printing it is a check of every policy.
 */
export function permissionMatrix(registry: GrantRegistry): string {
  const { samples, words } = sampleActors();
  const rows = registry.all
    .flatMap((grant) => rowsOf(grant, samples, words))
    .map((row, index) => ({ row, index, key: `${row[1] ?? ''}\u0000${row[0] ?? ''}` }))
    .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
  return [HEAD, HEAD.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |\n`)
    .join('');
}

/** The condition in plain words; values that `words` knows are called by their name. */
export function inWords(condition: Condition, words: Words = new Map()): string {
  return phrase(condition.node, words);
}

function rowsOf(grant: Grant, samples: readonly Sample[], words: Words): readonly string[][] {
  const whoByRows = new Map<string, string[]>();
  for (const { who, actor } of samples) {
    const condition = grant.to(actor);
    if (condition === null) continue;
    checkCondition(grant.on, condition);
    if (isNever(condition.node)) continue;
    const rows = inWords(condition, words);
    whoByRows.set(rows, [...(whoByRows.get(rows) ?? []), who]);
  }
  // A grant that no sample gets is printed too: it is either a mistake or needs two roles at once.
  const groups: (readonly [string, readonly string[]])[] = [...whoByRows];
  if (groups.length === 0) groups.push(['-', ['nobody with a single role']]);
  return groups.map(([rows, who]) => {
    const everyone = ROLES.every((role) => who.includes(role));
    const names = everyone
      ? ['any member', ...who.filter((name) => !ROLES.some((role) => role === name))]
      : who;
    return [grant.action, grant.on.name, names.join(', '), rows, grant.reason, grant.code];
  });
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

const INSTANT_WORDS: Readonly<Record<InstantOperator, string>> = {
  before: 'before',
  atOrBefore: 'at or before',
  after: 'after',
  atOrAfter: 'at or after',
};

function phrase(node: ConditionNode, words: Words): string {
  switch (node.op) {
    case 'eq':
      return `\`${node.field}\` is ${name(node.value, words)}`;
    case 'oneOf':
      return `\`${node.field}\` is ${node.values.map((value) => name(value, words)).join(' or ') || 'nothing'}`;
    case 'before':
    case 'atOrBefore':
    case 'after':
    case 'atOrAfter':
      return `\`${node.field}\` is ${INSTANT_WORDS[node.op]} ${'now' in node.than ? 'now' : name(node.than, words)}`;
    case 'until':
      return `until ${name({ instant: node.instant }, words)}`;
    case 'and':
      return asking(node.of).length === 0
        ? 'every row'
        : asking(node.of)
            .map((part) => grouped(part, words))
            .join(' and ');
    case 'or':
      return node.of.length === 0 ? 'no row' : node.of.map((part) => grouped(part, words)).join(' or ');
    case 'none':
      return `no \`${node.relation}\` where (${phrase(node.where, words)})`;
    case 'some':
      return `some \`${node.relation}\` where (${phrase(node.where, words)})`;
    default:
      throw unknownOperator(node);
  }
}

/** The parts that ask for something; "every row" among others says nothing. */
function asking(parts: readonly ConditionNode[]): readonly ConditionNode[] {
  return parts.filter((part) => part.op !== 'and' || asking(part.of).length > 0);
}

function grouped(node: ConditionNode, words: Words): string {
  const text = phrase(node, words);
  return (node.op === 'and' || node.op === 'or') && node.of.length > 1 ? `(${text})` : text;
}

function name(value: StoredValue, words: Words): string {
  if (typeof value === 'object') return words.get(value.instant) ?? new Date(value.instant).toISOString();
  if (typeof value === 'boolean') return String(value);
  return words.get(value) ?? String(value);
}
