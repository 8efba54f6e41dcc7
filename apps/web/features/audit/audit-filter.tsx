import { Button, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DayField } from '../../components/day-field.js';
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
      <SearchedDay
        label="From"
        value={search.from ?? ''}
        onDay={(from) => {
          change({ from });
        }}
      />
      <SearchedDay
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

interface SearchedDayProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

function SearchedDay({ label, value, onDay }: SearchedDayProps) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <DayField
      label={label}
      value={typed}
      onDay={(day) => {
        setTyped(day);
        if (day !== value && (day === '' || day >= FIRST_DAY)) onDay(day);
      }}
    />
  );
}
