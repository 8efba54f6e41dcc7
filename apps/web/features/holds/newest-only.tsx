import { Text } from '@mantine/core';

/** Said under a list that has more than one page. */
export function NewestOnly() {
  return (
    <Text size="sm" c="dimmed">
      These are the newest 100. The audit trail has every one.
    </Text>
  );
}
