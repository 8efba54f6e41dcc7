import { Suspense, lazy, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { InboxQuery } from '../../graphql/generated/operations.js';
import { askRowAct, useRowAct } from './row-act.js';

const RowDialog = lazy(async () => ({ default: (await import('./row-dialog.js')).RowDialog }));

const ROWS = '[data-inbox-row]';

/** The button of the line that was asked about, or what stands where the line was: the next line, else the head of the page. */
function focusAfter(
  isDone: boolean,
  { rowId, does, place }: { rowId: string; does: string; place: number },
): void {
  const line = document.querySelector(`[data-line="${CSS.escape(rowId)}"]`);
  const button = line?.querySelector<HTMLElement>(`[data-act=${does}]`);
  const rows = document.querySelectorAll<HTMLElement>(`[data-needs-you] ${ROWS}`);
  const next = rows[Math.min(place, rows.length - 1)] ?? document.querySelector<HTMLElement>('h1');
  (isDone ? next : (button ?? line?.querySelector<HTMLElement>(ROWS) ?? next))?.focus();
}

/** The dialog of what is asked for, if the line is there; the focus returns to the line, or goes on to the next. */
export function useRowDialog(inbox: InboxQuery['inbox'] | undefined): ReactNode {
  const act = useRowAct();
  useEffect(
    () => () => {
      askRowAct(null);
    },
    [],
  );
  if (act === null || inbox === undefined) return null;
  const { needsYou, snoozed, waitingForOthers } = inbox;
  const row = [needsYou, snoozed, waitingForOthers]
    .flatMap(({ rows }) => rows)
    .find(({ id }) => id === act.rowId);
  if (row === undefined) return null;
  const place = Math.max(
    0,
    needsYou.rows.findIndex(({ id }) => id === row.id),
  );
  const close = (isDone: boolean): void => {
    askRowAct(null);
    // Once the dialog has given the page back.
    requestAnimationFrame(() => {
      focusAfter(isDone, { rowId: row.id, does: act.does, place });
    });
  };
  return (
    <Suspense>
      <RowDialog row={row} does={act.does} onClose={close} />
    </Suspense>
  );
}
