import { useEffect, useRef, useState } from 'react';
import { serverNow } from '../../graphql/server-clock.js';
import { onWake } from '../../app/live/wake.js';
import { announcement, expiryState } from './expiry-state.js';
import type { ExpiryState } from './expiry-state.js';

/** A timer set for long is late after a sleep, and the server's clock may be known better by then. */
const LONGEST_MS = 20_000;
/** A timer that fires a little early looks again so soon. */
const SHORTEST_MS = 5;

/** What is shown, and what is to be announced politely. */
export interface Expiry extends ExpiryState {
  readonly announced: string;
}

interface Shown extends Expiry {
  readonly at: number;
}

function shownAt(expiresAt: number, last: Shown | null): Shown {
  const at = serverNow();
  const said = last === null ? null : announcement(expiresAt, { before: last.at, now: at });
  return { ...expiryState(expiresAt, at), at, announced: said ?? last?.announced ?? '' };
}

/**
 * Follows an expiry on the server's clock; `expiresAt` as the API answers it. `onExpire` is called once, at the instant or as soon as
 * a sleeping tab wakes: there the page drops the text, from the document and from the cache (`forgetCase`).
 */
export function useExpiry(expiresAt: string, onExpire?: () => void): Expiry {
  const end = Date.parse(expiresAt);
  const [shown, setShown] = useState(() => shownAt(end, null));
  const expire = useRef(onExpire);
  useEffect(() => {
    expire.current = onExpire;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = (): void => {
      clearTimeout(timer);
      setShown((last) => shownAt(end, last));
      const { changesIn } = expiryState(end, serverNow());
      if (changesIn !== null) {
        timer = setTimeout(look, Math.max(SHORTEST_MS, Math.min(changesIn, LONGEST_MS)));
      } else if (!isOver) {
        isOver = true;
        expire.current?.();
      }
    };
    look();
    const stop = onWake(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [end]);
  return shown;
}
