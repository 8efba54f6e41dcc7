import { Button, Text } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import type { InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { askedOf, nameOf, remindedWords } from './inbox-words.js';
import { askRowAct } from './row-act.js';

type Row = InboxRowPartsFragment;

function Remind({
  row,
  reminding,
}: {
  readonly row: Row;
  readonly reminding: NonNullable<Row['reminding']>;
}) {
  const { sent, possibleFrom } = reminding;
  return (
    <>
      {sent > 0 && (
        <Text span size="sm" c="dimmed">
          {remindedWords(sent)}
          {possibleFrom !== null && `; again from ${momentOf(possibleFrom)}`}
        </Text>
      )}
      {possibleFrom === null && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-haspopup="dialog"
          data-act="remind"
          aria-label={`Remind about ${nameOf(row)}: ${askedOf(row)}`}
          onClick={() => {
            askRowAct({ does: 'remind', rowId: row.id });
          }}
        >
          Remind
        </Button>
      )}
    </>
  );
}

/** True where the API offers something to do with the line besides opening it. */
export const hasActs = ({ snoozableUntil, reminding }: Row): boolean =>
  snoozableUntil !== null || reminding !== null;

/** What can be done with a line of the inbox besides opening it. */
export function RowActs({ row }: { readonly row: Row }) {
  return (
    <>
      {row.reminding !== null && <Remind row={row} reminding={row.reminding} />}
      {row.snoozableUntil !== null && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-haspopup="dialog"
          data-letter="h"
          data-act="snooze"
          aria-label={`Snooze ${nameOf(row)}: ${askedOf(row)}`}
          onClick={() => {
            askRowAct({ does: 'snooze', rowId: row.id });
          }}
        >
          Snooze
        </Button>
      )}
    </>
  );
}
