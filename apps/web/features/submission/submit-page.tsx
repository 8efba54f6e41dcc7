import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { SubmissionDeskDocument } from '../../graphql/generated/submission.js';
import type { GateAnswerFragment } from '../../graphql/generated/operations.js';
import { query } from '../../graphql/use-operation.js';
import { VaultGate } from '../vault/vault-gate.js';
import { PageSkeleton } from './page-skeleton.js';
import { SubmissionForm } from './submission-form.js';
import { SentCase } from './sent-case.js';
import { useReaders } from './use-readers.js';
import { useOpenedClient, useOpenedDraft } from './use-opened-write-up.js';

/** The last look before a write-up becomes a case: what readers will see, who they are, and what the author states. */
export function SubmitPage({ draftId }: { readonly draftId: string }) {
  const [sent, setSent] = useState<NonNullable<GateAnswerFragment['case']> | null>(null);
  return (
    <Stack gap="md">
      <title>{sent === null ? 'Preview and submit - Subrosa' : `Case ${sent.number} - Sent - Subrosa`}</title>
      {sent === null ? (
        <>
          <Title order={1}>Preview and submit</Title>
          <VaultGate why="Your write-up is sealed. It is opened on this device, for you alone.">
            <OpenedDesk draftId={draftId} onSent={setSent} />
          </VaultGate>
        </>
      ) : (
        <SentCase sent={sent} draftId={draftId} />
      )}
    </Stack>
  );
}

interface OpenedDeskProps {
  readonly draftId: string;
  readonly onSent: (sent: NonNullable<GateAnswerFragment['case']>) => void;
}

function OpenedDesk({ draftId, onSent }: OpenedDeskProps) {
  // Asked anew whenever the page opens: the author may come back from mending the draft.
  const desk = useQuery({ ...query(SubmissionDeskDocument, { draftId }), gcTime: 0 });
  const { supervisors, error } = useReaders('ASSIGNMENTS');
  const content = useOpenedDraft(desk.data?.draft);
  const client = useOpenedClient(desk.data?.draft.clientRecordId);
  const failed = [desk, content, client].find(({ data, error }) => error !== null && data === undefined);
  if (failed !== undefined) return <RouteFailure error={failed.error} reset={() => void failed.refetch()} />;
  if (error !== null && supervisors === null)
    return <RouteFailure error={error} reset={() => void desk.refetch()} />;
  if (
    desk.data === undefined ||
    supervisors === null ||
    content.data === undefined ||
    client.data === undefined
  )
    return <PageSkeleton />;
  return (
    <>
      <Text maw={680}>
        This is exactly what your readers will see. Read it once as a stranger would: a clean list is not a
        guarantee.
      </Text>
      <SubmissionForm
        key={desk.data.draft.version}
        desk={desk.data}
        supervisors={supervisors}
        content={content.data}
        client={client.data}
        onSent={onSent}
        onOutdated={() => void desk.refetch()}
      />
    </>
  );
}
