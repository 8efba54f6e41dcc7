import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ExpiryChip } from '../expiry/expiry-chip.js';
import { DestructionPaused } from '../holds/destruction-paused.js';
import { momentOf } from '../../app/moments.js';
import {
  audienceWords,
  codeWords,
  purposeWords,
  stateWords,
  turnWords,
  urgencyWords,
  withdrawnWords,
} from './case-words.js';
import type { CaseOnPage } from './case-words.js';
import classes from './cases.module.css';

interface CaseHeadProps {
  readonly seen: CaseOnPage;
  readonly isAuthor: boolean;
  readonly shown: { readonly number: number; readonly question: string | null } | null;
  readonly onExpire: () => void;
}

/** The top of a case: its number, who asks what of whom, whose turn it is, and until when. */
export function CaseHead({ seen, isAuthor, shown, onExpire }: CaseHeadProps) {
  const [grant] = seen.grants;
  const question = shown?.question ?? seen.teaser?.question ?? null;
  return (
    <Stack gap="xs" component="header">
      <Group gap="sm" align="center">
        <Title order={1}>Case {seen.number}</Title>
        <Badge variant="light" size="lg" tt="none">
          {stateWords(seen.state)}
        </Badge>
        {seen.urgency !== null && seen.urgency !== 'ROUTINE' && (
          <Badge color="red" variant="outline" size="lg" tt="none" className={classes['urgent'] ?? ''}>
            {urgencyWords(seen.urgency)}
          </Badge>
        )}
        <ExpiryChip expiresAt={seen.expiresAt} onExpire={onExpire} announces />
      </Group>
      <Text fw={600}>{turnWords(seen, { isAuthor })}</Text>
      <CaseFacts seen={seen} isAuthor={isAuthor} />
      {question !== null && (
        <Text className={classes['question'] ?? ''}>
          <Text span fw={600}>
            Question:{' '}
          </Text>
          {question}
        </Text>
      )}
      <Versions seen={seen} shown={shown?.number ?? null} />
      <Marks seen={seen} />
      {grant !== undefined && (
        <Text size="sm" c="dimmed">
          Why you see this: {grant.reason}
        </Text>
      )}
    </Stack>
  );
}

function CaseFacts({ seen, isAuthor }: Pick<CaseHeadProps, 'seen' | 'isAuthor'>) {
  const facts = [
    ['From', isAuthor ? 'you' : (seen.author?.displayName ?? null)],
    ['To', seen.audienceKind === null ? null : audienceWords(seen.audienceKind)],
    ['Purpose', seen.purpose === null ? null : purposeWords(seen.purpose)],
    ['Client', seen.teaser === null ? null : teaserWords(seen.teaser)],
    ['Submitted', momentOf(seen.submittedAt)],
    [
      seen.isOverdue ? 'Review overdue since' : 'Review due',
      seen.state === 'SUBMITTED' || seen.state === 'IN_REVIEW' ? momentOf(seen.reviewDueAt) : null,
    ],
  ] as const;
  return (
    <dl className={classes['facts'] ?? ''}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const teaserWords = ({
  ageBand,
  presentingArea,
}: {
  readonly ageBand: string;
  readonly presentingArea: string;
}) => `age ${codeWords(ageBand)}, ${codeWords(presentingArea)}`;

function Versions({ seen, shown }: { readonly seen: CaseOnPage; readonly shown: number | null }) {
  if (seen.versions.length < 2) return null;
  return (
    <Group component="nav" aria-label="Versions" gap="md">
      {seen.versions.map(({ id, number, submittedAt }) => (
        <Link
          key={id}
          to="/cases/$number"
          params={{ number: String(seen.number) }}
          search={{ version: number }}
          aria-current={number === shown ? 'true' : undefined}
          className={classes['version']}
        >
          Version {number}, {momentOf(submittedAt)}
        </Link>
      ))}
    </Group>
  );
}

function Marks({ seen }: { readonly seen: CaseOnPage }) {
  const icon = <IconAlertTriangle size={18} aria-hidden />;
  return (
    <>
      {seen.isUnscreened === true && (
        <Alert color="yellow" icon={icon} title="Not screened">
          This safety case went out with findings open. It may still hold words that identify someone. It is
          pseudonymized only once it has passed the gate.
        </Alert>
      )}
      {seen.redisclosureNotice !== null && (
        <Alert color="gray" title="Notice that goes with this case">
          {seen.redisclosureNotice}
        </Alert>
      )}
      {seen.state === 'WITHDRAWN' && (
        <Alert color="yellow" title="Withdrawn">
          {withdrawnWords(seen)}
        </Alert>
      )}
      {seen.destructionPaused && <DestructionPaused caseId={seen.id} />}
    </>
  );
}
