import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { AssignmentsDocument } from '../../graphql/generated/assignments.js';
import { query } from '../../graphql/use-operation.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { bySupervisor } from './assignment-words.js';
import { LeaveCover } from './leave-cover.js';
import { SupervisionTable } from './supervision-table.js';

/** Who supervises whom today: assign, cover, end. */
export function AssignmentsPage() {
  useEffect(() => {
    document.title = 'Who supervises whom - Subrosa';
  }, []);
  const { supervisor, trainee } = useSearch({ from: '/assignments' });
  const { data, error, refetch } = useQuery(
    query(AssignmentsDocument, { supervisorId: supervisor ?? null, superviseeId: null }),
  );
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  const groups = bySupervisor(data?.assignments.edges.map(({ node }) => node) ?? []);
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between">
        <Title order={1}>Who supervises whom</Title>
        <Group gap="sm">
          <AssignSupervisor traineeId={trainee} />
          <LeaveCover />
        </Group>
      </Group>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {supervisor !== undefined && (
        <Anchor component={Link} to="/assignments">
          Show everybody
        </Anchor>
      )}
      {data === undefined ? (
        <Skeleton h={240} role="status" aria-busy aria-label="Loading" />
      ) : groups.length === 0 ? (
        <Text>Nobody supervises anybody yet. Begin with “Assign a supervisor”.</Text>
      ) : (
        groups.map((group) => <SupervisionTable key={group.supervisorId} group={group} />)
      )}
    </Stack>
  );
}
