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

const INBOX = new Set(['Inbox', 'Notices']);

const watched = new Map<string, number>();
let stream: EventSource | null = null;
let isWanted = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let wasOpen = false;

function ask(isMeant: (query: Parameters<typeof namesCase>[0]) => boolean): void {
  quietly(() => void queryClient.invalidateQueries({ predicate: isMeant }));
}

const isInbox = ({ queryKey: [name] }: { readonly queryKey: readonly unknown[] }): boolean =>
  typeof name === 'string' && INBOX.has(name);

const HANDLERS: Readonly<Record<string, (data: string) => void>> = {
  ready: () => {
    failures = 0;
    // Nobody told what happened while there was no stream.
    if (wasOpen) ask(({ queryKey }) => queryKey[0] !== sessionQuery().queryKey[0]);
    wasOpen = true;
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
}

function connect(): void {
  disconnect();
  if (!isWanted) return;
  const cases = [...watched.keys()].map((id) => `case=${encodeURIComponent(id)}`);
  const opened = new EventSource(`/live${cases.length > 0 ? `?${cases.join('&')}` : ''}`);
  stream = opened;
  for (const [name, handle] of Object.entries(HANDLERS)) {
    opened.addEventListener(name, (event: MessageEvent<string>) => {
      if (opened === stream) handle(event.data);
    });
  }
  opened.onerror = () => {
    if (opened !== stream) return;
    // Refused, or the server is away: whether the session stands says the session.
    const isRefused = opened.readyState === EventSource.CLOSED;
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
  wasOpen = false;
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
    if (left > 0) watched.set(caseId, left);
    else {
      watched.delete(caseId);
      // An open stream that says more than is asked is no harm; the next one is narrower.
    }
  };
}
