import { caseRows } from './case-rows.js';
import type { CaseFacts } from './case-facts.js';
import { rowKey } from './inbox-row.js';
import type { InboxGroupName, InboxRow } from './inbox-row.js';
import { isAsleep, latestSnooze } from './snooze.js';
import type { Snooze } from './snooze.js';

const HOUR = 3_600_000;

/** How long before its end something is called to mind. */
export const SOON_HOURS = 72;

/** The rows that are no case of the reader's own, already in the group they belong to. */
export type OtherRows = Readonly<Record<InboxGroupName, readonly InboxRow[]>>;

/** One list of an inbox: the first rows, and how many there are. */
export interface InboxList {
  readonly rows: readonly InboxRow[];
  readonly total: number;
}

/** The lists, what has ended of late among them, and the next instant at which something in them is due or ends; null if nothing is. */
export interface InboxLists {
  readonly needsYou: InboxList;
  /** What waits for the reader and is put aside; the soonest back first. */
  readonly snoozed: InboxList;
  readonly waitingForOthers: InboxList;
  readonly endsSoon: InboxList;
  /** Over since a short while; the latest first. */
  readonly ended: InboxList;
  readonly nextDueAt: Date | null;
}

/** True from the due instant on. */
export function isOverdue({ dueAt }: Pick<InboxRow, 'dueAt'>, now: Date): boolean {
  return dueAt !== null && dueAt <= now;
}

/** Today's urgency first, then what is overdue, then by when it is due or ends, then by how long it waits. */
function inOrder(now: Date): (a: InboxRow, b: InboxRow) => number {
  const rank = (row: InboxRow): number => (row.case?.urgency === 'TODAY' ? 0 : isOverdue(row, now) ? 1 : 2);
  const end = (row: InboxRow): number => Math.min(timeOf(row.dueAt), timeOf(row.expiresAt));
  const due = (row: InboxRow): number => (row.dueAt === null ? end(row) : timeOf(row.dueAt));
  return (a, b) =>
    rank(a) - rank(b) ||
    order(due(a), due(b)) ||
    order(a.since.getTime(), b.since.getTime()) ||
    order(a.subjectId, b.subjectId);
}

const timeOf = (date: Date | null): number => date?.getTime() ?? Number.POSITIVE_INFINITY;

const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The inbox that these facts make at `now`; at most `most` rows of each list, the pressing ones first. */
export function decideInbox(
  given: {
    readonly cases: readonly CaseFacts[];
    readonly others: OtherRows;
    readonly snoozes: readonly Snooze[];
  },
  at: { readonly now: Date; readonly most: number },
): InboxLists {
  const { now, most } = at;
  const soon = new Date(now.getTime() + SOON_HOURS * HOUR);
  const found = given.cases.map((facts) => caseRows(facts, { now, soon }));
  const living = (row: InboxRow): boolean => row.expiresAt === null || row.expiresAt > now;
  const cut = (rows: readonly InboxRow[]): InboxList => ({ rows: rows.slice(0, most), total: rows.length });
  const list = (rows: readonly InboxRow[]): InboxList => cut(rows.filter(living).sort(inOrder(now)));
  const asked = [...found.flatMap(({ needs }) => needs), ...given.others.NEEDS_YOU].filter(living);
  const { awake, asleep } = putAside(asked, given.snoozes, now);
  const needsYou = list(awake);
  const snoozed = cut(asleep);
  const waitingForOthers = list([
    ...found.flatMap(({ awaits }) => awaits),
    ...given.others.WAITING_FOR_OTHERS,
  ]);
  const endsSoon = list([...found.flatMap(({ ends }) => ends), ...given.others.ENDS_SOON]);
  const over = found.flatMap((rows) => rows.ended).sort((a, b) => b.since.getTime() - a.since.getTime());
  const dates = [needsYou, snoozed, waitingForOthers, endsSoon].flatMap(({ rows }) =>
    rows.flatMap(({ dueAt, expiresAt }) => [dueAt, expiresAt].filter((date) => date !== null && date > now)),
  );
  const next = Math.min(...dates.map(timeOf));
  return {
    needsYou,
    snoozed,
    waitingForOthers,
    endsSoon,
    ended: cut(over),
    nextDueAt: Number.isFinite(next) ? new Date(next) : null,
  };
}

/** What is asked, parted into what shows and what its reader has put aside, the soonest back first. */
function putAside(
  rows: readonly InboxRow[],
  snoozes: readonly Snooze[],
  now: Date,
): { readonly awake: InboxRow[]; readonly asleep: InboxRow[] } {
  const byRow = new Map(snoozes.map((snooze) => [snooze.rowKey, snooze]));
  const awake: InboxRow[] = [];
  const asleep: { readonly row: InboxRow; readonly until: Date }[] = [];
  for (const given of rows) {
    const row = { ...given, snoozableUntil: latestSnooze(given, now) };
    const snooze = byRow.get(rowKey(row));
    if (snooze === undefined || !isAsleep(row, snooze, now)) awake.push(row);
    else asleep.push({ row, until: snooze.snoozedUntil });
  }
  asleep.sort((a, b) => a.until.getTime() - b.until.getTime() || order(rowKey(a.row), rowKey(b.row)));
  return { awake, asleep: asleep.map(({ row, until }) => ({ ...row, snoozedUntil: until })) };
}
