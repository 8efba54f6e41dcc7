import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InboxGroupPartsFragment, InboxQuery } from '../../graphql/generated/operations.js';
import { InboxDocument } from '../../graphql/generated/inbox.js';
import { query } from '../../graphql/use-operation.js';
import { momentOf } from '../../app/moments.js';
import { InboxLine } from './inbox-line.js';
import { RowActs, hasActs } from './row-acts.js';
import { SnoozedGroup } from './snoozed-group.js';
import { useRowDialog } from './use-row-dialog.js';
import { useRowKeys } from './use-row-keys.js';
import styles from './inbox.module.css';

const SKELETON_ROWS = [1, 2, 3, 4, 5, 6];

interface GroupProps {
  readonly title: string;
  readonly group: InboxGroupPartsFragment;
  /** What stands there when there is nothing; null leaves the whole group out. */
  readonly empty: string | null;
  readonly onExpire: () => void;
  /** What is done here goes on to the next line. */
  readonly needsYou?: true;
}

function InboxGroup({ title, group, empty, onExpire, needsYou }: GroupProps) {
  if (group.total === 0 && empty === null) return null;
  const more = group.total - group.rows.length;
  return (
    <Stack gap="xs" component="section" aria-label={title} data-needs-you={needsYou}>
      <Title order={2} size="h4">
        {title}
        {group.total > 0 && ` (${group.total})`}
      </Title>
      {group.total === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <ul className={styles['list']}>
          {group.rows.map((row) => (
            <InboxLine key={row.id} row={row} onExpire={onExpire}>
              {hasActs(row) ? <RowActs row={row} /> : undefined}
            </InboxLine>
          ))}
        </ul>
      )}
      {more > 0 && <Text size="sm">{more} more come when these are done.</Text>}
    </Stack>
  );
}

function Loading() {
  return (
    <Stack gap={1} role="status" aria-busy aria-label="Loading">
      {SKELETON_ROWS.map((row) => (
        <Skeleton key={row} height={64} radius="sm" />
      ))}
    </Stack>
  );
}

function nothingNeeds({ nextDueAt }: InboxQuery['inbox']): string {
  return nextDueAt === null ? 'Nothing needs you.' : `Nothing needs you. Next due: ${momentOf(nextDueAt)}.`;
}

interface ListsProps {
  readonly inbox: InboxQuery['inbox'];
  readonly refresh: () => void;
}

function Lists({ inbox, refresh }: ListsProps) {
  return (
    <>
      <InboxGroup
        title="Needs you"
        group={inbox.needsYou}
        empty={nothingNeeds(inbox)}
        onExpire={refresh}
        needsYou
      />
      <SnoozedGroup group={inbox.snoozed} refresh={refresh} />
      <InboxGroup title="Waiting for others" group={inbox.waitingForOthers} empty={null} onExpire={refresh} />
      <InboxGroup title="Ends soon" group={inbox.endsSoon} empty={null} onExpire={refresh} />
      <InboxGroup title="Ended in the last seven days" group={inbox.ended} empty={null} onExpire={refresh} />
    </>
  );
}

function CouldNotRefresh({ hasList, retry }: { readonly hasList: boolean; readonly retry: () => void }) {
  return (
    <Alert color="red" variant="outline" role="alert" title="Could not refresh">
      <Group justify="space-between">
        <Text size="sm">
          {hasList ? 'What is shown may be out of date.' : 'The inbox could not be loaded.'}
        </Text>
        <Button size="compact-md" variant="default" onClick={retry}>
          Retry
        </Button>
      </Group>
    </Alert>
  );
}

/** What needs the person, what they wait for, what ends soon; the last good list stays when it cannot be refreshed. */
export function Inbox() {
  const { data, error, refetch } = useQuery(query(InboxDocument, {}));
  const dialog = useRowDialog(data?.inbox);
  useRowKeys();
  const retry = (): void => void refetch();
  return (
    <Stack gap="lg" maw={960}>
      <title>Inbox - Subrosa</title>
      <Title order={1} tabIndex={-1}>
        Inbox
      </Title>
      {error !== null && <CouldNotRefresh hasList={data !== undefined} retry={retry} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <Stack gap="lg" className={error === null ? undefined : styles['stale']}>
          <Lists inbox={data.inbox} refresh={retry} />
        </Stack>
      )}
      {dialog}
    </Stack>
  );
}
