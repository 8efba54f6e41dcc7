import { Alert, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CaseGone } from '../../app/live/case-gone.js';
import { forgetCase } from '../../app/live/gone-cases.js';
import { useLiveCase } from '../../app/live/use-live-case.js';
import { NotFound } from '../../app/not-found.js';
import { RouteFailure } from '../../app/route-failure.js';
import { isRefusal } from '../../graphql/request-error.js';
import { forgetWords } from '../discussion/kept-words.js';
import { CaseEnded } from './case-ended.js';
import { CaseView } from './case-view.js';
import type { CaseOnPage } from './case-words.js';
import { casePageQuery } from './use-case.js';

const route = getRouteApi('/cases/$number');

/** One case, for its author and its readers: what it shows, and what can be done, is the API's to say. */
export function CasePage() {
  const { number: written } = route.useParams();
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1) return <NotFound />;
  return <NumberedCase key={number} number={number} />;
}

function NumberedCase({ number }: { readonly number: number }) {
  const { data, error, isPending, refetch } = useQuery(casePageQuery(number));
  // The answer is dropped when the case ends; what is shown then still needs its number and dates.
  const [last, setLast] = useState<Ended | null>(null);
  const seen = data?.caseByNumber;
  const { isGone } = useLiveCase(seen?.id ?? last?.id ?? null);
  if (last !== null) return <CaseEnded caseId={last.id} number={number} focuses />;
  if (isGone) return <CaseGone number={number} why="ended" />;
  if (isRefusal(error, 'NOT_FOUND')) return <NotFound />;
  if (isPending) return <CaseSkeleton />;
  if (seen === undefined) return <RouteFailure error={error} reset={() => void refetch()} />;
  if (seen.isExpired || seen.state === 'DESTROYED')
    return <CaseEnded caseId={seen.id} number={number} focuses={false} />;
  const end = (): void => {
    setLast({ id: seen.id });
    forgetWords(seen.id);
    forgetCase(seen.id);
  };
  return (
    <>
      {error !== null && (
        <Alert color="yellow" role="status" mb="md" title="Could not refresh this page">
          What you see may be old. Your words stay where they are. {error.message}
        </Alert>
      )}
      <CaseView seen={seen} onExpire={end} />
    </>
  );
}

type Ended = Pick<CaseOnPage, 'id'>;

function CaseSkeleton() {
  return (
    <Stack role="status" aria-busy aria-label="Loading the case">
      <title>Case - Subrosa</title>
      <Skeleton h={36} w={280} />
      <Skeleton h={96} />
      <Skeleton h={28} w={220} mt="lg" />
      <Skeleton h={180} maw={640} />
    </Stack>
  );
}
