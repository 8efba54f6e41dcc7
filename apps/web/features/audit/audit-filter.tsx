import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { OUTCOMES, readSearch } from './audit-words.js';
import type { AuditSearch } from './audit-words.js';

/** What the list shows; it stands in the address, so that it can be kept and shared. */
export function AuditFilter({ search }: { readonly search: AuditSearch }) {
  const navigate = useNavigate();
  const change = (part: Readonly<Record<string, string>>): void => {
    void navigate({ to: '/audit', search: readSearch({ ...search, ...part }), replace: true });
  };
  return (
    <Group gap="sm" align="flex-end" role="search">
      <NativeSelect
        label="Outcome"
        value={search.outcome ?? ''}
        data={[
          { value: '', label: 'All' },
          ...Object.entries(OUTCOMES).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          change({ outcome: event.currentTarget.value });
        }}
      />
      <DayField
        label="From"
        value={search.from ?? ''}
        onDay={(from) => {
          change({ from });
        }}
      />
      <DayField
        label="To"
        value={search.until ?? ''}
        onDay={(until) => {
          change({ until });
        }}
      />
      <Button
        variant="subtle"
        onClick={() => {
          void navigate({ to: '/audit', search: {}, replace: true });
        }}
      >
        Show all
      </Button>
    </Group>
  );
}

/** A year that is being typed begins as the year 2, 20 and 202: nothing is asked for before it is whole. */
const FIRST_DAY = '1900-01-01';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

function DayField({ label, value, onDay }: DayFieldProps) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <TextInput
      label={label}
      type="date"
      value={typed}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setTyped(day);
        if (day !== value && (day === '' || day >= FIRST_DAY)) onDay(day);
      }}
    />
  );
}
