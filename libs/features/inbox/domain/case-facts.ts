import type { InboxRole, InboxStage } from './inbox-row.js';

/** A group's treatment of the case, as its planned end and stage go. */
export interface StageFacts {
  readonly stage: InboxStage;
  readonly since: Date;
  /** When the stage ends by plan; null once it is closed. */
  readonly until: Date | null;
}

/** Everything about one living case that its line in an inbox is decided on; no word of what it says. */
export interface CaseFacts {
  readonly id: string;
  readonly number: number;
  readonly authorId: string;
  readonly state: string;
  readonly purpose: string;
  readonly urgency: 'ROUTINE' | 'SOON' | 'TODAY';
  readonly audienceKind: string;
  readonly versionCount: number;
  readonly stateChangedAt: Date;
  readonly dueAt: Date;
  readonly expiresAt: Date;
  /** As what the reader of the inbox has to do with it; never empty. */
  readonly roles: readonly InboxRole[];
  /** What the grants give them on it now. */
  readonly may: ReadonlySet<string>;
  readonly isOpened: boolean;
  readonly isRecognised: boolean;
  /** Since when each open report, and each open recusal, waits for the author; empty for everybody else. */
  readonly reports: readonly Date[];
  readonly recusals: readonly Date[];
  readonly extensions: readonly { readonly askedBy: string; readonly since: Date }[];
  /** Open threads in which somebody else had the last word, since when, and when the latest of these words was said. */
  readonly unanswered: { readonly count: number; readonly since: Date | null; readonly latest: Date | null };
  /** What the reader has gathered and not sent, and when they last wrote. */
  readonly own: { readonly unsent: number; readonly lastAt: Date | null };
  /** The latest version that they have answered by a review or a recommendation; 0 for none. */
  readonly answeredVersion: number;
  readonly consultation: StageFacts | null;
}
