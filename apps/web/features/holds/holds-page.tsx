import { Anchor, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { HoldTable } from './hold-table.js';
import { PlaceHold } from './place-hold.js';
import { RequestList } from './request-list.js';

/** Legal holds: for the privacy officer all of them, for everybody else what they asked for. */
export function HoldsPage() {
  useEffect(() => {
    document.title = 'Holds - Subrosa';
  }, []);
  const session = useQuery(sessionQuery()).data?.session;
  const [withReasons, setReasons] = useState(false);
  const reasons = (
    <Checkbox
      label="Show the reasons in words"
      description="Each reading is a line of the audit trail."
      checked={withReasons}
      onChange={(event) => {
        setReasons(event.currentTarget.checked);
      }}
    />
  );
  if (session?.roles.includes('PRIVACY_OFFICER') === true)
    return <OfficersHolds withReasons={withReasons} reasons={reasons} />;
  return (
    <Stack gap="lg" maw={960}>
      <Title order={1}>Holds</Title>
      <Text>
        A legal hold stops the destruction of a case, not its expiry. The privacy officer places and releases
        it; here stands what you asked for.
      </Text>
      {reasons}
      <RequestList answers={false} withReasons={withReasons} />
    </Stack>
  );
}

interface OfficersHoldsProps {
  readonly withReasons: boolean;
  readonly reasons: ReactNode;
}

function OfficersHolds({ withReasons, reasons }: OfficersHoldsProps) {
  return (
    <Stack gap="lg" maw={1040}>
      <Group justify="space-between">
        <Title order={1}>Holds</Title>
        <Group gap="md">
          <Anchor component={Link} to="/consents">
            Consents
          </Anchor>
          <Anchor component={Link} to="/determinations">
            Determinations
          </Anchor>
          <PlaceHold />
        </Group>
      </Group>
      <Text>
        A legal hold stops destruction, not expiry: what is held stays unreadable to everybody. Authors see
        that the destruction of their case is paused, and why only if you tell them.
      </Text>
      {reasons}
      <Part title="Requests" id="requests">
        <RequestList answers withReasons={withReasons} />
      </Part>
      <Part title="Holds that stand" id="standing">
        <HoldTable isStanding withReasons={withReasons} />
      </Part>
      <Part title="Released holds" id="released">
        <HoldTable isStanding={false} withReasons={withReasons} />
      </Part>
    </Stack>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
