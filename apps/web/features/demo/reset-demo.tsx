import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import { ActButton } from '../../components/act-button.js';
import classes from './demo-bar.module.css';

const ADDRESS = '/demo/reset';
const SECOND = 1_000;
const PATIENCE = 180;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function canReset(): Promise<boolean> {
  return (await fetch(ADDRESS, { headers: { accept: 'application/json' } })).status === 204;
}

/** Asks for it, and waits until the new demo answers. */
async function reset(): Promise<void> {
  const asked = await fetch(ADDRESS, { method: 'POST', headers: { 'x-subrosa-demo': 'reset' } });
  if (asked.status !== 202) throw new Error('The demo could not be begun anew from here.');
  for (let second = 0; second < PATIENCE; second += 1) {
    await pause(SECOND);
    const answer = await fetch('/health/ready').catch(() => undefined);
    if (second > 1 && answer?.ok === true) return;
  }
  throw new Error(
    'The demo did not come back within three minutes: look at the window in which it was started.',
  );
}

/** Wipes the demo and begins it anew, where the demo can. */
export function ResetDemo() {
  const { data, isPending } = useQuery({
    queryKey: ['CanResetDemo'],
    queryFn: canReset,
    staleTime: Infinity,
    retry: false,
  });
  const change = useMutation({
    mutationFn: reset,
    meta: { keepsLists: true },
    onSuccess: () => {
      queryClient.clear();
      location.assign('/sign-in');
    },
  });
  if (!isPending && data !== true) return null;
  return (
    <ActButton
      label="Begin anew"
      title="Begin the demo anew"
      consequence="Everything that was written here goes, and the invented clinic comes back as it was. It takes about a minute; the page waits."
      confirm="Begin anew"
      error={change.error}
      isPending={change.isPending}
      act={() => {
        change.mutate();
      }}
      // Its room is kept while the demo is asked, so that the page below stays where it is.
      button={{ size: 'compact-sm', className: isPending ? classes['waits'] : undefined }}
    />
  );
}
