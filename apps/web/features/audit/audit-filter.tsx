import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
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
      <TextInput
        label="From"
        type="date"
        value={search.from ?? ''}
        onChange={(event) => {
          change({ from: event.currentTarget.value });
        }}
      />
      <TextInput
        label="To"
        type="date"
        value={search.until ?? ''}
        onChange={(event) => {
          change({ until: event.currentTarget.value });
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
