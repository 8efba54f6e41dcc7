import type { InboxQuery } from '../../graphql/generated/operations.js';
import { askedOf, nameOf } from './inbox-words.js';
import type { RowAct } from './row-act.js';

/** What can be done now with the lines of an inbox, each in words that name the line. */
export function rowActsOf({
  needsYou,
  waitingForOthers,
}: InboxQuery['inbox']): readonly { readonly label: string; readonly row: RowAct }[] {
  return [...needsYou.rows, ...waitingForOthers.rows].flatMap((row) => {
    const line = `${nameOf(row)}: ${askedOf(row)}`;
    const snooze = { label: `Snooze ${line}`, row: { does: 'snooze', rowId: row.id } } as const;
    const remind = { label: `Remind about ${line}`, row: { does: 'remind', rowId: row.id } } as const;
    return [
      ...(row.snoozableUntil === null ? [] : [snooze]),
      ...(row.reminding?.possibleFrom === null ? [remind] : []),
    ];
  });
}
