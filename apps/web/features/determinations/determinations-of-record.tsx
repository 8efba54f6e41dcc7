import { Code, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { DeterminationsDocument } from '../../graphql/generated/determinations.js';
import { query } from '../../graphql/use-operation.js';
import { basisWords, standingWords } from './determination-words.js';

/** For the author of a client record: what the privacy officer determined about it, and the id to name it by. */
export function DeterminationsOfRecord({ recordId }: { readonly recordId: string }) {
  const zone = useClinicZone();
  const { data } = useQuery(query(DeterminationsDocument, { clientRecordId: recordId }));
  const rows = data?.determinations.edges.map(({ node }) => node) ?? [];
  return (
    <Stack gap="xs" component="section" aria-labelledby="determinations-title">
      <Title order={2} size="h3" id="determinations-title">
        Determination of the privacy officer
      </Title>
      {rows.map((row) => (
        <Text key={row.id}>
          {standingWords(row, zone)}. {basisWords(row.basis)}.
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {rows.length === 0 ? 'There is none. ' : ''}
        It can stand in for consent in peer learning, and nowhere else. The privacy officer knows this client
        record by its id only: <Code>{recordId}</Code>
      </Text>
    </Stack>
  );
}
