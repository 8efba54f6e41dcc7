import { Anchor, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { VaultGate } from '../vault/vault-gate.js';
import { WhatThisIs } from './client-page.js';
import { clientRowsQuery } from './client-queries.js';
import { NewClientForm } from './new-client-form.js';

/** Makes a client record: two random words for the outside, everything else sealed. */
export function NewClientPage() {
  useEffect(() => {
    document.title = 'New client record - Subrosa';
  }, []);
  const { data, error, refetch } = useQuery(clientRowsQuery());
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  return (
    <Stack maw={960}>
      <Anchor size="sm" mih={24} w="fit-content" renderRoot={(props) => <Link to="/clients" {...props} />}>
        All client records
      </Anchor>
      <Title order={1}>New client record</Title>
      <WhatThisIs />
      <VaultGate why="A new record is sealed before it is stored.">
        {data !== undefined && <NewClientForm taken={data.map(({ pseudonym }) => pseudonym)} />}
      </VaultGate>
    </Stack>
  );
}
