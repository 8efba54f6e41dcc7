import { Anchor, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import type { SealedClientRecordFragment } from '../../graphql/generated/operations.js';
import { dayOf } from '../../app/clinic-days.js';
import { ConsentsSection } from '../consents/consents-section.js';
import { DeterminationsOfRecord } from '../determinations/determinations-of-record.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { VaultGate } from '../vault/vault-gate.js';
import { casesOf } from './client-rows.js';
import { ownCasesQuery, sealedRecordQuery } from './client-queries.js';
import { Cases } from './client-table.js';
import { OpenedRecordEditor } from './opened-record.js';

/** One client record: its consents and cases, and, opened on this device only, who the client is. */
export function ClientPage({ recordId }: { readonly recordId: string }) {
  useEffect(() => {
    document.title = 'Client record - Subrosa';
  }, []);
  const { data, error, refetch } = useQuery(sealedRecordQuery(recordId));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  if (data === undefined)
    return (
      <Stack role="status" aria-busy aria-label="Loading" maw={960}>
        <Skeleton h={44} w={280} />
        <Skeleton h={160} />
        <Skeleton h={120} />
      </Stack>
    );
  return <Record record={data.clientRecord} />;
}

function Record({ record }: { readonly record: SealedClientRecordFragment }) {
  const cases = useQuery(ownCasesQuery()).data;
  const ofRecord = cases && casesOf(record.id, cases);
  return (
    <Stack gap="xl" maw={960}>
      <Stack gap={4}>
        <Anchor size="sm" mih={24} w="fit-content" renderRoot={(props) => <Link to="/clients" {...props} />}>
          All client records
        </Anchor>
        <Title order={1}>{record.pseudonym}</Title>
        <Facts record={record} />
        <Group gap="xs">
          <Text size="sm">Cases:</Text>
          <Cases cases={ofRecord} />
        </Group>
      </Stack>
      <ConsentsSection recordId={record.id} cases={ofRecord ?? []} />
      <DeterminationsOfRecord recordId={record.id} />
      <Identity record={record} />
    </Stack>
  );
}

function Facts({ record }: { readonly record: SealedClientRecordFragment }) {
  const zone = useClinicZone();
  const facts = [
    `Version ${String(record.version)}, saved ${dayOf(record.updatedAt, zone)}`,
    ...(record.programme === null ? [] : [record.programme.name]),
    ...(record.programme?.isPart2 === true ? ['under 42 CFR Part 2'] : []),
    ...(record.isRecoverable ? [] : ['not sealed to the clinic’s recovery key yet: saving it does that']),
  ];
  return (
    <Text size="sm" c="dimmed">
      {facts.join(' · ')}
    </Text>
  );
}

function Identity({ record }: { readonly record: SealedClientRecordFragment }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack component="section" aria-labelledby="identity-title" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3" id="identity-title">
          Who the client is
        </Title>
        <Button
          variant="default"
          aria-expanded={isOpen}
          leftSection={isOpen ? <IconLock size={18} aria-hidden /> : <IconLockOpen size={18} aria-hidden />}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? 'Close the record' : 'Open the record'}
        </Button>
      </Group>
      <WhatThisIs />
      {isOpen && (
        <VaultGate why="This record is sealed.">
          <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
            <OpenedRecordEditor record={record} />
          </Paper>
        </VaultGate>
      )}
    </Stack>
  );
}

/** What a client record is, wherever one is opened or made. */
export function WhatThisIs() {
  return (
    <Text maw={640}>
      This is the key that could re-identify your client (45 CFR 164.514(c)). It is sealed on this device
      before it is sent, and never disclosed with a case. Only you open it; where duty demands it, the two
      holders of the clinic’s recovery key could, together.
    </Text>
  );
}
