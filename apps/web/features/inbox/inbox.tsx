import { Title } from '@mantine/core';

/** What needs the person, what waits for others, what ends soon. */
export function Inbox() {
  return <Title order={1}>Inbox</Title>;
}
