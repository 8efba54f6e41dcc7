import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { ListProblem } from '../../components/list-problem.js';
import { AssignmentsDocument } from '../../graphql/generated/assignments.js';
import { query } from '../../graphql/use-operation.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { AssignmentMatrix } from './assignment-matrix.js';
import { bySupervisor } from './assignment-words.js';
import { LeaveCover } from './leave-cover.js';
import { Proposals } from './proposals.js';
import { ProposeSupervision } from './propose-supervision.js';
import { RollOver } from './roll-over.js';
import { SupervisionTable } from './supervision-table.js';

/** Who supervises whom today: for the director all of it, to assign, cover and end; for supervisors their own, to propose. */
export function AssignmentsPage() {
  useEffect(() => {
    document.title = 'Who supervises whom - Subrosa';
  }, []);
  const { trainee, view } = useSearch({ from: '/assignments' });
  const session = useQuery(sessionQuery()).data?.session;
  const directs = session?.roles.includes('DIRECTOR') === true;
  const supervises = session?.roles.includes('SUPERVISOR') === true;
  return (
    <Stack gap="lg" maw={1040}>
      <Group justify="space-between">
        <Title order={1}>Who supervises whom</Title>
        <Group gap="sm">
          {directs && <AssignSupervisor traineeId={trainee} />}
          {directs && <LeaveCover />}
          {directs && <RollOver />}
          {supervises && !directs && <ProposeSupervision supervisorId={session.personId} />}
        </Group>
      </Group>
      {directs && <Views view={view} />}
      {directs && view === 'grid' ? (
        <AssignmentMatrix />
      ) : (
        <>
          <Proposals />
          <Supervisions />
        </>
      )}
    </Stack>
  );
}

function Views({ view }: { readonly view: 'grid' | undefined }) {
  return (
    <Group component="nav" gap="md" aria-label="How it is shown">
      <Anchor
        renderRoot={(props) => <Link {...props} to="/assignments" search={{}} />}
        aria-current={view === undefined ? 'true' : undefined}
        fw={view === undefined ? 600 : 400}
      >
        By supervisor
      </Anchor>
      <Anchor
        renderRoot={(props) => <Link {...props} to="/assignments" search={{ view: 'grid' }} />}
        aria-current={view === 'grid' ? 'true' : undefined}
        fw={view === 'grid' ? 600 : 400}
      >
        As a grid
      </Anchor>
    </Group>
  );
}

function Supervisions() {
  const { supervisor } = useSearch({ from: '/assignments' });
  const { data, error, refetch } = useQuery(
    query(AssignmentsDocument, { supervisorId: supervisor ?? null, superviseeId: null }),
  );
  if (error !== null && data === undefined) return <ListProblem error={error} retry={() => void refetch()} />;
  const groups = bySupervisor(data?.assignments.edges.map(({ node }) => node) ?? []);
  return (
    <>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {supervisor !== undefined && (
        <Anchor component={Link} to="/assignments">
          Show everybody
        </Anchor>
      )}
      {data === undefined ? (
        <Skeleton h={240} role="status" aria-busy aria-label="Loading" />
      ) : groups.length === 0 ? (
        <Text>Nobody supervises anybody here yet.</Text>
      ) : (
        groups.map((group) => <SupervisionTable key={group.supervisorId} group={group} />)
      )}
    </>
  );
}
