import { Anchor, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { SettingsDocument } from '../../graphql/generated/settings.js';
import { query } from '../../graphql/use-operation.js';
import { PolicySentences } from '../retention/policy-sentences.js';
import { DisplaySection } from './display-section.js';
import { LockSection } from './lock-section.js';
import { PasswordSection } from './password-section.js';
import { SessionsSection } from './sessions-section.js';
import { VaultSection } from './vault-section.js';

/** How this device shows Subrosa, where the person is signed in, and their password. */
export function SettingsPage() {
  const { data, error, refetch } = useQuery(query(SettingsDocument, {}));
  useEffect(() => {
    document.title = 'Settings - Subrosa';
  }, []);
  return (
    <Stack gap="xl" maw={680}>
      <Title order={1}>Settings</Title>
      <DisplaySection />
      {error !== null && data === undefined && <RouteFailure error={error} reset={() => void refetch()} />}
      {error === null && data === undefined && (
        <Skeleton h={240} role="status" aria-busy aria-label="Loading" />
      )}
      {data !== undefined && (
        <>
          <SessionsSection sessions={data.mySessions} />
          <PasswordSection isDemo={data.clinic.isDemo} />
          <VaultSection />
          <LockSection />
          <PolicySection />
        </>
      )}
    </Stack>
  );
}

function PolicySection() {
  return (
    <Stack gap="xs" component="section" aria-labelledby="policy-title">
      <Title order={2} size="h3" id="policy-title">
        How long this clinic keeps things
      </Title>
      <PolicySentences />
      <Anchor component={Link} to="/retention" w="fit-content">
        Retention policy
      </Anchor>
    </Stack>
  );
}
