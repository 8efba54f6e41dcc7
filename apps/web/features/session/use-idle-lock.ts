import { useEffect, useRef } from 'react';
import type { SessionPartsFragment } from '../../graphql/generated/operations.js';
import { LockSessionDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { serverNow } from '../../graphql/server-clock.js';
import { readyToLeave } from '../../app/before-leave.js';
import { forget, queryClient, sessionQuery } from '../../app/query-client.js';
import { sessionChannel } from './session-channel.js';

const ACTIVITY = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
/** How often activity is told to the server and to the other tabs, at most. */
const TELL_MS = 45_000;
const CHECK_MS = 5_000;
const LEAST_IDLE_MS = 30_000;

/**
 * Locks in place after the clinic's time without keys, pointer or scrolling in any tab. Activity here keeps the session alive on the
 * server, so that writing for long without saving does not end it.
 */
export function useIdleLock(session: SessionPartsFragment): void {
  const idleUntil = useRef(session.idleUntil);
  useEffect(() => {
    // The clinic's own time, which no answer of this session changes: each only moves its end.
    const idleMs = Math.max(LEAST_IDLE_MS, Date.parse(idleUntil.current) - serverNow());
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
      void readyToLeave()
        .then(() => request(LockSessionDocument, {}, { isBackground: true }))
        .finally(() => void forget());
      last = performance.now();
    }, CHECK_MS);
    for (const kind of ACTIVITY) addEventListener(kind, seen, { passive: true });
    return () => {
      clearInterval(timer);
      stop();
      for (const kind of ACTIVITY) removeEventListener(kind, seen);
    };
  }, [session.id]);
}
