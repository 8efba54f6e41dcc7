import { Anchor, Code, Skeleton, Stack, Text, Title } from '@mantine/core';
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { ListProblem } from '../../components/list-problem.js';
import { PersonSelect } from '../../components/person-select.js';
import { allPages } from '../../graphql/all-pages.js';
import { ConsentsOfAuthorDocument } from '../../graphql/generated/consents.js';
import type { ConsentPartsFragment } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import { ConsentCard } from './consent-card.js';

const consentsQuery = (recordedBy: string) =>
  queryOptions({
    queryKey: ['ConsentsOfAuthor', recordedBy],
    queryFn:
      recordedBy === ''
        ? skipToken
        : ({ signal }) =>
            allPages(
              async (after) =>
                (await request(ConsentsOfAuthorDocument, { recordedBy, after }, { signal })).clinicConsents,
            ),
  });

/** For the privacy officer: a client who takes back an agreement need not wait for an author who is away or has left. */
export function ClinicConsentsPage() {
  const session = useQuery(sessionQuery()).data?.session;
  return (
    <Stack gap="lg" maw={800}>
      <title>Consents - Subrosa</title>
      <Title order={1}>Consents</Title>
      {session?.roles.includes('PRIVACY_OFFICER') === true ? (
        <ConsentsByAuthor />
      ) : (
        <Text>
          The privacy officer takes back here what a client no longer agrees to. The consents that you
          recorded stand with your{' '}
          <Anchor component={Link} to="/clients">
            client records
          </Anchor>
          .
        </Text>
      )}
    </Stack>
  );
}

function ConsentsByAuthor() {
  const [author, setAuthor] = useState('');
  const { data, error, isFetching, refetch } = useQuery(consentsQuery(author));
  return (
    <>
      <Text>
        A client can take an agreement back with the clinic, also while the author is away. Here stands what
        was agreed and by what right, never who the client is.
      </Text>
      <PersonSelect
        label="Whose client agreed"
        description="The author who recorded the consent."
        value={author}
        onChange={setAuthor}
      />
      {error !== null && <ListProblem error={error} retry={() => void refetch()} />}
      {data === undefined && isFetching && <Skeleton h={110} role="status" aria-busy aria-label="Loading" />}
      {data?.length === 0 && <Text role="status">This person has recorded none that you may see.</Text>}
      {data !== undefined &&
        byRecord(data).map(([recordId, consents]) => (
          <ConsentsOfOneRecord key={recordId} recordId={recordId} consents={consents} />
        ))}
    </>
  );
}

const byRecord = (consents: readonly ConsentPartsFragment[]): [string, readonly ConsentPartsFragment[]][] =>
  [...new Set(consents.map(({ clientRecordId }) => clientRecordId))].map((id) => [
    id,
    consents.filter(({ clientRecordId }) => clientRecordId === id),
  ]);

function ConsentsOfOneRecord({
  recordId,
  consents,
}: {
  readonly recordId: string;
  readonly consents: readonly ConsentPartsFragment[];
}) {
  return (
    <Stack component="section" gap="sm" aria-labelledby={recordId}>
      <Title order={2} size="h4" id={recordId}>
        Client record <Code>{recordId}</Code>
      </Title>
      {consents.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} cases={null} />
      ))}
    </Stack>
  );
}
