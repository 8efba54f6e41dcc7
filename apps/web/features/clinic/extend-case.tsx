import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ExtendOverdueCaseDocument } from '../../graphql/generated/clinic.js';
import type { ExtensionReason } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../groups/act-button.js';

const DAY = 86_400_000;
const REASONS: readonly { readonly value: ExtensionReason; readonly label: string }[] = [
  { value: 'REVIEW_UNFINISHED', label: 'The review is not finished' },
  { value: 'REVIEWER_AWAY', label: 'The reviewer is away' },
  { value: 'AUTHOR_AWAY', label: 'The author is away' },
  { value: 'MEETING_POSTPONED', label: 'A meeting was postponed' },
  { value: 'RISK_STILL_OPEN', label: 'A risk is still open' },
];

interface ExtendCaseProps {
  readonly id: string;
  readonly number: number;
  readonly expiresAt: string;
}

/** Lets a case live longer, with a reason; the API keeps the clinic's longest time. */
export function ExtendCase({ id, number, expiresAt }: ExtendCaseProps) {
  const [days, setDays] = useState('7');
  const [reasonCode, setReason] = useState<ExtensionReason>('REVIEW_UNFINISHED');
  const extend = useChange(ExtendOverdueCaseDocument);
  const act = (done: () => void): void => {
    const until = new Date(Date.parse(expiresAt) + Number(days) * DAY).toISOString();
    extend.mutate({ input: { caseId: id, expiresAt: until, reasonCode } }, { onSuccess: done });
  };
  return (
    <ActButton
      label="Extend"
      name={`Extend case ${String(number)}`}
      title={`Extend case ${String(number)}`}
      consequence="The people of this case can read it for longer, and its author is told. It is destroyed at the new time, without anyone doing anything."
      confirm="Extend"
      error={extend.error}
      isPending={extend.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <TextInput
        label="By how many days"
        type="number"
        min={1}
        value={days}
        onChange={(event) => {
          setDays(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label="Why"
        data={[...REASONS]}
        value={reasonCode}
        onChange={(event) => {
          const found = REASONS.find(({ value }) => value === event.currentTarget.value);
          if (found !== undefined) setReason(found.value);
        }}
      />
    </ActButton>
  );
}
