import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { dayAt } from '@subrosa/kernel';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { dayAfter } from '../../app/clinic-days.js';
import { instantIn } from '../../app/clinic-time.js';
import { dayOf } from '../../app/moments.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { DayField } from '../../components/day-field.js';
import type { InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { serverNow } from '../../graphql/server-clock.js';
import { askedOf, latestWords, nameOf } from './inbox-words.js';
import { morningOf, snoozeChoices } from './snooze-choices.js';
import { snoozeRow } from './snooze-row.js';

interface SnoozeDialogProps {
  readonly row: InboxRowPartsFragment;
  /** The last instant that the API allows. */
  readonly latest: string;
  /** `isDone` when the row goes: then the focus is the next one's. */
  readonly onClose: (isDone: boolean) => void;
}

/** Until when the row is out of the way: a press for the usual instants, or a day. */
export function SnoozeDialog({ row, latest, onClose }: SnoozeDialogProps) {
  const zone = useClinicZone();
  const [now] = useState(serverNow);
  const last = new Date(latest);
  const snooze = (until: Date): void => {
    onClose(true);
    void snoozeRow(row, until, zone);
  };
  return (
    <Modal
      opened
      onClose={() => {
        onClose(false);
      }}
      title={`Snooze ${nameOf(row)}`}
      centered
      returnFocus={false}
    >
      <Stack gap="md">
        <Text size="sm">
          {askedOf(row)}. It is out of the way until then, or until something new happens to it. Only you see
          that.
        </Text>
        <Stack gap="xs">
          {snoozeChoices({ now, latest: last, dueAt: row.dueAt, zone }).map(({ label, until }) => (
            <Button
              key={label}
              variant="default"
              justify="space-between"
              h="auto"
              mih={44}
              py="xs"
              rightSection={
                <Text span size="sm" c="dimmed">
                  {instantIn(until.getTime(), zone)}
                </Text>
              }
              onClick={() => {
                snooze(until);
              }}
            >
              {label}
            </Button>
          ))}
        </Stack>
        <OfDay latest={last} now={now} zone={zone} snooze={snooze} />
        <Text size="sm" c="dimmed">
          {latestWords(row, instantIn(latest, zone))}
        </Text>
      </Stack>
    </Modal>
  );
}

interface OfDayProps {
  readonly latest: Date;
  readonly now: number;
  readonly zone: string;
  readonly snooze: (until: Date) => void;
}

/** Any other day; nothing where the row cannot wait until tomorrow. */
function OfDay({ latest, now, zone, snooze }: OfDayProps) {
  const [day, setDay] = useState('');
  const [error, setError] = useState<string | null>(null);
  const first = dayAfter(now, 1, zone);
  const last = dayAt(latest, zone);
  if (last < first) return null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (day === '') setError('Choose a day.');
    else if (day < first) setError(`The earliest day is ${dayOf(first)}.`);
    else if (day > last) setError(`The latest day is ${dayOf(last)}.`);
    else snooze(morningOf(day, latest, zone));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="end" gap="sm">
        <DayField
          label="Until the morning of"
          value={day}
          min={first}
          max={last}
          error={error}
          onDay={(chosen) => {
            setDay(chosen);
            setError(null);
          }}
        />
        <Button type="submit">Snooze until that day</Button>
      </Group>
    </form>
  );
}
