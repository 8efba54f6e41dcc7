import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';

interface DayFieldProps extends Omit<TextInputProps, 'type' | 'value' | 'onChange'> {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/** A day, as the browser's own field takes it: typed part by part, or chosen in its calendar. */
export function DayField({ onDay, ...props }: DayFieldProps) {
  return (
    <TextInput
      {...props}
      type="date"
      onChange={(event) => {
        onDay(event.currentTarget.value);
      }}
    />
  );
}
