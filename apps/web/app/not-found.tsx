import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** What is not there and what is not for this reader look the same. */
export function NotFound() {
  return (
    <Stack gap="xs" maw={560}>
      <Title order={1} size="h2">
        There is nothing here that you can see
      </Title>
      <Text>
        The address may be wrong, the case may have ended, or it was never yours to read. What you may read is
        in your inbox.
      </Text>
      <Anchor component={Link} to="/">
        Go to the inbox
      </Anchor>
    </Stack>
  );
}
