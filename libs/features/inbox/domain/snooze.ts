import type { InboxRow } from './inbox-row.js';

/** No line is put aside for longer at once: what may wait for ever is not asked. */
export const LONGEST_DAYS = 30;
const DAY = 86_400_000;

/** What was put aside: the name of the row, when, and until when. */
export interface Snooze {
  readonly rowKey: string;
  readonly snoozedAt: Date;
  readonly snoozedUntil: Date;
}

/** Why a row cannot be put aside to an instant; with the last one to which it can, if there is any. */
export interface SnoozeRefusal {
  readonly code: 'ALREADY_DUE' | 'NOT_LATER' | 'PAST_DUE' | 'PAST_EXPIRY' | 'TOO_LONG';
  readonly latest: Date | null;
}

type Dated = Pick<InboxRow, 'dueAt' | 'expiresAt'>;

/** The last instant to which the row may be put aside at `now`: never past its due time nor its expiry; null if these have come. */
export function latestSnooze({ dueAt, expiresAt }: Dated, now: Date): Date | null {
  const ends = [dueAt, expiresAt].flatMap((date) => (date === null ? [] : [date.getTime()]));
  const latest = Math.min(now.getTime() + LONGEST_DAYS * DAY, ...ends);
  return latest > now.getTime() ? new Date(latest) : null;
}

/** Whether the row may be put aside until then: null if so, otherwise the first reason against it. */
export function decideSnooze(
  row: Dated,
  at: { readonly now: Date; readonly until: Date },
): SnoozeRefusal | null {
  const { now, until } = at;
  const latest = latestSnooze(row, now);
  if (latest === null) return { code: 'ALREADY_DUE', latest };
  if (until <= now) return { code: 'NOT_LATER', latest };
  if (until <= latest) return null;
  if (row.dueAt?.getTime() === latest.getTime()) return { code: 'PAST_DUE', latest };
  return { code: row.expiresAt?.getTime() === latest.getTime() ? 'PAST_EXPIRY' : 'TOO_LONG', latest };
}

/**
 * True while the row stays out of the way: until the instant chosen, until something new happens to it, and in no case at or after its
 * due time or its expiry, whatever these were when it was put aside.
 */
export function isAsleep(
  { dueAt, expiresAt, newsAt }: Dated & Pick<InboxRow, 'newsAt'>,
  snooze: Omit<Snooze, 'rowKey'>,
  now: Date,
): boolean {
  const isBefore = (date: Date | null): boolean => date === null || now < date;
  return (
    isBefore(snooze.snoozedUntil) && isBefore(dueAt) && isBefore(expiresAt) && newsAt <= snooze.snoozedAt
  );
}
