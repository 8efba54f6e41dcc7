import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { CaseReceiptLineDocument } from '../../graphql/generated/case-page.js';
import { request } from '../../graphql/request.js';
import { AskHold } from '../holds/ask-hold.js';
import { DestructionPaused } from '../holds/destruction-paused.js';
import { exactMomentOf } from './case-dates.js';
import { useMe } from './use-case.js';

interface CaseEndedProps {
  readonly caseId: string;
  readonly number: number;
  /** The text went while the page was open: the focus that was in it comes here. */
  readonly focuses: boolean;
}

const AGAIN_MS = 30_000;
const ERASED_NEXT =
  'Its key is erased next; the receipt says when, and until when backups may still hold it.';
const NOT_ERASED = 'Its key is not erased while a legal hold stands.';

/** What stands where the text of a case was: since when it is gone, what is left of it, and where the receipt is. */
export function CaseEnded({ caseId, number, focuses }: CaseEndedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked under another name than the page's own answer, which went with the text; the receipt is written a moment later.
  const { data } = useQuery({
    queryKey: ['CaseReceiptLine', number] as const,
    queryFn: ({ signal }) => request(CaseReceiptLineDocument, { id: caseId }, { signal, isBackground: true }),
    retry: false,
    refetchInterval: (asked) => ((asked.state.data?.case.receipt ?? null) === null ? AGAIN_MS : false),
  });
  useEffect(() => {
    if (focuses) heading.current?.focus();
  }, [focuses]);
  const me = useMe();
  const receipt = data?.case.receipt ?? null;
  const isPaused = data?.case.destructionPaused === true;
  return (
    <Stack gap="sm" maw={640}>
      <title>{`Case ${String(number)} - Ended - Subrosa`}</title>
      <Title order={1} size="h2" tabIndex={-1} ref={heading}>
        The text of case {number} can no longer be opened here.
      </Title>
      {receipt === null ? (
        <Text>Its time is over, for everybody. {isPaused ? NOT_ERASED : ERASED_NEXT}</Text>
      ) : (
        <Text>{keyWords(receipt)}</Text>
      )}
      {isPaused && <DestructionPaused caseId={caseId} />}
      <Text>
        What remains: its number, dates, states, who took part, how it was reviewed, ratings, and supervision
        notes. Comments that were not sent went with the text.
      </Text>
      <Anchor component={Link} to={`/cases/${String(number)}/receipt`}>
        Open the receipt of case {number}
      </Anchor>
      <Anchor component={Link} to="/">
        Go to the inbox
      </Anchor>
      <AskHold
        caseId={caseId}
        number={number}
        mayAsk={data?.case.viewerCan.askForHold.isAllowed === true}
        personId={me.personId}
      />
    </Stack>
  );
}

interface KeyDates {
  readonly keyErasedAt: string | null;
  readonly backupsUnreadableFrom: string | null;
}

function keyWords({ keyErasedAt, backupsUnreadableFrom }: KeyDates): string {
  if (keyErasedAt === null) return 'Its text is blanked. Its key is erased next; the receipt says when.';
  const erased = `Key erased ${exactMomentOf(keyErasedAt)}`;
  if (backupsUnreadableFrom === null) return `${erased}.`;
  return `${erased}; backups that may still hold it lapse by ${exactMomentOf(backupsUnreadableFrom)}.`;
}
