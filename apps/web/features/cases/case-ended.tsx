import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { CaseReceiptLineDocument } from '../../graphql/generated/case-page.js';
import { request } from '../../graphql/request.js';
import { exactMomentOf } from './case-dates.js';

interface CaseEndedProps {
  readonly caseId: string;
  readonly number: number;
  /** The text went while the page was open: the focus that was in it comes here. */
  readonly focuses: boolean;
}

const AGAIN_MS = 30_000;

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
  const receipt = data?.case.receipt ?? null;
  return (
    <Stack gap="sm" maw={640}>
      <title>{`Case ${String(number)} - Ended - Subrosa`}</title>
      <Title order={1} size="h2" tabIndex={-1} ref={heading}>
        The text of case {number} can no longer be opened here.
      </Title>
      {receipt === null ? (
        <Text>
          Its time is over, for everybody. Its key is erased next; the receipt says when, and until when
          backups may still hold it.
        </Text>
      ) : (
        <Text>{keyWords(receipt)}</Text>
      )}
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
