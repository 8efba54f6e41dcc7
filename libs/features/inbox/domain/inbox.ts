import { caseRows } from './case-rows.js';
import type { CaseFacts } from './case-facts.js';
import type { InboxGroupName, InboxRow } from './inbox-row.js';

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
  given: { readonly cases: readonly CaseFacts[]; readonly others: OtherRows },
  at: { readonly now: Date; readonly most: number },
): InboxLists {
  const { now, most } = at;
  const soon = new Date(now.getTime() + SOON_HOURS * HOUR);
  const found = given.cases.map((facts) => caseRows(facts, { now, soon }));
  const living = (row: InboxRow): boolean => row.expiresAt === null || row.expiresAt > now;
  const list = (rows: readonly InboxRow[]): InboxList => {
    const sorted = rows.filter(living).sort(inOrder(now));
    return { rows: sorted.slice(0, most), total: sorted.length };
  };
  const needsYou = list([...found.flatMap(({ needs }) => needs), ...given.others.NEEDS_YOU]);
  const waitingForOthers = list([
    ...found.flatMap(({ awaits }) => awaits),
    ...given.others.WAITING_FOR_OTHERS,
  ]);
  const endsSoon = list([...found.flatMap(({ ends }) => ends), ...given.others.ENDS_SOON]);
  const over = found.flatMap((rows) => rows.ended).sort((a, b) => b.since.getTime() - a.since.getTime());
  const ended = { rows: over.slice(0, most), total: over.length };
  const dates = [needsYou, waitingForOthers, endsSoon].flatMap(({ rows }) =>
    rows.flatMap(({ dueAt, expiresAt }) => [dueAt, expiresAt].filter((date) => date !== null && date > now)),
  );
  const next = Math.min(...dates.map(timeOf));
  return {
    needsYou,
    waitingForOthers,
    endsSoon,
    ended,
    nextDueAt: Number.isFinite(next) ? new Date(next) : null,
  };
}
