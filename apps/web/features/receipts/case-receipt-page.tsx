import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RouteFailure } from '../../app/route-failure.js';
import { CaseReceiptDocument } from '../../graphql/generated/receipts.js';
import type { CaseReceiptQuery } from '../../graphql/generated/operations.js';
import { query } from '../../graphql/use-operation.js';
import { instantIn } from '../../app/clinic-time.js';
import { DestructionFacts } from './destruction-facts.js';
import { FactList } from './fact-list.js';
import { ReviewRecord } from './review-record.js';
import { AUDIENCES, OUTCOMES, PURPOSES } from './receipt-words.js';
import './print.css';

/** What survives the expiry of one case, to be read and printed; nothing of what was written is asked for. */
export function CaseReceiptPage({ number }: { readonly number: number }) {
  const { data, error, isPending, refetch } = useQuery(query(CaseReceiptDocument, { number }));
  if (isPending)
    return (
      <Stack gap="sm" role="status" aria-busy aria-label="Loading" maw={720}>
        <Skeleton height={36} width={280} />
        <Skeleton height={320} />
      </Stack>
    );
  if (data === undefined) return <RouteFailure error={error} reset={() => void refetch()} />;
  return <Receipt data={data} />;
}

function Receipt({ data: { caseByNumber: found, clinic } }: { readonly data: CaseReceiptQuery }) {
  const { receipt } = found;
  return (
    <Stack gap="md" maw={720} className="receipt">
      <title>{`Case ${found.number} - Receipt - Subrosa`}</title>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>Receipt of case {found.number}</Title>
        <Button
          className="not-printed"
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => {
            print();
          }}
        >
          Print
        </Button>
      </Group>
      <Standing found={found} timeZone={clinic.timeZone} />
      <section aria-labelledby="facts">
        <Title order={2} id="facts" size="h3" mb="xs">
          The case
        </Title>
        <CaseFacts found={found} clinic={clinic} />
      </section>
      <ReviewRecord found={found} timeZone={clinic.timeZone} />
      {receipt !== null && <DestructionFacts receipt={receipt} timeZone={clinic.timeZone} />}
      <Text size="sm" c="dimmed">
        {found.grants.map(({ reason }) => reason).join(' ')}
      </Text>
      <Anchor component={Link} to="/receipts" className="not-printed">
        All receipts
      </Anchor>
    </Stack>
  );
}

type Found = CaseReceiptQuery['caseByNumber'];

function Standing({ found, timeZone }: { readonly found: Found; readonly timeZone: string }) {
  if (found.receipt !== null) return null;
  const at = instantIn(found.expiresAt, timeZone);
  if (!found.isExpired)
    return (
      <Alert variant="light" title={`Its text can be read until ${at}`}>
        Until then this page shows what will remain of the case. Its receipt of destruction follows after
        that.
      </Alert>
    );
  return (
    <Alert variant="light" title={`Unreadable since ${at}`}>
      {found.destructionPaused
        ? 'Nobody can read its text. Its destruction is paused by a legal hold.'
        : 'Nobody can read its text. Its key is being erased; the receipt of that follows here.'}
    </Alert>
  );
}

function CaseFacts({
  found,
  clinic,
}: {
  readonly found: Found;
  readonly clinic: CaseReceiptQuery['clinic'];
}) {
  const at = (instant: string): string => instantIn(instant, clinic.timeZone);
  const extended = found.extensions.filter(({ state }) => state === 'GRANTED').length;
  return (
    <FactList
      facts={[
        ['Clinic', clinic.name],
        ['Author', found.author?.displayName],
        ['Purpose', found.purpose === null ? null : PURPOSES[found.purpose]],
        ['Sent to', found.audienceKind === null ? null : AUDIENCES[found.audienceKind]],
        ['Submitted', at(found.submittedAt)],
        ['Versions', found.versionCount === null ? null : String(found.versionCount)],
        ['Outcome', `${OUTCOMES[found.state]}, ${at(found.stateChangedAt)}`],
        ['Expiry', at(found.expiresAt)],
        ['Kept longer', extended === 0 ? null : extended === 1 ? 'Once' : `${extended} times`],
      ]}
    />
  );
}
