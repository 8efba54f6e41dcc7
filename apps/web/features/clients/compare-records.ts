import type { OpenedRecord, RecordName } from '@subrosa/deid';
import { LIST_FIELDS } from './record-form.js';
import type { ListField } from './record-form.js';

/** A field in which two versions of a record differ, each side as lines for people to read. */
export interface Difference {
  readonly field: ListField | 'names';
  readonly mine: readonly string[];
  readonly saved: readonly string[];
}

/** A person of a record in one line. */
function nameLine({ given, family, nicknames = [], formerNames = [], role }: RecordName): string {
  const name = [given, family].filter((part) => part !== undefined).join(' ');
  const nick = nicknames.length > 0 ? `called ${nicknames.join(', ')}` : '';
  const former = formerNames.length > 0 ? `formerly ${formerNames.join(', ')}` : '';
  return `${[name, nick, former].filter((part) => part !== '').join('; ')} (${role ?? 'client'})`;
}

function linesOf(record: OpenedRecord, field: Difference['field']): readonly string[] {
  return field === 'names' ? (record.names ?? []).map(nameLine) : (record[field] ?? []);
}

/** Where two versions of a record differ; empty where they say the same. */
export function differences(mine: OpenedRecord, saved: OpenedRecord): Difference[] {
  return (['names', ...LIST_FIELDS] as const)
    .map((field) => ({ field, mine: linesOf(mine, field), saved: linesOf(saved, field) }))
    .filter((one) => JSON.stringify(one.mine) !== JSON.stringify(one.saved));
}

/** Both versions in one: nothing that stands in either is left out; what stands in both stands once. */
export function bothTogether(mine: OpenedRecord, saved: OpenedRecord): OpenedRecord {
  const has = new Set((saved.names ?? []).map(nameLine));
  const names = [...(saved.names ?? []), ...(mine.names ?? []).filter((name) => !has.has(nameLine(name)))];
  const lists = LIST_FIELDS.map(
    (field) => [field, [...new Set([...(saved[field] ?? []), ...(mine[field] ?? [])])] as const] as const,
  ).filter(([, entries]) => entries.length > 0);
  return { ...mine, ...saved, ...(names.length > 0 ? { names } : {}), ...Object.fromEntries(lists) };
}
