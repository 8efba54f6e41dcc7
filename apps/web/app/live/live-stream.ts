import { forget, queryClient, sessionQuery } from '../query-client.js';
import { quietly } from '../../graphql/quiet.js';
import { namesCase } from './about-case.js';
import { forgetCase } from './gone-cases.js';
import { onWake } from './wake.js';

/** Pauses between attempts to connect again, in milliseconds; the last one stays. */
const BACKOFF_MS = [500, 1_000, 2_000, 5_000, 10_000];
/** A page that is put away for longer closes its stream, unless it shows a case. */
const PUT_AWAY_MS = 30_000;
/** Several changes of what is watched, as when one page follows another, are one new stream. */
const SETTLE_MS = 30;

/** After the session has changed: time enough to learn whether it goes on. */
const RETURN_MS = 3_000;

const INBOX = new Set(['Inbox', 'Notices']);

const watched = new Map<string, number>();
let stream: EventSource | null = null;
let isWanted = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let hasMissed = false;

function ask(isMeant: (query: Parameters<typeof namesCase>[0]) => boolean): void {
  quietly(() => void queryClient.invalidateQueries({ predicate: isMeant }));
}

const isInbox = ({ queryKey: [name] }: { readonly queryKey: readonly unknown[] }): boolean =>
  typeof name === 'string' && INBOX.has(name);

const HANDLERS: Readonly<Record<string, (data: string) => void>> = {
  ready: () => {
    failures = 0;
    // Nobody told what happened while there was no stream.
    if (hasMissed) ask(({ queryKey }) => queryKey[0] !== sessionQuery().queryKey[0]);
    hasMissed = false;
  },
  case: (caseId) => {
    ask((query) => isInbox(query) || namesCase(query, caseId));
  },
  gone: (caseId) => {
    forgetCase(caseId);
    ask((query) => isInbox(query) || namesCase(query, caseId));
  },
  notices: () => {
    ask(isInbox);
  },
  inbox: () => {
    ask(isInbox);
  },
  session: () => {
    // A session that has ended takes the shell away, and this with it; in one that goes on, only roles have changed.
    disconnect();
    timer = setTimeout(connect, RETURN_MS);
    quietly(() => void forget());
  },
  busy: () => {
    // Too many pages of this person are open: this one listens again when it is looked at.
    disconnect();
  },
};

function disconnect(): void {
  clearTimeout(timer);
  stream?.close();
  stream = null;
  hasMissed = true;
}

/** The old stream goes on until the new one is ready, so that nothing is missed between the two. */
function connect(): void {
  clearTimeout(timer);
  if (!isWanted) return;
  const old = stream;
  const cases = [...watched.keys()].map((id) => `case=${encodeURIComponent(id)}`);
  const opened = new EventSource(`/live${cases.length > 0 ? `?${cases.join('&')}` : ''}`);
  stream = opened;
  for (const [name, handle] of Object.entries(HANDLERS)) {
    opened.addEventListener(name, (event: MessageEvent<string>) => {
      if (name === 'ready') old?.close();
      // The server lets the older of two go when there are too many.
      if (name === 'busy' && opened !== stream) opened.close();
      else handle(event.data);
    });
  }
  opened.onerror = () => {
    if (opened !== stream) return;
    // Refused, or the server is away: whether the session stands says the session.
    const isRefused = opened.readyState === EventSource.CLOSED;
    old?.close();
    disconnect();
    if (isRefused && failures === 0) quietly(() => void queryClient.invalidateQueries(sessionQuery()));
    timer = setTimeout(connect, BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)]);
    failures += 1;
  };
}

function settle(): void {
  clearTimeout(timer);
  timer = setTimeout(connect, SETTLE_MS);
}

function lookedAt(): void {
  if (isWanted && stream === null) settle();
}

function putAway(): void {
  if (document.visibilityState === 'visible' || watched.size > 0) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (document.visibilityState === 'hidden' && watched.size === 0) disconnect();
  }, PUT_AWAY_MS);
}

/** Opens the one stream of this tab for a signed-in person; answers what closes it. */
export function startLive(): () => void {
  isWanted = true;
  failures = 0;
  hasMissed = false;
  connect();
  const stopWaking = onWake(lookedAt);
  document.addEventListener('visibilitychange', putAway);
  return () => {
    isWanted = false;
    stopWaking();
    document.removeEventListener('visibilitychange', putAway);
    disconnect();
  };
}

/** Asks to be told the moment this case may not be read any longer; answers what ends that. */
export function watchCase(caseId: string): () => void {
  const count = watched.get(caseId) ?? 0;
  watched.set(caseId, count + 1);
  if (count === 0) settle();
  return () => {
    const left = (watched.get(caseId) ?? 1) - 1;
    // The open stream goes on telling of it, which does no harm; the next one does not.
    if (left > 0) watched.set(caseId, left);
    else watched.delete(caseId);
  };
}
