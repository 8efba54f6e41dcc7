import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { instantIn } from '../../app/clinic-time.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import type { InboxGroupPartsFragment, InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { useExpiry } from '../expiry/use-expiry.js';
import { InboxLine } from './inbox-line.js';
import styles from './inbox.module.css';

interface SnoozedGroupProps {
  readonly group: InboxGroupPartsFragment;
  /** Asks for the list again: something is back, or over. */
  readonly refresh: () => void;
}

/** What the person has put aside, closed until they want to see it; nothing where there is nothing. */
export function SnoozedGroup({ group, refresh }: SnoozedGroupProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const listId = useId();
  const [first] = group.rows;
  if (first === undefined) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="xs" component="section" aria-label="Snoozed">
      {first.snoozedUntil !== null && (
        <Return key={first.snoozedUntil} at={first.snoozedUntil} refresh={refresh} />
      )}
      <div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<Chevron size={16} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={toggle}
        >
          Snoozed ({group.total})
        </Button>
      </div>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <ul className={styles['list']}>
            {group.rows.map((row) => (
              <SnoozedLine key={row.id} row={row} refresh={refresh} />
            ))}
          </ul>
        )}
      </div>
    </Stack>
  );
}

/** What this device takes for the server's time may be a little early; the list is asked again when the row is back there too. */
const BLUR_MS = 1_500;

/** Asks for the list again once the first of them is back. */
function Return({ at, refresh }: { readonly at: string; readonly refresh: () => void }) {
  useExpiry(new Date(Date.parse(at) + BLUR_MS).toISOString(), refresh);
  return null;
}

function SnoozedLine({
  row,
  refresh,
}: {
  readonly row: InboxRowPartsFragment;
  readonly refresh: () => void;
}) {
  const zone = useClinicZone();
  const back = async (): Promise<void> => {
    const { bringRowBack } = await import('./snooze-row.js');
    await bringRowBack(row);
  };
  return (
    <InboxLine row={row} onExpire={refresh}>
      <Text span size="sm" c="dimmed">
        Back {row.snoozedUntil === null ? '' : instantIn(row.snoozedUntil, zone)}
      </Text>
      <Button
        variant="subtle"
        size="compact-md"
        onClick={() => {
          void back();
        }}
      >
        Bring back
      </Button>
    </InboxLine>
  );
}
