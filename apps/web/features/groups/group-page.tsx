import { Title } from '@mantine/core';

/** One group. */
export function GroupPage() {
  return <Title order={1}>Group</Title>;
}
