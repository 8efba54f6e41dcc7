import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

interface CaseGoneProps {
  /** The number of the case; null where it may not be named. */
  readonly number: number | null;
  /** `expired`: its time is over for everybody; `ended`: for this reader alone. */
  readonly why: 'expired' | 'ended';
}

/** Stands where the text of a case stood; focus goes to its heading, since what had it is no longer in the document. */
export function CaseGone({ number, why }: CaseGoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = number === null ? 'this case' : `case ${number}`;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Stack gap="xs" maw={560}>
      <title>{`${name.charAt(0).toUpperCase()}${name.slice(1)} - Ended - Subrosa`}</title>
      <Title order={1} size="h2" tabIndex={-1} ref={heading}>
        The text of {name} can no longer be opened here
      </Title>
      <Text>
        {why === 'expired'
          ? 'Its time is over, for everybody. What was on this page is gone from this browser as well.'
          : 'Your access to it has ended, or the case has. What was on this page is gone from this browser as well.'}
      </Text>
      <Text size="sm" c="dimmed">
        Unsent words of yours about it are gone with it. Dates, states and receipts stay on record.
      </Text>
      <Anchor component={Link} to="/">
        Go to the inbox
      </Anchor>
    </Stack>
  );
}
