import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Where a reader comes who has stepped out of a case; nothing here says which. */
export function SteppedOut() {
  useEffect(() => {
    document.title = 'You have stepped out - Subrosa';
  }, []);
  return (
    <Stack gap="sm" maw={560}>
      <Title order={1} size="h2">
        You have stepped out
      </Title>
      <Text>
        Your reading of that case has ended, and it is on none of your lists any more. There is nothing else
        that you need to do.
      </Text>
      <Text>
        Its author was told that a reader may know their client, not who. Nobody asks whom you thought of.
      </Text>
      <Group gap="lg">
        <Anchor component={Link} to="/">
          Go to the inbox
        </Anchor>
        <Anchor component={Link} to="/groups">
          Go to your groups
        </Anchor>
      </Group>
    </Stack>
  );
}
