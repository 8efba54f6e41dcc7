import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ConsentPartsFragment } from '../../graphql/generated/operations.js';
import { serverNow } from '../../graphql/server-clock.js';
import { lastDayOf, dayOf } from '../../app/clinic-days.js';
import type { CaseOfConsent } from './closes.js';
import { consentState } from './consent-state.js';
import { INSTRUMENT_WORDS, METHOD_WORDS, SCOPE_WORDS, giverWords } from './consent-words.js';
import { ReviewConsent } from './review-consent.js';
import { StateBadge } from './state-badge.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** One document: what was agreed, by whom, until when, and where it stands. */
export function ConsentCard({
  consent,
  cases,
}: {
  readonly consent: ConsentPartsFragment;
  /** The cases of the record; null for who may not see them. */
  readonly cases: readonly CaseOfConsent[] | null;
}) {
  const [isReviewing, review] = useDisclosure(false);
  const [isWithdrawing, withdraw] = useDisclosure(false);
  const { viewerCan } = consent;
  return (
    <Paper withBorder p="md" component="article" aria-label={INSTRUMENT_WORDS[consent.instrument].label}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h5">
            {INSTRUMENT_WORDS[consent.instrument].label}
          </Title>
          <StateBadge state={consentState(consent, serverNow())} />
        </Group>
        <Agreements consent={consent} />
        <Dates consent={consent} />
        {(viewerCan.review || viewerCan.withdraw) && consent.withdrawnAt === null && (
          <Group gap="xs">
            {viewerCan.review && (
              <Button variant="default" size="sm" onClick={review.open}>
                Note a review
              </Button>
            )}
            {viewerCan.withdraw && (
              <Button variant="default" size="sm" onClick={withdraw.open}>
                Withdraw
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {isReviewing && <ReviewConsent consent={consent} onClose={review.close} />}
      {isWithdrawing && <WithdrawConsent consent={consent} cases={cases} onClose={withdraw.close} />}
    </Paper>
  );
}

function Agreements({ consent }: { readonly consent: ConsentPartsFragment }) {
  const zone = useClinicZone();
  return (
    <Stack gap={2}>
      {consent.agreements.map(({ scope, withdrawnAt }) => (
        <Text key={scope} td={withdrawnAt === null ? undefined : 'line-through'}>
          {SCOPE_WORDS[scope].label}
          {withdrawnAt !== null && consent.withdrawnAt === null && (
            <Text span size="sm" c="dimmed" ml="xs" td="none">
              withdrawn {dayOf(withdrawnAt, zone)}
            </Text>
          )}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        By {consent.givers.map(giverWords).join('; ')}. {METHOD_WORDS[consent.method]}.
      </Text>
    </Stack>
  );
}

function Dates({
  consent: { from, reviewBy, until, withdrawnAt },
}: {
  readonly consent: ConsentPartsFragment;
}) {
  const zone = useClinicZone();
  const parts = [
    `From ${dayOf(from, zone)}`,
    until === null ? 'no end agreed' : `to ${lastDayOf(until, zone)}`,
    withdrawnAt === null
      ? `to be talked over by ${lastDayOf(reviewBy, zone)}`
      : `withdrawn ${dayOf(withdrawnAt, zone)}`,
  ];
  return (
    <Text size="sm" c="dimmed">
      {parts.join(', ')}.
    </Text>
  );
}
