import { Alert, Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dateOf } from '../../app/moments.js';

interface GroupHeadProps {
  readonly name: string;
  readonly kind: string;
  readonly because: readonly string[];
  readonly activeFrom: string;
  readonly activeUntil: string | null;
}

/** The name of a group, why it is shown to this person, and whether it has ended. */
export function GroupHead({ name, kind, because, activeFrom, activeUntil }: GroupHeadProps) {
  return (
    <div>
      <Anchor component={Link} to="/groups" size="sm">
        All groups
      </Anchor>
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Title>
      <Text c="dimmed">
        {kind}. {because.join(' ')} Since {dateOf(activeFrom)}.
      </Text>
      {activeUntil !== null && (
        <Alert mt="sm" color="gray" title={`This group ended on ${dateOf(activeUntil)}.`}>
          Nobody reads through it any more. What remains are its dates and receipts.
        </Alert>
      )}
    </div>
  );
}
