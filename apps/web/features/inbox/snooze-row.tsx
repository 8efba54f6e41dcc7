import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { instantIn } from '../../app/clinic-time.js';
import { queryClient } from '../../app/query-client.js';
import { InboxDocument } from '../../graphql/generated/inbox.js';
import type { InboxQuery, InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { BringBackInboxRowDocument, SnoozeInboxRowDocument } from '../../graphql/generated/row-acts.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { request } from '../../graphql/request.js';
import { RequestError } from '../../graphql/request-error.js';
import { query } from '../../graphql/use-operation.js';
import { nameOf } from './inbox-words.js';
import { bringBack, putAside } from './put-aside.js';

const UNDO_MS = 10_000;
const { queryKey } = query(InboxDocument, {});

type Row = InboxRowPartsFragment;

/** Shows the list at once as it will be, and as it is again once the server has said so or has refused. */
async function change(
  expected: (inbox: InboxQuery['inbox']) => InboxQuery['inbox'],
  act: () => Promise<unknown>,
): Promise<Error | null> {
  await queryClient.cancelQueries({ queryKey });
  const before = queryClient.getQueryData<InboxQuery>(queryKey);
  queryClient.setQueryData<InboxQuery>(queryKey, (data) => data && { ...data, inbox: expected(data.inbox) });
  try {
    await act();
    return null;
  } catch (error) {
    queryClient.setQueryData(queryKey, before);
    return error instanceof Error ? error : new Error('It could not be done.');
  } finally {
    void queryClient.invalidateQueries();
  }
}

/** Puts the row aside, with ten seconds in which one press brings it back. */
export async function snoozeRow(row: Row, until: Date, zone: string): Promise<void> {
  const at = until.toISOString();
  const act = () => request(SnoozeInboxRowDocument, { id: row.id, until: at });
  const error = await change((inbox) => putAside(inbox, row.id, at), act);
  if (error === null) offerBack(row, `${nameOf(row)} is snoozed until ${instantIn(at, zone)}.`);
  else tellFailure(`${nameOf(row)} is not snoozed.`, error, zone);
}

/** Brings the row back at once. */
export async function bringRowBack(row: Row): Promise<void> {
  notifications.hide(row.id);
  const act = () => request(BringBackInboxRowDocument, { id: row.id });
  const error = await change((inbox) => bringBack(inbox, row.id), act);
  if (error !== null) tellFailure(`${nameOf(row)} is still snoozed.`, error, null);
}

function offerBack(row: Row, text: string): void {
  const back = (): void => {
    void bringRowBack(row);
  };
  notifications.show({
    id: row.id,
    role: 'status',
    autoClose: UNDO_MS,
    closeButtonProps: { 'aria-label': 'Close' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text}</Text>
        <Button size="compact-md" variant="default" onClick={back}>
          Bring back
        </Button>
      </Group>
    ),
  });
}

/** What stands as it was, with the reason and the last instant that is possible, where the API names one. */
function tellFailure(what: string, error: Error, zone: string | null): void {
  const latest = error instanceof RequestError ? error.details['latest'] : undefined;
  const last =
    typeof latest === 'string' && zone !== null ? [`The latest is ${instantIn(latest, zone)}.`] : [];
  notifications.show({
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Close' },
    message: [what, ...refusalTexts(error), ...last].join(' '),
  });
}
