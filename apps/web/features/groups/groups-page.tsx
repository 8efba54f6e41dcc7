import { Title } from '@mantine/core';

/** The groups of the signed-in person. */
export function GroupsPage() {
  return <Title order={1}>Groups</Title>;
}
