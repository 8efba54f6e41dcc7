import { useEffect } from 'react';
import type { SessionPartsFragment } from '../../graphql/generated/operations.js';
import { LockSessionDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { forget, sessionQuery } from '../../app/query-client.js';
import { queryClient } from '../../app/query-client.js';
import { sessionChannel } from './session-channel.js';

const ACTIVITY = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
/** How often activity is told to the server and to the other tabs, at most. */
const TELL_MS = 45_000;
const CHECK_MS = 5_000;

/**
 * Locks in place after the clinic's time without keys, pointer or scrolling in any tab. Activity here keeps the session alive on the
 * server, so that writing for long without saving does not end it.
 */
export function useIdleLock(session: SessionPartsFragment): void {
  const idleMs = Math.max(30_000, Date.parse(session.idleUntil) - Date.now());
  useEffect(() => {
    let last = performance.now();
    let told = last;
    const seen = (): void => {
      last = performance.now();
      if (last - told < TELL_MS) return;
      told = last;
      sessionChannel.tellOthers('active');
      void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
    };
    const stop = sessionChannel.listen((message) => {
      if (message === 'active') last = performance.now();
      else void forget();
    });
    const timer = setInterval(() => {
      if (performance.now() - last < idleMs) return;
      void request(LockSessionDocument, {}, { isBackground: true }).finally(() => void forget());
      last = performance.now();
    }, CHECK_MS);
    for (const kind of ACTIVITY) addEventListener(kind, seen, { passive: true });
    return () => {
      clearInterval(timer);
      stop();
      for (const kind of ACTIVITY) removeEventListener(kind, seen);
    };
    // The idle time is the clinic's and does not change within a session; each answer only moves its end.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session.id]);
}
