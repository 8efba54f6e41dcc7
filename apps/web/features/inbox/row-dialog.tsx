import type { InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { RemindDialog } from './remind-dialog.js';
import type { RowAct } from './row-act.js';
import { SnoozeDialog } from './snooze-dialog.js';

interface RowDialogProps {
  readonly row: InboxRowPartsFragment;
  readonly does: RowAct['does'];
  readonly onClose: (isDone: boolean) => void;
}

/** What a line of the inbox is asked about; in a chunk of its own, fetched when it is first opened. */
export function RowDialog({ row, does, onClose }: RowDialogProps) {
  const cancel = (): void => {
    onClose(false);
  };
  if (does === 'remind') return row.reminding === null ? null : <RemindDialog row={row} onClose={cancel} />;
  const { snoozableUntil } = row;
  return snoozableUntil === null ? null : (
    <SnoozeDialog row={row} latest={snoozableUntil} onClose={onClose} />
  );
}
