import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { PeopleDocument } from '../../graphql/generated/people.js';
import { query } from '../../graphql/use-operation.js';
import { InvitePerson } from './invite-person.js';
import { OpenInvitations } from './open-invitations.js';
import { PeopleTable } from './people-table.js';

/** Who works in the clinic, in which roles, with which licences; and who is invited. */
export function PeoplePage() {
  useEffect(() => {
    document.title = 'People - Subrosa';
  }, []);
  const { data, error, refetch } = useQuery(query(PeopleDocument, {}));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between">
        <Title order={1}>People</Title>
        <Group gap="md">
          <Anchor component={Link} to="/files">
            Files
          </Anchor>
          <Anchor component={Link} to="/programmes">
            Programmes
          </Anchor>
          <Anchor component={Link} to="/retention">
            Retention policy
          </Anchor>
          {data?.clinic.viewerCan.invite === true && <InvitePerson />}
        </Group>
      </Group>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {data === undefined ? (
        <Skeleton h={320} role="status" aria-busy aria-label="Loading" />
      ) : (
        <>
          <PeopleTable members={data.people.edges.map(({ node }) => node)} />
          {data.clinic.viewerCan.invite && (
            <OpenInvitations invitations={data.invitations.edges.map(({ node }) => node)} />
          )}
          <Text size="sm" c="dimmed">
            Whoever leaves loses access at that moment. Roles give no access to a case by themselves.
          </Text>
        </>
      )}
    </Stack>
  );
}
