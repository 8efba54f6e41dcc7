import { Text } from '@mantine/core';
import { useState } from 'react';
import { instantIn } from '../../app/clinic-time.js';
import type { SubmissionDeskQuery } from '../../graphql/generated/operations.js';
import { serverNow } from '../../graphql/server-clock.js';
import type { Choices } from './choices.js';
import { deadlinesOf } from './deadlines.js';
import type { Readers } from './use-readers.js';

interface DatesAheadProps {
  readonly choices: Choices;
  readonly clinic: SubmissionDeskQuery['clinic'];
  readonly readers: Readers;
}

/** When the answer is due and when the text ends, if it is sent now. */
export function DatesAhead({ choices, clinic, readers }: DatesAheadProps) {
  const [now] = useState(serverNow);
  const group = readers.consultationGroups?.find(({ id }) => id === choices.consultationGroupId);
  const { dueAt, expiresAt } = deadlinesOf(
    clinic.retentionPolicy,
    { kind: choices.kind, groupBackstopSeconds: group?.backstopSeconds ?? null },
    now,
  );
  return (
    <div>
      <Text>
        Sent now, its review is due <strong>{instantIn(dueAt, clinic.timeZone)}</strong>, by the rule of the
        clinic.
      </Text>
      <Text mt={4}>
        The text can be read until <strong>{instantIn(expiresAt, clinic.timeZone)}</strong> at the latest, and
        sooner once it is signed off. Then it is destroyed and a receipt remains.
      </Text>
    </div>
  );
}
