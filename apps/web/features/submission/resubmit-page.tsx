import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { ResubmissionDocument } from '../../graphql/generated/resubmission.js';
import type { ResubmissionQuery } from '../../graphql/generated/operations.js';
import { query } from '../../graphql/use-operation.js';
import { VaultGate } from '../vault/vault-gate.js';
import { useOpenedDraft } from '../write-ups/use-opened-draft.js';
import { newestVersion, startOfNext } from './next-version.js';
import { NextVersion } from './next-version-form.js';
import { PageSkeleton } from './page-skeleton.js';

type Found = ResubmissionQuery['caseByNumber'];

/** The next version of a case: what was asked beside the text, what is new against the last, and the way back to the same readers. */
export function ResubmitPage({ number }: { readonly number: number }) {
  const [sent, setSent] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({ ...query(ResubmissionDocument, { number }), gcTime: 0 });
  if (sent !== null) return <VersionSent number={number} version={sent} />;
  if (data === undefined)
    return error === null ? <PageSkeleton /> : <RouteFailure error={error} reset={() => void refetch()} />;
  const found = data.caseByNumber;
  return (
    <Stack gap="md">
      <title>{`Case ${number} - Next version - Subrosa`}</title>
      <Title order={1}>Next version of case {number}</Title>
      {found.viewerCan.resubmit.isAllowed && found.draftId !== null ? (
        <VaultGate why="Your write-up is sealed. It is opened on this device, for you alone.">
          <OpenedVersion found={found} draftId={found.draftId} purposes={data.purposes} onSent={setSent} />
        </VaultGate>
      ) : (
        <NotAwaited found={found} />
      )}
    </Stack>
  );
}

interface OpenedVersionProps {
  readonly found: Found;
  readonly draftId: string;
  readonly purposes: ResubmissionQuery['purposes'];
  readonly onSent: (version: number) => void;
}

function OpenedVersion({ found, draftId, purposes, onSent }: OpenedVersionProps) {
  const { data, error, refetch } = useOpenedDraft(draftId);
  // What was opened first is what is worked on; the case itself may be asked for again meanwhile.
  const [version] = useState(() => newestVersion(found.versions));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  if (version === null) return <NotAwaited found={found} />;
  const keys = data.template.sections.map(({ key }) => key);
  const { content: drafted, isRestored, draft } = data;
  const content = startOfNext({ content: drafted, isRestored, savedAt: draft.savedAt }, version, keys);
  return (
    <NextVersion
      found={found}
      version={version}
      opened={{ ...data, content, standing: null }}
      rule={purposes.find(({ purpose }) => purpose === found.purpose)}
      onSent={onSent}
    />
  );
}

function NotAwaited({ found }: { readonly found: Found }) {
  return (
    <Alert color="yellow" title="No new version can be sent now" maw={640}>
      {found.isExpired
        ? 'The text of this case has ended.'
        : 'Nobody waits for a new version of this case. Its page says whose turn it is.'}{' '}
      <Anchor component={Link} to={`/cases/${found.number}`} inherit>
        Go to case {found.number}
      </Anchor>
    </Alert>
  );
}

function VersionSent({ number, version }: { readonly number: number; readonly version: number }) {
  return (
    <Stack maw={640}>
      <title>{`Case ${number} - Sent - Subrosa`}</title>
      <Title order={1} tabIndex={-1} ref={(heading) => heading?.focus()} style={{ outline: 'none' }}>
        Version {version} of case {number} was sent
      </Title>
      <Text>The same readers are asked again. Threads stay beside the text they were written on.</Text>
      <Anchor component={Link} to={`/cases/${number}`}>
        Open case {number}
      </Anchor>
    </Stack>
  );
}
