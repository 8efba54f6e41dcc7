import type { InboxQuery } from '../../graphql/generated/operations.js';

type Inbox = InboxQuery['inbox'];

/** The inbox as it will be once the row is put aside: out of what needs the person, among what is snoozed, the soonest back first. */
export function putAside(inbox: Inbox, rowId: string, until: string): Inbox {
  const row = [...inbox.needsYou.rows, ...inbox.snoozed.rows].find(({ id }) => id === rowId);
  if (row === undefined) return inbox;
  const { needsYou, snoozed } = bringBack(inbox, rowId);
  const aside = [...snoozed.rows, { ...row, snoozedUntil: until }].sort(
    (a, b) => Date.parse(a.snoozedUntil ?? '') - Date.parse(b.snoozedUntil ?? ''),
  );
  const needs = needsYou.rows.filter(({ id }) => id !== rowId);
  return {
    ...inbox,
    needsYou: { ...needsYou, rows: needs, total: needsYou.total - (needsYou.rows.length - needs.length) },
    snoozed: { ...snoozed, rows: aside, total: snoozed.total + 1 },
  };
}

/** The inbox as it will be once the row is back, at the end of what needs the person until the server has put it in its place. */
export function bringBack(inbox: Inbox, rowId: string): Inbox {
  const row = inbox.snoozed.rows.find(({ id }) => id === rowId);
  if (row === undefined) return inbox;
  const { needsYou, snoozed } = inbox;
  return {
    ...inbox,
    needsYou: {
      ...needsYou,
      rows: [...needsYou.rows, { ...row, snoozedUntil: null }],
      total: needsYou.total + 1,
    },
    snoozed: {
      ...snoozed,
      rows: snoozed.rows.filter(({ id }) => id !== rowId),
      total: snoozed.total - 1,
    },
  };
}
