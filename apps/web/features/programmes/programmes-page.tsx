import { Alert, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { ProgrammesDocument } from '../../graphql/generated/programmes.js';
import { query } from '../../graphql/use-operation.js';
import { CreateProgramme } from './create-programme.js';
import { ProgrammeSection } from './programme-section.js';

/** The units of the clinic that have clients of their own, and who works in them. */
export function ProgrammesPage() {
  useEffect(() => {
    document.title = 'Programmes - Subrosa';
  }, []);
  const { data, error, refetch } = useQuery(query(ProgrammesDocument, {}));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  const programmes = data?.programmes.edges.map(({ node }) => node);
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between">
        <Title order={1}>Programmes</Title>
        {data?.clinic.viewerCan.changeProgrammes === true && <CreateProgramme />}
      </Group>
      <Text>
        A programme has clients of its own. Under 42 CFR Part 2 their cases stay in it, unless the client
        agreed to more.
      </Text>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {programmes === undefined ? (
        <Skeleton h={200} role="status" aria-busy aria-label="Loading" />
      ) : programmes.length === 0 ? (
        <Text c="dimmed">There is none: client records belong to the clinic as a whole.</Text>
      ) : (
        programmes.map((programme) => <ProgrammeSection key={programme.id} programme={programme} />)
      )}
    </Stack>
  );
}
