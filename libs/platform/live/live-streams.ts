/** The answer to one open page: text is written as it comes, and the page may go away at any time. */
export interface LiveSink {
  write(text: string): void;
  end(): void;
  /** Bytes that the page has not taken yet. */
  readonly waitingBytes: number;
}

/** A page that wants to be told, and the cases it shows. */
export interface LivePage {
  readonly token: string;
  readonly watched: readonly string[];
}

/** Why a page is not told anything: it belongs to nobody, its session is locked or acts in no clinic, or there are too many. */
export type LiveRefusal = 'UNAUTHENTICATED' | 'SESSION_LOCKED' | 'RATE_LIMITED';

/** A page that is told: it writes to the sink from then on, until either side ends it. */
export interface LivePageOpened {
  start(sink: LiveSink): void;
  /** The page went away. */
  leave(): void;
}

/** The port through which the API opens the stream of a page. */
export abstract class LiveStreams {
  /** Looks at the session, without counting as activity, and answers what starts the stream, or why there is none. */
  abstract admit(page: LivePage): Promise<LivePageOpened | LiveRefusal>;
}
