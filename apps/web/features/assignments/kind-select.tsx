import { NativeSelect } from '@mantine/core';
import type { SupervisingKind } from '../../graphql/generated/operations.js';

interface KindSelectProps {
  readonly value: SupervisingKind;
  readonly onChange: (kind: SupervisingKind) => void;
}

/** In which place somebody supervises. */
export function KindSelect({ value, onChange }: KindSelectProps) {
  return (
    <NativeSelect
      label="Kind"
      description="A primary sees the cases that name them; a secondary those sent to them."
      data={[
        { value: 'PRIMARY', label: 'Primary' },
        { value: 'SECONDARY', label: 'Secondary' },
      ]}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value === 'SECONDARY' ? 'SECONDARY' : 'PRIMARY');
      }}
    />
  );
}
